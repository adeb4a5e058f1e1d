import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import { fault, FaultError, type Fault } from '../../contract/fault.ts'
import { countGroups, holdOutGroups } from './by-group.ts'
import { countTimed, holdOutLast } from './by-time.ts'
import type { DealingBy } from './dealing-by.ts'
import { Mt19937 } from './mt19937.ts'

/** Places among the rows that are dealt, from 0, in the order in which scikit-learn gives them. */
export interface Deal {
  readonly learn: Int32Array
  /** Empty where the plan wants none. */
  readonly practise: Int32Array
  readonly test: Int32Array
  readonly stratified: boolean
  /** Why the classes did not keep their shares although that was asked for. */
  readonly problem?: Fault
}

/** Rows that are dealt in one go: `count` of them, of the `whole` that the shares speak of. */
interface Pack {
  readonly count: number
  readonly whole: number
  readonly codes: Int32Array | undefined
  readonly classCount: number
  readonly by: DealingBy | undefined
}

type Held = Omit<Deal, 'practise'>

/**
 * Which of `count` rows learn, which practise and which are held out. Test rows: those that train_test_split(test_size,
 * random_state, stratify) of scikit-learn 1.2.1 picks, ⌈share · n⌉ of them; practice rows: those that the same picks
 * with the same seed out of the rest, ⌈practiceShare · n⌉ of them. By group GroupShuffleSplit picks, shares being of groups;
 * by time the last rows are held out, and the last of the rest practise. `codes` are the classes to keep in proportion;
 * groups and times come first. A plan that deals by a column needs `by`. Throws `split-empty` where a part would have no
 * row. Share 0: no test rows, and all learn in their own order where none practise.
 */
export function dealRows(plan: SplitPlanDoc, count: number, codes: Int32Array | undefined, classCount: number, by?: DealingBy): Deal {
  if (plan.by?.kind !== by?.kind) throw new TypeError(`a plan by ${plan.by?.kind ?? 'chance'} was given rows by ${by?.kind ?? 'chance'}`)
  const held = holdOut(plan, plan.testShare, { count, whole: count, codes, classCount, by })
  if (plan.practiceShare === undefined) return { ...held, practise: new Int32Array(0) }
  const rest: Pack = { count: held.learn.length, whole: count, codes: codes === undefined ? undefined : held.learn.map((at) => codes[at] as number), classCount, by: by === undefined ? undefined : byOf(by, held.learn) }
  const { learn, test, stratified, problem } = holdOut(plan, plan.practiceShare, rest, by)
  const placed = (places: Int32Array): Int32Array => places.map((at) => held.learn[at] as number)
  const said = held.problem ?? problem
  return { learn: placed(learn), practise: placed(test), test: held.test, stratified: stratified && (held.stratified || plan.testShare === 0), ...(said === undefined ? {} : { problem: said }) }
}

const byOf = (by: DealingBy, places: Int32Array): DealingBy =>
  by.kind === 'group' ? { kind: 'group', groups: places.map((at) => by.groups[at] as number) } : { kind: 'time', times: Float64Array.from(places, (at) => by.times[at] as number) }

/** One hold-out. Groups and times count their shares over `all`, where the pack is only a part of it. */
function holdOut({ seed, stratify }: Pick<SplitPlanDoc, 'seed' | 'stratify'>, share: number, { count, whole, codes, classCount, by }: Pack, all = by): Held {
  if (share === 0) return { learn: Int32Array.from({ length: count }, (_, i) => i), test: new Int32Array(0), stratified: false }
  if (by?.kind === 'group') return { ...holdOutGroups(share, seed, by.groups, all?.kind === 'group' ? countGroups(all.groups) : undefined), stratified: false }
  if (by?.kind === 'time') return { ...holdOutLast(share, by.times, all?.kind === 'time' ? countTimed(all.times) : undefined), stratified: false }
  const testSize = Math.ceil(share * whole)
  const learnSize = count - testSize
  if (testSize <= 0 || learnSize <= 0) throw new FaultError('split-empty', { rows: count, share })
  if (!stratify || codes === undefined) return atRandom(seed, count, testSize)
  const obstacle = whyNotStratified(codes, classCount, learnSize, testSize)
  if (obstacle === undefined) return inProportion(seed, codes, classCount, learnSize, testSize)
  return { ...atRandom(seed, count, testSize), problem: fault('not-stratified', { detail: obstacle }) }
}

