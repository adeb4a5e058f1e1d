import { expect, test } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import { leaveOnlyCells } from './xlsb-records.ts'

const record = (type: number, ...content: number[]): number[] => [...(type < 128 ? [type] : [(type & 127) | 128, type >> 7]), content.length, ...content]
const text = (words: string, said = words.length): number[] => [said & 255, (said >> 8) & 255, 0, 0, ...[...words].flatMap((letter) => [letter.charCodeAt(0), 0])]
const left = (...bytes: number[]): number[] => {
  const part = Uint8Array.from(bytes)
  leaveOnlyCells('f', 'p', part)
  return [...part]
}
const codeOf = (...bytes: number[]): string | undefined => {
  try {
    left(...bytes)
  } catch (thrown) {
    return thrown instanceof FaultError ? thrown.fault.code : String(thrown)
  }
  return undefined
}

test('cells stay as they are; names and fonts say nothing; a text has no runs of formats', () => {
  const cell = record(0x06, 0, 0, 0, 0, 0, 0, 0, 0, ...text('ab'))
  const item = (flags: number): number[] => record(0x13, flags, ...text('ab'), 9, 9, 9, 255)
  expect(left(...cell, ...record(0x27, 1, 2, 3), ...item(1), ...record(0x2b, 7))).toEqual([...cell, ...record(0x27, 0, 0, 0), ...item(0), ...record(0x2b, 0)])
})

test('a text or a list that is longer than its place is refused', () => {
  expect(codeOf(...record(0x13, 0, ...text('ab', 3)))).toBe('file-damaged')
  expect(codeOf(...record(0x9c, 0, 0, 0, 0, 1, 0, 0, 0, ...text('rId1'), ...text('S', 2)))).toBe('file-damaged')
  expect(codeOf(...record(0x9c, 0, 0, 0, 0, 1, 0, 0, 0, ...text('rId1'), ...text('S')))).toBeUndefined()
  expect(codeOf(...record(0x16a, 2, 0, 0, 0, ...Array<number>(12).fill(0)))).toBe('file-damaged')
  expect(codeOf(...record(0x16a, 1, 0, 0, 0, ...Array<number>(12).fill(0)))).toBeUndefined()
  expect(codeOf(0x13)).toBe('file-damaged')
})
