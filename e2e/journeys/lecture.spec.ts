import { expect, test } from '../app.ts'
import { walkToScores } from '../walk.ts'

test('the lecture’s flats: 47.20 at 50', async ({ start }) => {
  const { window } = await start({ language: 'en' })
  await walkToScores(window, /flat/i)
  await expect(window.getByText('One row hidden at a time')).toBeVisible()
  await window.getByLabel('area').fill('50')
  await expect(window.locator('output')).toHaveText(/47\.20/)
  await window.getByText('Full figures').click()
  await expect(window.getByText('47.20149254')).toBeVisible()
  await expect(window.getByText(/1\.20149254 · area − 12\.87313433/)).toBeVisible()
})

test('the lecture’s exam: 50 % and passed at 25 hours', async ({ start }) => {
  const { window } = await start({ language: 'en' })
  await walkToScores(window, /5 pupils/)
  await window.getByLabel('hours').fill('25')
  await expect(window.locator('output')).toHaveText(/passed\s+50\s%\ssure/)
  await window.getByText('Full figures').click()
  await expect(window.getByText('0.5000017')).toBeVisible()
})
