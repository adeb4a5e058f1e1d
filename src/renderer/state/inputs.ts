import type { ColumnDoc } from '../../contract/documents/dataset.ts'

/** Columns that nobody switched off and that are left out all the same: each says why. */
export const leftByRule = (columns: readonly ColumnDoc[]): ColumnDoc[] => columns.filter((column) => column.use === 'out' && column.useWhy !== 'person')

/** Whether a column is not learned from; text never is. */
export const isLeftOut = ({ use, type }: ColumnDoc): boolean => use === 'out' || type === 'text'

/** Which columns the computer looks at, and which it does not: the target is in neither. Text is never learned from. */
export function inputsOf(columns: readonly ColumnDoc[], target: string | undefined): { used: ColumnDoc[]; out: ColumnDoc[] } {
  const others = columns.filter((column) => column.name !== target)
  return { used: others.filter((column) => !isLeftOut(column)), out: others.filter(isLeftOut) }
}
