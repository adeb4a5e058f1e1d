import type { ColumnDoc } from '../../contract/documents/dataset.ts'

/** Which columns the computer looks at, and which it does not: the target is in neither. Text is never learned from. */
export function inputsOf(columns: readonly ColumnDoc[], target: string | undefined): { used: ColumnDoc[]; out: ColumnDoc[] } {
  const others = columns.filter((column) => column.name !== target)
  const isUsed = (column: ColumnDoc): boolean => column.use === 'input' && column.type !== 'text'
  return { used: others.filter(isUsed), out: others.filter((column) => !isUsed(column)) }
}
