import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { expect, test } from '../app.ts'
import { press } from '../walk.ts'

/** 西南明细, 导出 2024, then 城市,价格 and rows, in GB18030. */
const titled = [
  Uint8Array.of(0xce, 0xf7, 0xc4, 0xcf, 0xc3, 0xf7, 0xcf, 0xb8, 0x0a),
  Uint8Array.of(0xb5, 0xbc, 0xb3, 0xf6, 0x20, 0x32, 0x30, 0x32, 0x34, 0x0a),
  Uint8Array.of(0xb3, 0xc7, 0xca, 0xd0, 0x2c, 0xbc, 0xdb, 0xb8, 0xf1, 0x2c, 0x6e, 0x0a),
  ...Array.from({ length: 30 }, (_, i) => Uint8Array.of(0xb3, 0xc9, 0xb6, 0xbc, 0x2c, ...Buffer.from(`${i % 9}.5,${i}${i === 20 ? ',more' : ''}\n`))),
]

test('a GB18030 file with title rows: read right, changed by a chip, changed back, and used', async ({ start, folder }) => {
  const path = join(folder, '客户.csv')
  await writeFile(path, Buffer.concat(titled))
  const { window, breaches } = await start({ language: 'en', open: path })
  await press(window, 'Open a file…')
  const dialog = window.getByRole('dialog', { name: 'Is this how your table reads?' })
  await expect(dialog.getByRole('combobox', { name: 'Encoding: Chinese Windows text (GB18030)' })).toBeVisible()
  await expect(dialog.getByText('西南明细')).toBeVisible()
  await expect(dialog.getByRole('columnheader', { name: /^城市/ })).toBeVisible()
  await expect(dialog.getByText('30 rows, 3 columns.')).toBeVisible()

  await dialog.getByRole('button', { name: 'Show line 24' }).click()
  await expect(dialog.locator('tr.looked')).toContainText('2.5')

  await dialog.getByRole('combobox', { name: /^Encoding/ }).click()
  await window.getByRole('option', { name: 'UTF-8 text' }).click()
  await expect(dialog.getByText(/unreadable characters/)).toBeVisible()
  await press(window, 'Find it out again')
  await expect(dialog.getByRole('columnheader', { name: /^城市/ })).toBeVisible()
  await dialog.getByRole('combobox', { name: /^Row of the names/ }).click()
  await window.getByRole('option', { name: 'Row 4: 成都 · 0.5 · 0' }).click()
  await expect(dialog.getByText('29 rows, 3 columns.')).toBeVisible()
  await press(window, 'Find it out again')

  await press(window, 'Use this table')
  await expect(window.getByRole('radio', { name: /^价格/ })).toBeVisible()
  expect(breaches).toEqual([])
})

test('a workbook with two sheets: the one that is wanted; a paste beside an open project asks nothing and changes nothing', async ({ start, folder }) => {
  const path = join(folder, 'year.xlsx')
  const sheet = (name: string) => utils.aoa_to_sheet([[name, 'sum'], ...Array.from({ length: 25 }, (_, i) => [`${name} ${i % 4}`, i])])
  await writeFile(path, new Uint8Array(write({ SheetNames: ['March', 'April'], Sheets: { March: sheet('march'), April: sheet('april') } }, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer))
  const { app, window } = await start({ language: 'en', open: path })
  await press(window, 'Open a file…')
  const dialog = window.getByRole('dialog', { name: 'Is this how your table reads?' })
  await expect(dialog.getByRole('columnheader', { name: /^march/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'April' }).click()
  await expect(dialog.getByRole('columnheader', { name: /^april/ })).toBeVisible()
  await press(window, 'Use this table')
  await expect(window.getByRole('radio', { name: /^april/ })).toBeVisible()

  await window.getByRole('button', { name: /Back to the start page/ }).click()
  await app.evaluate(({ clipboard }) => clipboard.writeText('a\tb\n1\t2\n3\t5\n'))
  await window.keyboard.press('Control+V')
  await expect(dialog.getByRole('columnheader', { name: /^b/ })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(window.getByRole('button', { name: /^year, / })).toBeVisible()
})

test('a table typed by hand, and one taken from the clipboard by its button', async ({ start }) => {
  const { app, window } = await start({ language: 'en' })
  await press(window, 'Type one')
  const typing = window.getByRole('dialog', { name: 'Type a table' })
  await expect(typing.getByText('At least two columns are needed')).toBeVisible()
  await window.keyboard.type('area')
  await window.keyboard.press('Tab')
  await window.keyboard.type('price')
  await app.evaluate(({ clipboard }) => clipboard.writeText('35\t30\n45\t40\n40\t35\n'))
  await typing.getByLabel('Row 1, area').focus()
  await window.keyboard.press('Control+V')
  await expect(typing.getByLabel('Row 3, price')).toHaveValue('35')
  await press(window, 'Use this table')
  await expect(window.getByRole('radio', { name: /^price/ })).toBeVisible()

  await window.getByRole('button', { name: /Back to the start page/ }).click()
  await app.evaluate(({ clipboard }) => clipboard.writeText('x,y\n1,2\n3,5\n'))
  await press(window, 'Paste a table')
  await expect(window.getByRole('columnheader', { name: /^y/ })).toBeVisible()
})
