import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { expect, test } from '../app.ts'
import { press } from '../walk.ts'

const day = 86_400_000

/** Orders under a title: a date, a truth value, an amount and an answer that follows from them. */
function workbook(): Uint8Array {
  const rows = Array.from({ length: 120 }, (_, i) => {
    const member = i % 3 === 0
    const amount = 100 + ((i * 37) % 90)
    return [new Date(Date.UTC(2024, 0, 1) + i * day), member, amount, amount > 150 || member ? 'yes' : 'no']
  })
  const sheet = utils.aoa_to_sheet([['Orders of 2024'], ['day', 'member', 'amount', 'came back'], ...rows], { UTC: true })
  return new Uint8Array(write({ SheetNames: ['Orders'], Sheets: { Orders: sheet } }, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

test('a workbook with a title, dates and truth values: read, typed, trained and asked', async ({ start, folder }) => {
  const path = join(folder, 'orders.xlsx')
  await writeFile(path, workbook())
  const { window, breaches } = await start({ language: 'en', open: path })
  await press(window, 'Open a file…')
  await press(window, 'Use this table')
  await window.getByRole('radio', { name: /^came back/ }).click()
  await press(window, 'Look at the data')
  await expect(window.getByText(/sheet “Orders”/).first()).toBeVisible()
  await expect(window.getByText('2024-01-01').first()).toBeVisible()

  const type = window.getByRole('button', { name: 'How to read “amount”' }).or(window.getByLabel('How to read “amount”'))
  await type.first().click()
  await expect(window.getByText('Every cell that has a value is a number.')).toBeVisible()
  await window.getByRole('option', { name: 'category' }).click()
  await expect(type.first()).toContainText('category')
  await type.first().click()
  await window.getByRole('option', { name: 'number' }).click()
  await expect(type.first()).toContainText('number')

  await press(window, 'Put it right')
  await press(window, 'Go on as it is')
  await press(window, 'Choose models')
  await press(window, 'Go and train')
  await press(window, /^Train$/)
  await press(window, 'See how good it is')
  await expect(window.getByText(/9\d of 96 right/).first()).toBeVisible()
  await press(window, 'Try it yourself')
  await window.getByLabel('day').fill('2024-02-29')
  await window.getByLabel('day').blur()
  await expect(window.locator('output')).toContainText('% sure')
  expect(breaches).toEqual([])
})
