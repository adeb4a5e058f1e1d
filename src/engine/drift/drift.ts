import { FaultError } from '../../contract/fault.ts'
import type { FittedModel } from '../learn/fitted-model.ts'
import { findColumn, hasNumbers, type Table, type TableColumn } from '../table/table.ts'
import type { ColumnSketch } from '../table/sketch.ts'
import { columnFacts, fewestRows, type ColumnFacts, type Found } from './column-drift.ts'
import { holm } from './holm.ts'

/** Why a column raises an alarm. */
export type AlarmReason = 'distribution' | 'missing' | 'unseen-words'

interface CorrectedTest extends Found {
  /** Holm's, over all tests of all columns. */
  readonly corrected: number
}

/** A column of a new file beside the learning rows; without reasons there is no alarm. */
export interface ColumnDrift extends ColumnFacts<CorrectedTest> {
  readonly role: 'input' | 'target'
  readonly reasons: readonly AlarmReason[]
}

/** `enough`: false where the file or the learning rows are fewer than 30, so that nothing could be tested. */
export interface Drift {
  readonly rows: number
  readonly learned: number
  readonly enough: boolean
  readonly columns: readonly ColumnDrift[]
}

/** What is known of a model, in whatever form it was kept. */
type Watched = Pick<FittedModel, 'inputs' | 'classes' | 'sketch' | 'problem'>

const level = 0.05
const leastIndex = 0.1
/** Shares of gaps that differ by less raise no alarm, however sure the difference is. */
const leastGapChange = 0.01

/** Columns that both the sketch and the table have; the target only where the table has it. Throws `missing-column`. */
function pairs({ inputs, classes, sketch, problem }: Watched, table: Table): { role: ColumnDrift['role']; sketch: ColumnSketch; words: readonly string[]; column: TableColumn }[] {
  if (sketch === undefined) throw new FaultError('no-training-profile')
  const found = sketch.columns.map((it, j) => {
    const column = findColumn(table, it.name)
    const input = inputs[j]
    if (column === undefined || hasNumbers(column) !== 'points' in it) throw new FaultError('missing-column', { column: it.name }, { column: it.name })
    return { role: 'input' as const, sketch: it, words: input !== undefined && 'levels' in input ? input.levels : [], column }
  })
  const { target } = sketch
  const column = target === undefined || problem.task === 'cluster' ? undefined : findColumn(table, problem.target)
  const fits = column !== undefined && target !== undefined && (!('points' in target) || hasNumbers(column))
  return fits ? [...found, { role: 'target', sketch: target, words: classes, column }] : found
}

const testsOf = ({ missing, unseen, test }: ColumnFacts): Found[] => [missing.test, unseen?.test, test].filter((it) => it !== undefined)

/** The same facts, each test with its corrected p. */
function withCorrected({ missing, unseen, test, ...rest }: ColumnFacts, correctedOf: (found: Found) => number): ColumnFacts<CorrectedTest> {
  const corrected = (found: Found | undefined): { test?: CorrectedTest } => (found === undefined ? {} : { test: { ...found, corrected: correctedOf(found) } })
  const { test: ofGaps, ...gaps } = missing
  const seen = unseen === undefined ? undefined : (({ test: ofWords, ...words }) => ({ ...words, ...corrected(ofWords) }))(unseen)
  return { ...rest, missing: { ...gaps, ...corrected(ofGaps) }, ...(seen === undefined ? {} : { unseen: seen }), ...corrected(test) }
}

function reasonsOf({ missing, unseen, test, psi }: ColumnFacts<CorrectedTest>): AlarmReason[] {
  const sure = (found: CorrectedTest | undefined): boolean => found !== undefined && found.corrected < level
  return [
    ...(sure(test) && psi !== undefined && psi >= leastIndex ? ['distribution' as const] : []),
    ...(sure(missing.test) && Math.abs(missing.now - missing.learned) >= leastGapChange ? ['missing' as const] : []),
    ...(sure(unseen?.test) ? ['unseen-words' as const] : []),
  ]
}

/**
 * Holds the rows of a table that has the model's input columns against what the model learned from. An alarm asks for a
 * Holm-corrected p below 0.05 over all tests of the file and, for distributions, a population stability index of at least
 * 0.1 (for gaps: shares that differ by at least 0.01): so of files of the same kind at most one in twenty raises any.
 * Throws `no-training-profile` and `missing-column`.
 */
export function driftOf(model: Watched, table: Table): Drift {
  const learned = model.sketch?.rows ?? 0
  const looked = pairs(model, table).map(({ role, sketch, words, column }) => ({ role, facts: columnFacts(sketch, learned, words, column) }))
  const tests = looked.flatMap(({ facts }) => testsOf(facts))
  const corrected = new Map(holm(tests.map(({ p }) => p)).map((p, i) => [tests[i], p]))
  const columns = looked.map(({ role, facts }): ColumnDrift => {
    const found = withCorrected(facts, (it) => corrected.get(it) as number)
    return { ...found, role, reasons: reasonsOf(found) }
  })
  return { rows: table.rows, learned, enough: Math.min(learned, table.rows) >= fewestRows, columns }
}
