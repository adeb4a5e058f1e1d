import type { ColumnDoc } from '../../contract/documents/dataset.ts'

/** Columns that nobody switched off and that are left out all the same: each says why. */
export const leftByRule = (columns: readonly ColumnDoc[]): ColumnDoc[] => columns.filter((column) => column.use === 'out' && column.useWhy !== 'person')

/** Which columns the computer looks at, and which it does not: the target is in neither. Text is never learned from. */
export function inputsOf(columns: readonly ColumnDoc[], target: string | undefined): { used: ColumnDoc[]; out: ColumnDoc[] } {
  const others = columns.filter((column) => column.name !== target)
  const isUsed = (column: ColumnDoc): boolean => column.use === 'input' && column.type !== 'text'
  return { used: others.filter(isUsed), out: others.filter((column) => !isUsed(column)) }
}
