import { expect, test } from 'vitest'
import { fault, faultCodes } from '../../contract/fault.ts'
import { en } from '../../contract/fault-texts/en.ts'
import { zhCN } from '../../contract/fault-texts/zh-cn.ts'
import { processWork } from '../../contract/wire.ts'
import { wordFault } from './fault.ts'

const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()

test.each(faultCodes)('%s says the same facts in both languages', (code) => {
  expect(new Set([...names(zhCN[code].message), ...names(zhCN[code].hint)])).toEqual(new Set([...names(en[code].message), ...names(en[code].hint)]))
})

test('values are filled in, counts grouped', () => {
  const said = wordFault(fault('target-too-many-classes', { column: 'city', count: 300_214, limit: 50 }), 'zh-CN')
  expect(said.message).toBe('“city”有 300,214 种不同的值，最多能分 50 种。')
})

test('the place is said, but not twice', () => {
  const said = wordFault(fault('file-unreadable', { file: 'a.csv', detail: 'x' }, { file: 'a.csv', line: 1204, column: 'fee' }), 'en')
  expect(said.place).toBe('line 1,204, column “fee”')
  expect(wordFault(fault('unexpected', { detail: 'x' }, { file: 'a.csv' }), 'zh-CN').place).toBe('a.csv')
})

test('what a process does is worded in the language of the window', () => {
  expect(wordFault(fault('process-died', { work: processWork.data }), 'zh-CN').message).toContain('管表')
  expect(wordFault(fault('process-died', { work: processWork.fit }), 'zh-CN').message).toContain('管训练和导出')
  expect(wordFault(fault('process-died', { work: processWork.data }), 'en').message).toContain(processWork.data)
})

test('what there is nothing to say of is not said', () => {
  const values = { file: 'b.csv', rows: 120_000, before: 1, renamed: '', gone: '', added: '', types: '', changes: 0 }
  expect(wordFault(fault('reimport-followed', values), 'en').message).toBe('“b.csv” was read. Rows: 120,000, before: 1.')
  expect(wordFault(fault('reimport-followed', values), 'zh-CN').message).toBe('读好了“b.csv”：120,000 行，之前 1 行。')
  expect(wordFault(fault('reimport-followed', { ...values, renamed: 'a → [b]', changes: 2 }), 'zh-CN').message).toBe('读好了“b.csv”：120,000 行，之前 1 行。改了名的列：a → [b]。没能带过来的逐行改动：2 处。')
})
