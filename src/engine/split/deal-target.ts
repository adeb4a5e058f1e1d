import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import type { Table } from '../table/table.ts'
import { labelsOf, type Targeted } from '../table/target.ts'
import { dealRows, type Deal } from './deal.ts'
import { dealingBy } from './dealing-by.ts'

/** How a plan deals the rows of `table` that have a target: places among them. Throws the faults of `dealRows` and `dealingBy`. */
export function dealTarget(table: Table, whole: Targeted, plan: SplitPlanDoc): Deal {
  const by = plan.by === undefined ? undefined : dealingBy(table, plan.by, whole.rows)
  return dealRows(plan, whole.rows.length, whole.task === 'classify' ? whole.codes : undefined, labelsOf(whole).length, by)
}
