import type { ClassScores, PartScores } from '../../contract/documents/run.ts'
import { log } from '../number/functions.ts'
import { confusionOf, kappa, matthews, scoresByClass } from './confusion.ts'
import { averagePrecision, rocAuc, surenessOf } from './ranking.ts'
import { wilson } from './wilson.ts'

/** The mean over the classes that occur or were said; a share that cannot be computed counts as 0 there (scikit-learn's average="macro"). */
function macro(scores: readonly ClassScores[], pick: (one: ClassScores) => number | null): number {
  const present = scores.filter((one) => one.f1 !== null)
  return present.reduce((sum, one) => sum + (pick(one) ?? 0), 0) / present.length
}

/** The mean recall of the classes that occur (scikit-learn's balanced_accuracy_score). */
function balancedAccuracy(scores: readonly ClassScores[]): number {
  const recalls = scores.flatMap((one) => (one.recall === null ? [] : [one.recall]))
  return recalls.reduce((sum, it) => sum + it, 0) / recalls.length
}

/** Probabilities are kept this far from 0 and 1: 2⁻⁵², as scikit-learn 1.2's log_loss does. */
const nearest = Number.EPSILON

/** −mean ln p of the true class. */
function logLoss(codes: Int32Array, proba: Float64Array, k: number): number {
  let sum = 0
  for (let i = 0; i < codes.length; i++) {
    const p = proba[i * k + (codes[i] as number)] as number
    sum -= log(Math.min(Math.max(p, nearest), 1 - nearest))
  }
  return sum / codes.length
}

/** One class against the rest, the plain mean over all (scikit-learn's multi_class="ovr"). Undefined where a class does not occur. */
function oneAgainstRest(codes: Int32Array, proba: Float64Array, k: number): number | undefined {
  let sum = 0
  for (let c = 0; c < k; c++) {
    const area = rocAuc(surenessOf(c, codes, proba, k))
    if (area === undefined) return undefined
    sum += area
  }
  return sum / k
}

type Found = Readonly<Record<string, number | null | undefined>>

/** Two classes: the scores of the positive one, the second. Brier (1950), one-sided: mean (p − y)². */
function ofTwo(codes: Int32Array, proba: Float64Array, { precision, recall, f1 }: ClassScores): Found {
  let squares = 0
  for (let i = 0; i < codes.length; i++) {
    const off = (proba[i * 2 + 1] as number) - (codes[i] as number)
    squares += off * off
  }
  const sureness = surenessOf(1, codes, proba, 2)
  return { precision, recall, f1, roc_auc: rocAuc(sureness), pr_auc: averagePrecision(sureness), brier: squares / codes.length }
}

const ofMany = (codes: Int32Array, proba: Float64Array, k: number, scores: readonly ClassScores[]): Found => ({
  precision: macro(scores, (it) => it.precision),
  recall: macro(scores, (it) => it.recall),
  f1: macro(scores, (it) => it.f1),
  roc_auc: oneAgainstRest(codes, proba, k),
})

/**
 * Scores of n ≥ 1 rows from their true codes, the codes that were said, and n × k probabilities; definitions are
 * scikit-learn's. Two classes: precision, recall and f1 are the positive one's; more: the mean over classes. What cannot
 * be computed is left out.
 */
export function scoreClasses(classes: readonly string[], codes: Int32Array, said: Int32Array, proba: Float64Array): PartScores {
  const k = classes.length
  const confusion = confusionOf(codes, said, k)
  const perClass = scoresByClass(classes, confusion)
  const [, positive] = perClass
  const found: Found = {
    accuracy: confusion.right / confusion.n,
    balanced_accuracy: balancedAccuracy(perClass),
    macro_f1: macro(perClass, (it) => it.f1),
    log_loss: logLoss(codes, proba, k),
    mcc: matthews(confusion),
    kappa: kappa(confusion),
    ...(k === 2 && positive !== undefined ? ofTwo(codes, proba, positive) : ofMany(codes, proba, k, perClass)),
  }
  const metrics = Object.fromEntries(Object.entries(found).filter((entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1])))
  return {
    rows: confusion.n,
    metrics,
    right: confusion.right,
    band: wilson(confusion.right, confusion.n),
    confusion: { classes: [...classes], counts: confusion.counts.map((row) => [...row]) },
    perClass,
  }
}
