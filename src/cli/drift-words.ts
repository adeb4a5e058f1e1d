import type { AlarmReason, ColumnDrift, Drift } from '../engine/drift/drift.ts'
import type { Answerer } from '../host/model/answerer.ts'
import { alignedLines } from './aligned.ts'
import type { JudgedFile } from './judged-file.ts'
import { heldOutThen, percent, scoreLines } from './score-words.ts'

const reasonWords: Readonly<Record<AlarmReason, string>> = { distribution: 'its values are spread otherwise', missing: 'it has more or fewer gaps', 'unseen-words': 'it has words that were never learned' }

const gaps = ({ missing }: ColumnDrift): string => `${percent(missing.learned)} → ${percent(missing.now)}`

function beyond({ outside, unseen }: ColumnDrift): string {
  if (outside !== undefined) return outside.rows === 0 ? '–' : `${percent(outside.share)} outside`
  if (unseen !== undefined) return unseen.rows === 0 ? '–' : `${percent(unseen.share)} new`
  return '–'
}

/** The smallest corrected p of all that was tested in a column. */
function smallest({ missing, unseen, test }: ColumnDrift): string {
  const p = Math.min(...[missing.test, unseen?.test, test].map((it) => it?.corrected ?? Infinity))
  return p === Infinity ? '–' : p < 1e-4 ? '< 0.0001' : p.toFixed(4)
}

function verdict(column: ColumnDrift): string {
  if (column.reasons.length > 0) return `ALARM: ${column.reasons.map((it) => reasonWords[it]).join(', ')}`
  return column.enough ? 'no change found' : 'too few rows to tell'
}

function headline({ rows, learned, enough, columns }: Drift): string {
  const alarms = columns.filter(({ reasons }) => reasons.length > 0).length
  const beside = `${rows} new rows beside ${learned} that the model learned from`
  if (!enough) return `${beside}: too few rows to tell (at least 30 on each side are needed)`
  return alarms === 0 ? `${beside}: no change found` : `${beside}: ${alarms} of ${columns.length} columns changed`
}

/** For a person at a terminal: one line a column, the words that are new, and the score beside the old one. */
export function* driftLines(drift: Drift, { scores }: Pick<Answerer, 'scores'>, judged: JudgedFile | undefined): Generator<string> {
  yield headline(drift)
  const cells = drift.columns.map((it) => [`${it.name}${it.role === 'target' ? ' (target)' : ''}`, gaps(it), beyond(it), it.psi === undefined ? '–' : it.psi.toFixed(3), smallest(it), verdict(it)])
  yield* alignedLines([['column', 'gaps', 'beyond', 'PSI', 'p', ''], ...cells], ['left', 'left', 'left', 'right', 'right', 'left'])
  for (const { name, unseen } of drift.columns) if (unseen !== undefined && unseen.distinct > 0) yield `  new in ${name}: ${unseen.words.map(({ word, rows }) => `${word} (${rows})`).join(', ')}${unseen.distinct > unseen.words.length ? ', …' : ''}`
  if (judged?.scores === undefined) return
  yield `score on the ${judged.part.rows.length} new rows that say what happened`
  yield* scoreLines(judged.scores, heldOutThen(scores))
}
