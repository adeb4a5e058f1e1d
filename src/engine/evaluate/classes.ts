import type { ClassScores, PartScores } from '../../contract/documents/run.ts'
import { log } from '../number/functions.ts'
import { averagePrecision, rocAuc } from './ranking.ts'
import { wilson } from './wilson.ts'

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

function classScores(classes: readonly string[], counts: readonly (readonly number[])[]): ClassScores[] {
  return classes.map((label, c) => {
    const rows = counts[c]?.reduce((sum, n) => sum + n, 0) ?? 0
    const called = counts.reduce((sum, row) => sum + (row[c] as number), 0)
    const right = counts[c]?.[c] as number
    return { label, rows, precision: share(right, called), recall: share(right, rows), f1: share(2 * right, rows + called) }
  })
}

/** The mean over the classes that occur or were said, a share that cannot be computed counted as 0 (scikit-learn's zero_division). */
const macro = (scores: readonly ClassScores[], pick: (one: ClassScores) => number | null): number => {
  const present = scores.filter((one) => one.f1 !== null)
  return present.reduce((sum, one) => sum + (pick(one) ?? 0), 0) / present.length
}

/** Gorodkin's R_K, Matthews' correlation for any number of classes; 0 where it is 0/0. */
function mcc(counts: readonly (readonly number[])[], n: number): number {
  const k = counts.length
  let right = 0
  let cross = 0
  let called = 0
  let real = 0
  for (let c = 0; c < k; c++) {
    const t = counts[c]?.reduce((sum, it) => sum + it, 0) ?? 0
    const p = counts.reduce((sum, row) => sum + (row[c] as number), 0)
    right += counts[c]?.[c] as number
    cross += t * p
    called += p * p
    real += t * t
  }
  const below = Math.sqrt((n * n - called) * (n * n - real))
  return below === 0 ? 0 : (right * n - cross) / below
}

function kappa(counts: readonly (readonly number[])[], n: number): number | undefined {
  let right = 0
  let chance = 0
  for (let c = 0; c < counts.length; c++) {
    right += counts[c]?.[c] as number
    chance += (counts[c]?.reduce((sum, it) => sum + it, 0) ?? 0) * counts.reduce((sum, row) => sum + (row[c] as number), 0)
  }
  const expected = chance / (n * n)
  return expected === 1 ? undefined : (right / n - expected) / (1 - expected)
}

/** −mean ln p of the true class, p kept within 2⁻⁵² of 0 and 1. */
function logLoss(codes: Int32Array, proba: Float64Array, k: number): number {
  let sum = 0
  codes.forEach((code, i) => (sum -= log(Math.min(Math.max(proba[i * k + code] as number, 2.220446049250313e-16), 1 - 2.220446049250313e-16))))
  return sum / codes.length
}

/** Area under the ROC curve; for more than two classes one against the rest, the plain mean. Undefined where a class is absent. */
function auc(codes: Int32Array, proba: Float64Array, k: number): number | undefined {
  const one = (c: number): number | undefined => rocAuc(Array.from(codes, (code) => code === c), Float64Array.from(codes, (_, i) => proba[i * k + c] as number))
  if (k === 2) return one(1)
  let sum = 0
  for (let c = 0; c < k; c++) {
    const area = one(c)
    if (area === undefined) return undefined
    sum += area
  }
  return sum / k
}

/**
 * Scores of n rows: their true codes, what was said, and n × k probabilities. Two classes: precision, recall and f1 are
 * the positive (second) one's; more: the mean over classes. What cannot be computed is left out.
 */
export function scoreClasses(classes: readonly string[], codes: Int32Array, said: Int32Array, proba: Float64Array): PartScores {
  const n = codes.length
  const k = classes.length
  const counts = classes.map(() => classes.map(() => 0))
  codes.forEach((code, i) => {
    const row = counts[code] as number[]
    row[said[i] as number] = (row[said[i] as number] as number) + 1
  })
  const right = counts.reduce((sum, row, c) => sum + (row[c] as number), 0)
  const perClass = classScores(classes, counts)
  const found = {
    accuracy: right / n,
    balanced_accuracy: meanRecall(perClass),
    macro_f1: macro(perClass, (it) => it.f1),
    mcc: mcc(counts, n),
    kappa: kappa(counts, n),
    log_loss: logLoss(codes, proba, k),
    roc_auc: auc(codes, proba, k),
    ...(k === 2 ? ofTheSought(perClass[1] as ClassScores, codes, proba) : { precision: macro(perClass, (it) => it.precision), recall: macro(perClass, (it) => it.recall), f1: macro(perClass, (it) => it.f1) }),
  }
  const metrics = Object.fromEntries(Object.entries(found).filter((entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1])))
  return { rows: n, metrics, right, band: wilson(right, n), confusion: { classes: [...classes], counts }, perClass }
}

const meanRecall = (scores: readonly ClassScores[]): number => {
  const present = scores.flatMap((one) => (one.recall === null ? [] : [one.recall]))
  return present.reduce((sum, it) => sum + it, 0) / present.length
}

function ofTheSought(score: ClassScores, codes: Int32Array, proba: Float64Array): Record<string, number | undefined | null> {
  const p = Float64Array.from(codes, (_, i) => proba[i * 2 + 1] as number)
  let brier = 0
  codes.forEach((code, i) => (brier += ((p[i] as number) - code) * ((p[i] as number) - code)))
  return { precision: score.precision, recall: score.recall, f1: score.f1, brier: brier / codes.length, pr_auc: averagePrecision(Array.from(codes, (code) => code === 1), p) }
}
