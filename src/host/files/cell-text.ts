import { FaultError } from '../../contract/fault.ts'
import { hasNumbers, type TableColumn } from '../../engine/table/table.ts'
import { isMissing } from './missing-tokens.ts'
import { recognised, type WordStyle } from './recognise.ts'

const refusals = { number: 'cell-not-number', date: 'cell-not-date', boolean: 'cell-not-boolean' } as const

/**
 * What a typed text means in a cell of a column, by the rules of the reader: a number, milliseconds, a word, or null for a
 * gap. Throws `cell-not-number`, `cell-not-date` and `cell-not-boolean`.
 */
export function cellOfText(column: TableColumn, typed: string, style: Pick<WordStyle, 'decimal'>): number | string | null {
  const text = typed.trim()
  const bytes = Buffer.from(text)
  if (isMissing(bytes, 0, bytes.length)) return null
  const { name, type } = column
  if (type === 'category' || type === 'text') return text
  try {
    const read = recognised({ name, style: { ...style, decimalIsSure: false, commasAreCommon: false }, asked: type }, { dictionary: [text], data: Int32Array.of(0) }).column
    return hasNumbers(read) ? (read.data[0] as number) : (read.dictionary[read.data[0] as number] as string)
  } catch (thrown) {
    if (!(thrown instanceof FaultError)) throw thrown
    throw new FaultError(refusals[type], { column: name, value: text }, { column: name })
  }
}
