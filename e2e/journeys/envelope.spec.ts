import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../app.ts'
import { press, walkToScores } from '../walk.ts'

test('the pupils from the sample to the opened envelope: the line is moved, mistakes are saved, the opening is counted', async ({ start, folder }) => {
  const path = join(folder, 'mistakes.csv')
  const { window, breaches } = await start({ language: 'en', save: path })
  await walkToScores(window, /200 pupils/)
  await expect(window.getByText(/of 40 right/).first()).toBeVisible()

  const line = window.getByRole('slider', { name: /How sure it must be/ })
  await expect(line).toHaveAttribute('aria-valuenow', '50')
  await line.press('PageUp')
  await expect(line).toHaveAttribute('aria-valuenow', '60')
  await window.getByRole('button', { name: 'Undo: move the line' }).click()
  await expect(line).toHaveAttribute('aria-valuenow', '50')
  await window.getByRole('button', { name: /^Move the line to/ }).click()
  await expect(window.getByText('No other place of the line costs less.')).toBeVisible()

  await window.getByRole('radio', { name: 'Worst mistakes' }).click()
  await press(window, 'Save as CSV…')
  await expect(window.getByText(/saved as mistakes\.csv/)).toBeVisible()
  const saved = await readFile(path, 'utf8')
  expect(saved.startsWith('\ufeffrow,')).toBe(true)
  await window.getByRole('button', { name: /^Open row/ }).first().click()
  await expect(window.getByRole('dialog')).toContainText('hours')
  await window.keyboard.press('Escape')

  await press(window, 'Open the envelope…')
  await window.getByRole('button', { name: 'Open the envelope…' }).first().click()
  await press(window, 'Open it and test once')
  await expect(window.getByText('Opened once: this score can be trusted.')).toBeVisible()
  await expect(window.getByText('On the 40 sealed rows')).toBeVisible()
  expect(breaches).toEqual([])
})
