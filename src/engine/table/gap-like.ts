import { hasNumbers, type TableColumn } from './table.ts'
import { rankedLevels } from './profile.ts'

/** Signs that say nothing else than that nothing is there. */
const signs = new Set(['—', '–', '-', '--', '——', '?', '？', '/', '\\'])
/** Words and numbers by which people mean that nothing is there, and which may mean something else as well. */
const words = new Set(['无', '未知', '缺失', '-1', '999', '-999', '9999', '-9999', '99999', '-99999'])

const isSign = (word: string): boolean => word.trim() === '' || signs.has(word.trim())

export const isGapWord = (word: string): boolean => isSign(word) || words.has(word.trim())

const bigStandIns = new Set([999, 9999, 99999])

/**
 * Numbers that may stand for “nothing”, with their rows: −1 where no other value is negative; 999 and its like, or their
 * negatives, where they are at least twice as far out as anything else. NaN are gaps and do not count.
 */
export function gapNumbers(data: Float64Array): Map<number, number> {
  let minusOnes = 0
  let otherNegatives = 0
  const counts = new Map<number, number>()
  let farthest = 0
  for (const value of data) {
    if (value === -1) minusOnes++
    else if (value < 0 && !bigStandIns.has(-value)) otherNegatives++
    if (bigStandIns.has(Math.abs(value))) counts.set(value, (counts.get(value) ?? 0) + 1)
    else if (Math.abs(value) > farthest) farthest = Math.abs(value)
  }
  const found = new Map([...counts].filter(([value]) => Math.abs(value) >= 2 * farthest))
  if (otherNegatives === 0 && minusOnes > 0) found.set(-1, minusOnes)
  return found
}

/** `safe`: it can hardly mean anything but a gap. */
interface GapLike {
  readonly value: string
  readonly rows: number
  readonly safe: boolean
}

const plainNumber = /^[-+−]?[¥$€£]?\d[\d.,]*%?$/

/**
 * Cells that may stand for “nothing”. Safe are signs without any meaning, words among nothing but numbers, and numbers
 * such as 999 that are far out; −1 and words such as 无 may be values, so a person has to say.
 */
export function gapLike(column: TableColumn): GapLike[] {
  if (column.type === 'date') return []
  if (hasNumbers(column)) {
    const found = gapNumbers(column.data)
    if (column.data.every((value) => Number.isNaN(value) || found.has(value))) return []
    return Array.from(found, ([value, rows]) => ({ value: String(value), rows, safe: value !== -1 }))
  }
  const levels = rankedLevels(column)
  const found = levels.filter(({ value }) => isGapWord(value))
  if (found.length === 0 || found.length === levels.length) return []
  const amongNumbers = levels.every(({ value }) => isGapWord(value) || plainNumber.test(value.trim()))
  return found.map(({ value, rows }) => ({ value, rows, safe: isSign(value) || (amongNumbers && !/^-?\d+$/.test(value.trim())) }))
}
