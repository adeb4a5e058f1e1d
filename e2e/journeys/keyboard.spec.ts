import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'

/** What the keyboard is on, if it is what `selector` names and can be seen to be there. */
const isOn = (window: Page, selector: string): Promise<boolean> =>
  window.evaluate((wanted) => {
    const here = document.activeElement
    if (here === null || !here.matches(wanted)) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(here)
    if ((outlineStyle === 'none' || outlineWidth === '0px') && boxShadow === 'none') throw new Error(`the keyboard is on ${wanted}, and nobody can see it`)
    return true
  }, selector)

/** Presses Tab until the keyboard is on what `selector` names. */
async function tabTo(window: Page, selector: string, most = 160): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await window.keyboard.press('Tab')
    if (await isOn(window, selector)) return
  }
  throw new Error(`${most} times Tab, and never on ${selector}`)
}

const stands = (window: Page, step: string): Promise<void> => expect(window.locator('nav [aria-current="step"]')).toHaveAttribute('data-step', step)

/** On by the one primary button of the screen. */
async function goOn(window: Page, step: string): Promise<void> {
  await tabTo(window, 'main footer button.primary')
  await window.keyboard.press('Enter')
  await stands(window, step)
}

test('from Home to an exported file with the keyboard alone', async ({ start, folder }) => {
  const path = join(folder, 'flats.onnx')
  const { window } = await start({ language: 'en', save: path })
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await expect(window.getByRole('button', { name: /flat/i }).first()).toBeVisible()
  await tabTo(window, 'button[data-sample="flats"]')
  await window.keyboard.press('Enter')
  await stands(window, 'define')

  const steps = await window.locator('nav [data-step]').evaluateAll((all) => all.map((one) => one.getAttribute('data-step') ?? ''))
  for (const step of steps.slice(1, steps.indexOf('train') + 1)) await goOn(window, step)

  // Find knows the command, too: letters, Enter, and it trains.
  await window.keyboard.press('Control+k')
  await window.keyboard.type('train now')
  await window.keyboard.press('Enter')
  await expect(window.getByText(/off by .* on average/).first()).toBeVisible()
  await goOn(window, 'evaluate')

  await tabTo(window, 'main input[type="text"]')
  await window.keyboard.press('Control+a')
  await window.keyboard.type('50')
  await expect(window.locator('output').first()).toHaveText(/47\.20/)

  await window.keyboard.press('Control+k')
  await window.keyboard.type('deploy')
  await window.keyboard.press('Enter')
  await stands(window, 'deploy')
  await tabTo(window, 'main button.primary')
  await window.keyboard.press('Enter')
  await expect(window.getByText(/gave the same answers/).first()).toBeVisible()
  await tabTo(window, 'main button.primary')
  await window.keyboard.press('Enter')
  await expect(window.getByText(/Saved as flats\.onnx/)).toBeVisible()
  expect((await readFile(path)).byteLength).toBeGreaterThan(200)
})
