import { expect, test } from 'vitest'
import { layFields, type JudgedRow } from './confusion-fields.ts'

const box = { width: 160, height: 84, radius: 8 }
const says = ({ row }: JudgedRow): string => `row ${row}`
const rowsFor = (counts: readonly (readonly number[])[]): JudgedRow[] => {
  let row = 0
  return counts.flatMap((line, actual) => line.flatMap((count, said) => Array.from({ length: count }, () => ({ row: row++, actual, said, sure: 0.9 }))))
}

test('each row lies in the field of what it is and what was said, ringed where that is wrong', () => {
  const counts = [[18, 2], [6, 14]]
  const { fields, unit } = layFields({ classes: ['no', 'yes'], counts }, rowsFor(counts), box, says)
  expect(unit).toBe(1)
  expect(fields.map((line) => line.map(({ stones }) => stones.length))).toEqual(counts)
  const wrong = fields[1]?.[0]
  expect(wrong?.stones.every(({ ringed, kind }) => ringed === true && kind === 1)).toBe(true)
  expect(fields[0]?.[0]?.stones.every(({ ringed }) => ringed === false)).toBe(true)
  const rows = fields.flat().flatMap(({ stones }) => stones.map(({ row }) => row))
  expect(new Set(rows).size).toBe(40)
})

test('stones stay in their field, as wide as it is', () => {
  const counts = [[200, 5], [3, 190]]
  const { fields, radius, height } = layFields({ classes: ['a', 'b'], counts }, rowsFor(counts), box, says)
  for (const { x, y } of fields.flat().flatMap(({ stones }) => stones)) {
    expect(x + radius).toBeLessThanOrEqual(box.width + 0.01)
    expect(y + radius).toBeLessThanOrEqual(height + 0.01)
  }
})

test('many rows are counted, and a rare mistake is still seen', () => {
  const counts = [[59_000, 1], [0, 999]]
  const { fields, unit } = layFields({ classes: ['a', 'b'], counts }, [], box, says)
  expect(unit).toBe(500)
  expect(fields[0]?.[0]?.stones).toHaveLength(118)
  expect(fields[0]?.[1]?.stones).toMatchObject([{ hollow: true, ringed: true }])
  expect(fields[1]?.[0]?.stones).toEqual([])
})

test('while the rows are not there yet, the counts already are', () => {
  const { fields } = layFields({ classes: ['a', 'b'], counts: [[3, 0], [1, 2]] }, [], box, says)
  expect(fields[1]?.[0]?.count).toBe(1)
  expect(fields[1]?.[0]?.stones[0]?.row).toBeUndefined()
})
