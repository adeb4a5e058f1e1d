import type { PredictTask, ProblemDoc } from '../../contract/documents/problem.ts'
import { FaultError } from '../../contract/fault.ts'
import { targetOf } from './target.ts'
import { findColumn, type Table } from './table.ts'

/** Whole numbers with at most 10 distinct values, and at most half as many as there are rows, are classes. */
function fewWholeNumbers(data: Float64Array): boolean {
  const values = new Set<number>()
  let rows = 0
  for (const value of data) {
    if (Number.isNaN(value)) continue
    if (!Number.isInteger(value)) return false
    values.add(value)
    rows += 1
    if (values.size > 10) return false
  }
  return values.size * 2 <= rows
}

/**
 * The problem of predicting a column, with the reason for its task; `task` given: the person decided. Throws the faults
 * of `targetOf` where the column cannot be predicted that way.
 */
export function problemFor(table: Table, target: string, task?: PredictTask): ProblemDoc {
  const column = findColumn(table, target)
  if (column === undefined) throw new FaultError('no-target', { column: target, columns: table.columns.map((it) => it.name).join(', ') }, { column: target })
  const few = column.type === 'number' && fewWholeNumbers(column.data)
  const problem: ProblemDoc =
    task !== undefined
      ? { target, task, why: 'person' }
      : column.type !== 'number'
        ? { target, task: 'classify', why: 'category' }
        : { target, task: few ? 'classify' : 'regress', why: few ? 'few-whole-numbers' : 'numbers' }
  targetOf(table, problem)
  return problem
}