function atRandom(seed: number, count: number, testSize: number): Held {
  const order = new Mt19937(seed).permutation(count)
  return { test: order.slice(0, testSize), learn: order.slice(testSize), stratified: false }
}

function countsOf(codes: Int32Array, classCount: number): Int32Array {
  const counts = new Int32Array(classCount)
  for (const code of codes) counts[code] = (counts[code] as number) + 1
  return counts
}

function whyNotStratified(codes: Int32Array, classCount: number, learnSize: number, testSize: number): string | undefined {
  const counts = countsOf(codes, classCount)
  if (counts.includes(1)) return 'a class has only one row'
  const present = counts.filter((rows) => rows > 0).length
  if (testSize < present || learnSize < present) return `a part would have fewer rows than there are classes (${present})`
  return undefined
}

/** StratifiedShuffleSplit with one split. */
function inProportion(seed: number, codes: Int32Array, classCount: number, learnSize: number, testSize: number): Held {
  const rng = new Mt19937(seed)
  const counts = countsOf(codes, classCount)
  const learnCounts = approximateMode(counts, learnSize, rng)
  const testCounts = approximateMode(counts.map((rows, k) => rows - (learnCounts[k] as number)), testSize, rng)
  const learn = new Int32Array(learnSize)
  const test = new Int32Array(testSize)
  let [learned, tested] = [0, 0]
  rowsByClass(codes, counts).forEach((rows, k) => {
    const order = rng.permutation(rows.length)
    const wantsLearn = learnCounts[k] as number
    const wantsTest = testCounts[k] as number
    for (let i = 0; i < wantsLearn; i++) learn[learned++] = rows[order[i] as number] as number
    for (let i = wantsLearn; i < wantsLearn + wantsTest; i++) test[tested++] = rows[order[i] as number] as number
  })
  rng.shuffle(learn)
  rng.shuffle(test)
  return { learn, test, stratified: true }
}

/** The rows of each class, ascending. */
function rowsByClass(codes: Int32Array, counts: Int32Array): Int32Array[] {
  const rows = Array.from(counts, (count) => new Int32Array(count))
  const found = new Int32Array(counts.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    const at = found[code] as number
    found[code] = at + 1
    ;(rows[code] as Int32Array)[at] = row
  }
  return rows
}

/**
 * The most likely draw of `draws` from a bag with `counts` (scikit-learn's `_approximate_mode`): the expected numbers
 * rounded down, and the rest to the largest remainders, ties drawn by lot.
 */
function approximateMode(counts: Int32Array, draws: number, rng: Mt19937): Int32Array {
  const total = counts.reduce((sum, n) => sum + n, 0)
  const expected = Array.from(counts, (n) => (n / total) * draws)
  const floored = Int32Array.from(expected, Math.floor)
  let missing = draws - floored.reduce((sum, n) => sum + n, 0)
  if (missing <= 0) return floored
  const remainder = expected.map((value, k) => value - (floored[k] as number))
  const levels = [...new Set(remainder)].sort((a, b) => b - a)
  for (const level of levels) {
    const tied = Int32Array.from(remainder.flatMap((value, k) => (value === level ? [k] : [])))
    const add = Math.min(tied.length, missing)
    rng.shuffle(tied)
    for (const k of tied.slice(0, add)) floored[k] = (floored[k] as number) + 1
    missing -= add
    if (missing === 0) break
  }
  return floored
}
