import { expect, test } from 'vitest'
import { onlyCells } from './xls-records.ts'

const record = (type: number, ...content: number[]): Buffer => {
  const bytes = Buffer.alloc(4 + content.length)
  bytes.writeUInt16LE(type, 0)
  bytes.writeUInt16LE(content.length, 2)
  bytes.set(content, 4)
  return bytes
}
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)

test('cells stay as they are, names and shared formulas say nothing, a formula is its value; all in their places', () => {
  const stream = Buffer.concat([record(0x0809, 0, 6, 5, 0), record(0x0018, ...upTo(9)), record(0x04bc, ...upTo(30)), record(0x0203, ...upTo(14)), record(0x0006, ...upTo(30)), record(0x000a)])
  const before = Buffer.from(stream)
  const after = onlyCells(stream)
  expect(stream.equals(before)).toBe(true)
  const expected = Buffer.concat([record(0x0809, 0, 6, 5, 0), record(0x001d, ...upTo(9)), record(0x001d, ...upTo(30)), record(0x0203, ...upTo(14)), record(0x0006, ...upTo(14), ...Array<number>(16).fill(0)), record(0x000a)])
  expect(after.equals(expected)).toBe(true)
})

test('a record that is cut off, or says to be longer than the rest, ends there', () => {
  const formula = record(0x0006, ...upTo(20)).subarray(0, 22)
  expect(onlyCells(formula).subarray(0, 18).equals(formula.subarray(0, 18))).toBe(true)
  expect([...onlyCells(formula).subarray(18)]).toEqual([0, 0, 0, 0])
  expect(onlyCells(Buffer.of(0x18, 0)).equals(Buffer.of(0x18, 0))).toBe(true)
  expect(onlyCells(Buffer.alloc(0)).length).toBe(0)
})
