import type { Metrics, PartScores } from '../../contract/documents/run.ts'
import { drawnBelow } from '../number/draws.ts'
import { quantile } from '../number/quantile.ts'
import type { Rng } from '../number/rng.ts'
import { classEvidence, weightedClassMetrics, type ClassEvidence } from './classes.ts'
import type { Ladder } from './ranking.ts'
import { weightedValueMetrics, type ValueEvidence } from './values.ts'
import { wilson } from './wilson.ts'

export type Interval = [low: number, high: number]

/** Fewer rows than this are not resampled: they say too little about rows that were not seen. */
const fewestRows = 10
/** The ends are a matter of few resamples, so that more of them make steadier ends; they cost little on few rows. */
const resamplesOf = (rows: number): number => (rows <= 1_000 ? 1_000 : 300)
/** Rows times ladders that one resample looks at, at most; but never fewer than `leastSample` rows. */
const mostWork = 10_000
const leastSample = 2_000

/** Metrics that have no upper end, or a lower one that is not 0. All others lie between 0 and 1. */
const unbounded: ReadonlySet<string> = new Set(['log_loss', 'rmse', 'mae', 'mape', 'median_ae'])
const lowest: Readonly<Record<string, number>> = { mcc: -1, kappa: -1, r2: -Infinity }

/**
 * 95 % intervals of the metrics in `scores`, for rows that were drawn one by one. Shares of rows (accuracy; of two classes
 * precision and recall) have Wilson's. The others have the percentile bootstrap (Efron 1979): 300 times (1,000 times up to
 * 1,000 rows) as many rows are drawn from the rows with putting back, and the middle 95 % of their scores is taken;
 * resamples without the score are left out, and the interval too where half of them are, where fewer than 10 rows were
 * judged, or where no two scores differ by more than rounding. Where there are more than 10,000 rows (with k > 2 classes 10,000 / k, at least 2,000), m of the n rows are
 * drawn once and resampled, and how far the ends lie from their score shrinks by √(m/n).
 */
export function classIntervals(scores: PartScores, evidence: ClassEvidence, rng: Rng): Record<string, Interval> {
  const { k } = evidence
  const sample = sampleOf(evidence.codes.length, k === 2 ? 1 : k, rng)
  const seen = sample === undefined ? evidence : someClasses(evidence, sample)
  const ladders: (Ladder | undefined)[] = []
  const kept: ClassEvidence = { ...seen, ladder: (c) => (ladders[c] ??= seen.ladder(c)) }
  const resampled = bootstrap(scores, seen.codes.length, (weight) => weightedClassMetrics(kept, weight), rng)
  return { ...resampled, ...rates(scores) }
}

/** The same for values. */
export function valueIntervals(scores: PartScores, evidence: ValueEvidence, rng: Rng): Record<string, Interval> {
  const sample = sampleOf(evidence.errors.length, 1, rng)
  const seen = sample === undefined ? evidence : someValues(evidence, sample)
  const { errors } = seen
  const byError = Int32Array.from(errors, (_, row) => row).sort((a, b) => (errors[a] as number) - (errors[b] as number))
  return bootstrap(scores, errors.length, (weight) => weightedValueMetrics(seen, byError, weight), rng)
}

function rates({ right, rows, confusion, metrics }: PartScores): Record<string, Interval> {
  const found: Record<string, Interval> = right === undefined ? {} : { accuracy: wilson(right, rows) }
  const [first, second] = confusion?.counts ?? []
  if (confusion?.classes.length !== 2 || first === undefined || second === undefined) return found
  const hits = second[1] as number
  if (metrics['precision'] !== undefined) found['precision'] = wilson(hits, hits + (first[1] as number))
  if (metrics['recall'] !== undefined) found['recall'] = wilson(hits, hits + (second[0] as number))
  return found
}

/** Which rows are resampled, in rising order; undefined: all. */
function sampleOf(rows: number, ladders: number, rng: Rng): Int32Array | undefined {
  const most = Math.max(leastSample, Math.floor(mostWork / ladders))
  return rows <= most ? undefined : drawnBelow(rows, most, rng.fork('rows'))
}

function someClasses({ k, codes, said, proba }: ClassEvidence, rows: Int32Array): ClassEvidence {
  const some = new Float64Array(rows.length * k)
  rows.forEach((row, i) => some.set(proba.subarray(row * k, row * k + k), i * k))
  const at = (all: Int32Array): Int32Array => rows.map((row) => all[row] as number)
  return classEvidence(k, at(codes), at(said), some)
}

function someValues({ actual, centred, errors, relative }: ValueEvidence, rows: Int32Array): ValueEvidence {
  const at = (all: Float64Array): Float64Array => Float64Array.from(rows, (row) => all[row] as number)
  return { actual: at(actual), centred: at(centred), errors: at(errors), relative: at(relative) }
}

function bootstrap(scores: PartScores, n: number, metricsOf: (weight: Int32Array) => Metrics, rng: Rng): Record<string, Interval> {
  if (n < fewestRows) return {}
  const chance = rng.fork('resamples')
  const weight = new Int32Array(n)
  const resamples = resamplesOf(n)
  const found = new Map<string, number[]>(Object.keys(scores.metrics).map((name) => [name, []]))
  for (let turn = 0; turn < resamples; turn++) {
    weight.fill(0)
    for (let i = 0; i < n; i++) {
      const row = chance.below(n)
      weight[row] = (weight[row] as number) + 1
    }
    const metrics = metricsOf(weight)
    for (const [name, values] of found) if (metrics[name] !== undefined) values.push(metrics[name])
  }
  const ofSample = metricsOf(weight.fill(1))
  const shrink = Math.sqrt(n / scores.rows)
  const intervals: Record<string, Interval> = {}
  for (const [name, values] of found) {
    const sorted = Float64Array.from(values).sort()
    const centre = ofSample[name]
    if (centre === undefined || sorted.length <= resamples / 2) continue
    const range = (sorted[sorted.length - 1] as number) - (sorted[0] as number)
    if (range <= 1e-12 * Math.abs(centre)) continue
    const end = (q: number): number => {
      const moved = n === scores.rows ? quantile(sorted, q) : (scores.metrics[name] as number) + shrink * (quantile(sorted, q) - centre)
      return Math.min(Math.max(moved, lowest[name] ?? 0), unbounded.has(name) ? Infinity : 1)
    }
    intervals[name] = [end(0.025), end(0.975)]
  }
  return intervals
}
