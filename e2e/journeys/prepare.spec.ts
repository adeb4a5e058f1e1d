import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { press } from '../walk.ts'

interface Seen {
  readonly recipe: { readonly steps: readonly { readonly id: string; readonly columns: readonly string[]; readonly on: boolean }[] }
  readonly plan: { readonly learners: readonly { readonly id: string }[] }
  readonly run: { readonly learners: readonly { readonly id: string; readonly trained?: { readonly steps: readonly string[] } }[] } | null
}

const project = async (window: Page): Promise<Seen> =>
  (await window.evaluate(() => (globalThis as unknown as { tenfold: { asks: { 'app/state': (input: null) => Promise<{ value: { project: unknown } }> } } }).tenfold.asks['app/state'](null).then(({ value }) => value.project))) as Seen

test('penguins through Prepare and Models: proposals taken, a step added, moved by keys and undone, a forest chosen, and what it learned used the recipe', async ({ start }) => {
  const { window, breaches } = await start({ language: 'en' })
  await window.getByRole('button', { name: /penguin/i }).first().click()
  await press(window, 'Look at the data')
  await press(window, 'Put it right')

  const mine = window.getByRole('region', { name: 'Your steps' }).getByRole('listitem')
  await expect(window.getByText('is the median of the 204 that have a value')).toBeVisible()
  await press(window, /^Take all 2/)
  await expect(mine).toHaveCount(2)
  await expect(mine.first()).toContainText('8 cells')

  await press(window, 'Add a step…')
  await window.getByRole('menuitem', { name: /^A column for each kind/ }).click()
  await window.getByRole('button', { name: 'sex', exact: true }).click()
  await expect(mine.nth(2)).toContainText('688 cells')
  await expect(window.getByText('island=Biscoe').first()).toBeVisible()

  await mine.nth(1).getByRole('button').first().focus()
  await window.keyboard.press('Alt+ArrowUp')
  await expect(mine.first()).toContainText('sex: fill the gaps')
  await press(window, /^Switch off: sex: fill the gaps/)
  await expect(mine.first()).toContainText('switched off')
  await window.getByRole('button', { name: /^Undo/ }).click()
  await expect(mine.first()).toContainText('11 cells')

  await press(window, 'Use these 3 steps')
  await press(window, 'Choose models')
  await window.getByRole('checkbox', { name: 'Let Random forest learn' }).check()
  await window.getByLabel(/^Trees/).fill('20')
  await expect.poll(async () => (await project(window)).plan.learners.map(({ id }) => id)).toEqual(['logistic-regression', 'decision-tree', 'random-forest'])
  await press(window, 'Go and train')
  await press(window, /^Train$/)
  await expect(window.getByRole('button', { name: 'See how good it is' })).toBeVisible({ timeout: 30_000 })

  const { recipe, run } = await project(window)
  expect(recipe.steps.map(({ id, columns, on }) => [id, columns.length, on])).toEqual([['impute', 1, true], ['impute', 4, true], ['one-hot', 2, true]])
  // The person's step made the columns, so that none is left for the automatic one.
  expect(run?.learners.find(({ id }) => id === 'logistic-regression')?.trained?.steps).not.toContain('one-hot')
  expect(run?.learners.every(({ trained }) => trained !== undefined)).toBe(true)
  expect(breaches).toEqual([])
})
