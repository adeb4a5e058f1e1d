import type { ClassScores, Metrics, PartScores } from '../../contract/documents/run.ts'
import { log } from '../number/functions.ts'
import { confusionOf, kappa, matthews, scoresByClass, type ConfusionCounts } from './confusion.ts'
import { averagePrecision, ladderOf, rocAuc, surenessOf, type Ladder } from './ranking.ts'
import { wilson } from './wilson.ts'

/**
 * `macro_f1`, and precision, recall and f1 of more than two classes: the mean over the classes that occur or were said; a
 * share that cannot be computed counts as 0 there (scikit-learn's average="macro").
 */
function macro(scores: readonly ClassScores[], pick: (one: ClassScores) => number | null): number {
  const present = scores.filter((one) => one.f1 !== null)
  return present.reduce((sum, one) => sum + (pick(one) ?? 0), 0) / present.length
}

/** `balanced_accuracy`: the mean recall of the classes that occur (scikit-learn's balanced_accuracy_score). */
function balancedAccuracy(scores: readonly ClassScores[]): number {
  const recalls = scores.flatMap((one) => (one.recall === null ? [] : [one.recall]))
  return recalls.reduce((sum, it) => sum + it, 0) / recalls.length
}

/** Probabilities are kept this far from 0 and 1: 2⁻⁵², as scikit-learn 1.2's log_loss does. */
const nearest = Number.EPSILON

/** What n rows really are, what was said of them, and what their scores are made of. `losses`: −ln p of the true class. */
export interface ClassEvidence {
  readonly k: number
  readonly codes: Int32Array
  readonly said: Int32Array
  readonly proba: Float64Array
  readonly losses: Float64Array
  /** The ladder of a class; made anew at each call unless someone keeps it. */
  readonly ladder: (c: number) => Ladder
}

/** From true codes, the codes that were said, and n × k probabilities. Keeps them, copies none. */
export function classEvidence(k: number, codes: Int32Array, said: Int32Array, proba: Float64Array): ClassEvidence {
  const losses = new Float64Array(codes.length)
  for (let i = 0; i < codes.length; i++) losses[i] = -log(Math.min(Math.max(proba[i * k + (codes[i] as number)] as number, nearest), 1 - nearest))
  return { k, codes, said, proba, losses, ladder: (c) => ladderOf(c, proba, k) }
}

/** `log_loss`: −mean ln p of the true class (Good 1952). */
function logLoss({ losses }: ClassEvidence, n: number, weight?: Int32Array): number {
  let sum = 0
  for (let i = 0; i < losses.length; i++) sum += (losses[i] as number) * (weight === undefined ? 1 : (weight[i] as number))
  return sum / n
}

/** `brier` (1950), one-sided, of two classes: mean (p − y)². */
function brier({ codes, proba }: ClassEvidence, n: number, weight?: Int32Array): number {
  let squares = 0
  for (let i = 0; i < codes.length; i++) {
    const off = (proba[i * 2 + 1] as number) - (codes[i] as number)
    squares += off * off * (weight === undefined ? 1 : (weight[i] as number))
  }
  return squares / n
}

/** `roc_auc` of more classes: one against the rest, the plain mean over all (scikit-learn's multi_class="ovr"). Undefined where a class does not occur. */
function oneAgainstRest({ k, codes, ladder }: ClassEvidence, weight?: Int32Array): number | undefined {
  let sum = 0
  for (let c = 0; c < k; c++) {
    const area = rocAuc(surenessOf(c, ladder(c), codes, weight))
    if (area === undefined) return undefined
    sum += area
  }
  return sum / k
}

type Found = Readonly<Record<string, number | null | undefined>>

/** Two classes: the scores of the positive one, the second. */
function ofTwo(evidence: ClassEvidence, n: number, { precision, recall, f1 }: ClassScores, weight?: Int32Array): Found {
  const sureness = surenessOf(1, evidence.ladder(1), evidence.codes, weight)
  return { precision, recall, f1, roc_auc: rocAuc(sureness), pr_auc: averagePrecision(sureness), brier: brier(evidence, n, weight) }
}

const ofMany = (evidence: ClassEvidence, scores: readonly ClassScores[], weight?: Int32Array): Found => ({
  precision: macro(scores, (it) => it.precision),
  recall: macro(scores, (it) => it.recall),
  f1: macro(scores, (it) => it.f1),
  roc_auc: oneAgainstRest(evidence, weight),
})

function metricsFrom(evidence: ClassEvidence, confusion: ConfusionCounts, perClass: readonly ClassScores[], weight?: Int32Array): Metrics {
  const { n, right } = confusion
  const [, positive] = perClass
  const found: Found = {
    accuracy: right / n,
    balanced_accuracy: balancedAccuracy(perClass),
    macro_f1: macro(perClass, (it) => it.f1),
    log_loss: logLoss(evidence, n, weight),
    mcc: matthews(confusion),
    kappa: kappa(confusion),
    ...(evidence.k === 2 && positive !== undefined ? ofTwo(evidence, n, positive, weight) : ofMany(evidence, perClass, weight)),
  }
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1])))
}

/** The scores when row i counts `weight[i]` times; what cannot be computed is left out. */
export function weightedClassMetrics(evidence: ClassEvidence, weight: Int32Array): Metrics {
  const confusion = confusionOf(evidence.codes, evidence.said, evidence.k, weight)
  const labels = Array.from({ length: evidence.k }, () => '')
  return metricsFrom(evidence, confusion, scoresByClass(labels, confusion), weight)
}

/**
 * Scores of n ≥ 1 rows; definitions are scikit-learn's. `accuracy`: the share of rows that were called what they are. Two
 * classes: precision, recall and f1 are the positive one's; more: the mean over classes. What cannot be computed is left out.
 */
export function scoreClasses(classes: readonly string[], evidence: ClassEvidence): PartScores {
  const confusion = confusionOf(evidence.codes, evidence.said, evidence.k)
  const perClass = scoresByClass(classes, confusion)
  return {
    rows: confusion.n,
    metrics: metricsFrom(evidence, confusion, perClass),
    right: confusion.right,
    band: wilson(confusion.right, confusion.n),
    confusion: { classes: [...classes], counts: confusion.counts.map((row) => [...row]) },
    perClass,
  }
}
