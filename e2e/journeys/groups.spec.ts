import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { expect, test } from '../app.ts'
import { press } from '../walk.ts'

test('customers in groups: nothing is held out, each row belongs to one, and the file finds the groups again', async ({ start, folder }) => {
  const path = join(folder, 'groups.onnx')
  const { window, breaches } = await start({ language: 'en', save: path })
  await window.locator('button[data-sample="customers"]').click()
  for (const step of ['collect', 'prepare', 'split', 'models', 'train']) {
    await window.locator('main footer button.primary').click()
    await expect(window.locator('nav [aria-current="step"]')).toHaveAttribute('data-step', step)
  }
  await press(window, 'Find groups')
  await press(window, 'See how good it is')
  await expect(window.getByText('All 300 rows belong to one; there is no answer to check them against.')).toBeVisible()
  await press(window, 'Look for 4 groups')
  await expect(window.getByText('Of 2 to 8 groups, 4 lie furthest apart, or as good as.')).toBeVisible()
  await expect(window.getByRole('button', { name: /^Group \d: \d+ rows/ })).toHaveCount(4)
  const sizes = await window.getByRole('button', { name: /^Group \d: \d+ rows/ }).allTextContents()
  expect(sizes.map((size) => Number.parseInt(size)).reduce((sum, size) => sum + size, 0)).toBe(300)

  await press(window, 'Take the model along')
  await press(window, 'Make and prove it')
  await expect(window.getByText(/300 learning rows and 1,000 drawn rows gave the same answers/)).toBeVisible()
  await press(window, 'Save…')
  await expect(window.getByText(/Saved as groups\.onnx/)).toBeVisible()

  const session = await InferenceSession.create(await readFile(path))
  expect(session.outputNames).toEqual(['label'])
  const customer = async (facts: Readonly<Record<string, number>>): Promise<unknown> => {
    const said = await session.run(Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, new Tensor('float64', Float64Array.of(value), [1, 1])])))
    return said['label']?.data[0]
  }
  const often = await customer({ visits: 12, spend: 40, weekend_share: 30, days_away: 4 })
  const away = await customer({ visits: 1, spend: 50, weekend_share: 45, days_away: 55 })
  const rich = await customer({ visits: 4, spend: 165, weekend_share: 80, days_away: 10 })
  expect(new Set([often, away, rich]).size).toBe(3)
  expect(breaches).toEqual([])
})
