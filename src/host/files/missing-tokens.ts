/** pandas 1.5.3's missing tokens besides the empty cell, and nothing else. `None` is not among them: it is a real category in real data. */
const tokens = ['#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN', '<NA>', 'N/A', 'NA', 'NULL', 'NaN', 'n/a', 'nan', 'null']
const known = new Set(tokens)
const longest = Math.max(...tokens.map((it) => it.length))

const isFirst = new Uint8Array(256)
for (const token of tokens) isFirst[token.charCodeAt(0)] = 1

/** Whether the bytes of a cell say that its value is missing. */
export function isMissing(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to) return true
  if (to - from > longest || isFirst[bytes[from] as number] === 0) return false
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number)
  return known.has(text)
}

/** Words by which people mean that nothing is there. They are said, never turned into gaps. */
const gapWords = new Set(['—', '–', '-', '--', '——', '无', '未知', '缺失', '?', '？', '/', '\\', '-1', '999', '-999', '9999', '-9999', '99999', '-99999'])

export const isGapWord = (word: string): boolean => word.trim() === '' || gapWords.has(word.trim())

const bigStandIns = new Set([999, 9999, 99999])

/**
 * How many numbers may stand for “nothing”: −1 where no other value is negative; 999 and its like, or their negatives,
 * where they are at least twice as far out as anything else. NaN are gaps and do not count.
 */
export function gapNumbers(data: Float64Array): number {
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
  let found = otherNegatives === 0 ? minusOnes : 0
  for (const [value, count] of counts) if (Math.abs(value) >= 2 * farthest) found += count
  return found
}
