import { expect, test } from '../app.ts'

test('penguins from the sample to scores and an answer', async ({ start }) => {
  const { window, breaches } = await start({ language: 'en' })
  await window.getByRole('button', { name: /penguin/i }).first().click()
  await expect(window.getByRole('heading', { name: 'Which column should the computer predict?' })).toBeVisible()
  await expect(window.getByText('predict species for 344 rows')).toBeVisible()
  await window.getByRole('button', { name: 'Look at the data' }).click()
  await expect(window.getByRole('cell', { name: 'Torgersen' }).first()).toBeVisible()
  await window.getByRole('button', { name: 'Deal the rows' }).click()
  await expect(window.getByText('275 rows learn, 69 rows are held out.')).toBeVisible()
  await window.getByRole('button', { name: 'Go and train' }).click()
  await window.getByRole('button', { name: 'Train', exact: true }).last().click()
  await window.getByRole('button', { name: 'See how good it is' }).click()
  await expect(window.getByText(/6\d of 69 right/)).toBeVisible()
  await expect(window.getByText(/% sure/)).toBeVisible()
  expect(breaches).toEqual([])
})
