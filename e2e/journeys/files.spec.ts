import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../app.ts'
import { press } from '../walk.ts'

const bad = [
  ['empty', '', /is empty/],
  ['one column', 'a\n1\n2\n', /has only one column/],
  ['binary', 'PK\u0003\u0004\u0000\u0000\u0008\u0000', /neither text nor a workbook/],
] as const

for (const [name, content, said] of bad) {
  test(`a bad file is named with its cure: ${name}`, async ({ start, folder }) => {
    const path = join(folder, 'table.csv')
    await writeFile(path, content)
    const { window } = await start({ language: 'en', open: path })
    await press(window, 'Open a file…')
    await expect(window.getByRole('alert')).toContainText(said)
  })
}

test('a GB18030 file opened by dialog, in Chinese', async ({ start, folder }) => {
  const path = join(folder, 'table.csv')
  await writeFile(path, Uint8Array.of(0xbc, 0xdb, 0xb8, 0xf1, 0x2c, 0x61, 0x0a, 0x31, 0x2c, 0x32, 0x0a, 0x33, 0x2c, 0x34, 0x0a, 0x35, 0x2c, 0x37, 0x0a))
  const { window } = await start({ language: 'zh-CN', open: path })
  await press(window, '打开文件…')
  await press(window, '就用这张表')
  await expect(window.getByText('价格').first()).toBeVisible()
})

test('a file dropped anywhere on the window opens; a column with one value cannot be predicted, and the window says so', async ({ start, folder }) => {
  const path = join(folder, 'dropped.csv')
  await writeFile(path, `x,same,y\n${Array.from({ length: 30 }, (_, i) => `${i % 7},1,${i}`).join('\n')}\n`)
  const { window } = await start({ language: 'en' })
  await expect(window.getByRole('button', { name: 'Open a file…' })).toBeVisible()
  await window.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'hand'
    document.body.append(input)
  })
  await window.locator('#hand').setInputFiles(path)
  await window.evaluate(() => {
    const file = document.querySelector<HTMLInputElement>('#hand')?.files?.[0]
    if (file === undefined) throw new Error('no file in hand')
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(file)
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  })
  await expect(window.getByRole('dialog', { name: 'Is this how your table reads?' })).toBeVisible()
  await press(window, 'Use this table')
  await expect(window.getByRole('heading', { name: 'What should the computer predict?' })).toBeVisible()
  await window.getByRole('radio', { name: /^same/ }).click()
  await expect(window.getByRole('alert')).toContainText('has only one value')
})
