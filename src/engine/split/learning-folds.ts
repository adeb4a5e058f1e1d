import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import type { Table } from '../table/table.ts'
import type { Targeted } from '../table/target.ts'
import { dealingBy } from './dealing-by.ts'
import { foldsOf, type Folds } from './folds.ts'

/** The folds of learning rows: places among them. Throws the faults of `foldsOf`. */
export function foldsOfLearning({ table }: { readonly table: Table }, learn: Targeted, plan: SplitPlanDoc, folds: number): Folds {
  const by = plan.by === undefined ? undefined : dealingBy(table, plan.by, learn.rows)
  return foldsOf({ folds, seed: plan.seed, stratify: plan.stratify, count: learn.rows.length, codes: learn.task === 'classify' ? learn.codes : undefined, by })
}
