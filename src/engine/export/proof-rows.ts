import type { Problem } from '../../contract/documents/problem.ts'
import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import type { FittedModel, InputRange } from '../learn/fitted-model.ts'
import type { Rng } from '../number/rng.ts'
import { dealTarget } from '../split/deal-target.ts'
import type { Table, TableColumn } from '../table/table.ts'
import { targetOf } from '../table/target.ts'

/** The rows of the file that a proof answers for: the held-out ones, or the learning rows where nothing was held out; groups are learned from all rows. */
export function rowsForProof(table: Table, problem: Problem, plan: SplitPlanDoc | undefined): { readonly rows: Int32Array; readonly heldOut: boolean } {
  if (problem.task === 'cluster' || plan === undefined) return { rows: Int32Array.from({ length: table.rows }, (_, row) => row), heldOut: false }
  const target = targetOf(table, problem)
  const deal = dealTarget(table, target, plan)
  const heldOut = deal.test.length > 0
  return { rows: (heldOut ? deal.test : deal.learn).map((at) => target.rows[at] as number), heldOut }
}

const gapShare = 0.1
const unseenShare = 0.1
const edgeShare = 0.05

function drawNumber(input: Extract<InputRange, { min: number }>, rng: Rng): number {
  if (rng.next() < edgeShare) return rng.next() < 0.5 ? input.min : input.max
  const u = rng.next()
  const drawn = input.min * (1 - u) + input.max * u
  return input.whole ? Math.round(drawn) : drawn
}

/** A word that is none of `levels`. */
function unseenAmong(levels: readonly string[]): string {
  let word = `${levels[0] ?? 'new'} ?`
  while (levels.includes(word)) word += '?'
  return word
}

function drawColumn(input: InputRange, count: number, rng: Rng): TableColumn {
  const isGap = (row: number): boolean => row === 0 || rng.next() < gapShare
  if ('min' in input) return { name: input.name, type: input.type, data: Float64Array.from({ length: count }, (_, row) => (isGap(row) ? NaN : drawNumber(input, rng))) }
  if (input.type === 'boolean') return { name: input.name, type: input.type, dictionary: ['false', 'true'], data: Int32Array.from({ length: count }, (_, row) => (isGap(row) ? -1 : rng.below(2))) }
  const levels = input.levels.filter((level) => level !== '')
  const draw = (): number => (levels.length === 0 || rng.next() < unseenShare ? levels.length : rng.below(levels.length))
  return { name: input.name, type: input.type, dictionary: [...levels, unseenAmong(levels)], data: Int32Array.from({ length: count }, (_, row) => (isGap(row) ? -1 : draw())) }
}

/**
 * `count` rows drawn within what the learning rows spanned, each column with chance of its own: a tenth gaps, a tenth of
 * the words never seen, some numbers at the edges; the first row is all gaps. The same seed draws the same rows.
 */
export function drawProofRows(model: FittedModel, rng: Rng, count: number): Table {
  return { rows: count, columns: model.inputs.map((input, j) => drawColumn(input, count, rng.fork(`${j}`))) }
}
