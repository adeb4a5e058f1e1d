import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/** Asks main as the window does. */
export const ask = (window: Page, name: string, input: unknown = null): Promise<unknown> =>
  window.evaluate(([asked, given]) => (globalThis as unknown as { tenfold: { asks: Record<string, (input: unknown) => Promise<unknown>> } }).tenfold.asks[asked as string]?.(given), [name, input] as const)

const goTo = (window: Page, step: string): Promise<void> => window.locator(`nav [data-step="${step}"]`).click()

/** Opens a sample and waits for Define. */
async function openSample(window: Page, sample: string): Promise<void> {
  await ask(window, 'project/close')
  await ask(window, 'project/open-sample', sample)
  await expect(window.locator('nav [aria-current="step"]')).toHaveAttribute('data-step', 'define')
  await settled(window)
}

/** Trains the plan and waits for its end. */
async function trainAll(window: Page): Promise<void> {
  await ask(window, 'job/train')
  await expect.poll(async () => JSON.stringify(await ask(window, 'job/current')), { timeout: 60_000 }).toContain('"value":null')
}

/** Nothing says any more that it is on its way. */
export async function settled(window: Page): Promise<void> {
  await window.evaluate(() => document.fonts.ready.then(() => undefined))
  await window.waitForTimeout(400)
}

type Visit = (screen: string) => Promise<void>

const steps = async (window: Page): Promise<string[]> => window.locator('nav [data-step]').evaluateAll((all) => all.map((one) => one.getAttribute('data-step') ?? ''))

/** Home, what lies over it, a table on its way in, and every step: before anything was learned, after it, and as it is for numbers and for groups. */
export async function visitEveryScreen(window: Page, visit: Visit): Promise<void> {
  await settled(window)
  await visit('home')
  await window.keyboard.press('Control+k')
  await expect(window.getByRole('combobox').first()).toBeFocused()
  await visit('find')
  await window.keyboard.press('Escape')

  await ask(window, 'import/paste', { text: 'area,price\n35,30\n45,40\nforty,35\n60,60,1\n65,65\n' })
  await settled(window)
  await visit('import')
  await ask(window, 'import/cancel')

  await openSample(window, 'pupils')
  await visit('define')
  const all = await steps(window)
  for (const step of all.filter((one) => one !== 'define')) {
    await goTo(window, step)
    await settled(window)
    await visit(`${step}, nothing learned`)
  }
  await goTo(window, 'train')
  await trainAll(window)
  for (const step of all.slice(all.indexOf('train'))) {
    await goTo(window, step)
    await settled(window)
    await visit(step)
  }

  for (const [sample, kind] of [['flats', 'a number'], ['customers', 'groups']] as const) {
    await openSample(window, sample)
    if (kind === 'groups') await visit('define, groups')
    await trainAll(window)
    await goTo(window, 'evaluate')
    await settled(window)
    await visit(`evaluate, ${kind}`)
  }
}
