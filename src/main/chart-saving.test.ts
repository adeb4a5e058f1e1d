import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileNameOf, saveChart } from './chart-saving.ts'

const folder = mkdtempSync(join(tmpdir(), 'tenfold-chart-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a proposed name becomes one that every file system takes', () => {
  expect(fileNameOf('Who is wrong: a/b?', 'png')).toBe('Who is wrong a b.png')
  expect(fileNameOf('价格 与 面积', 'svg')).toBe('价格 与 面积.svg')
  expect(fileNameOf('../../etc/passwd', 'csv')).toBe('etc passwd.csv')
  expect(fileNameOf(' ..\u0000 ', 'png')).toBe('chart.png')
  expect(fileNameOf('a'.repeat(300), 'svg')).toHaveLength(84)
})

test('a chart is written where the person says, and nowhere when the dialog is closed', async () => {
  const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
  let proposed = ''
  const saved = await saveChart({ saveChart: async (name) => join(folder, (proposed = name)) }, { name: 'Heaps', format: 'svg', bytes })
  expect(proposed).toBe('Heaps.svg')
  expect(saved).toEqual({ name: 'Heaps.svg' })
  expect(readFileSync(join(folder, 'Heaps.svg'))).toEqual(Buffer.from(bytes))
  expect(await saveChart({ saveChart: async () => undefined }, { name: 'Other', format: 'svg', bytes })).toBeNull()
  expect(readdirSync(folder)).toEqual(['Heaps.svg'])
})

test('bytes that are not what they are called are refused before anybody is asked', async () => {
  const ask = { saveChart: async () => expect.unreachable('asked') }
  await expect(saveChart(ask, { name: 'x', format: 'png', bytes: new TextEncoder().encode('<svg') })).rejects.toMatchObject({ fault: { code: 'bad-ask' } })
})
