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
