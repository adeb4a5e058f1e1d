import type { PlannedLearner } from '../contract/documents/plan.ts'
import type { PredictTask } from '../contract/documents/problem.ts'
import type { Metrics, PartScores } from '../contract/documents/run.ts'
import { judge, type JudgedPart } from './evaluate/judge.ts'
import { answersTo, fitOn, learningRows, type Lesson } from './fitting.ts'
import type { Answer } from './learn/learner.ts'
import type { Run } from './learn/run.ts'
import type { Rng } from './number/rng.ts'
import type { Fold } from './split/folds.ts'
import { someOf, type Targeted } from './table/target.ts'

/** The answers to all parts, one part behind the other. */
export function joinedAnswers(answers: readonly Answer<PredictTask>[]): Answer<PredictTask> {
  const numbers = answers.map((answer) => ('proba' in answer ? answer.proba : answer.values))
  const all = new Float64Array(numbers.reduce((sum, it) => sum + it.length, 0))
  let at = 0
  for (const it of numbers) {
    all.set(it, at)
    at += it.length
  }
  return answers.some((answer) => 'proba' in answer) ? { proba: all } : { values: all }
}

/**
 * Fits recipe and learner once a fold on what the fold leaves to learn from, and judges on the fold's own rows, which they
 * have not seen: fold by fold, and over all answers together (fold after fold), with intervals where `rng` is given. Test rows are no learning rows, so they stay sealed.
 */
export async function crossValidate(lesson: Lesson, planned: PlannedLearner, learn: Targeted, folds: readonly Fold[], run: Run, rng?: Rng): Promise<{ scores: PartScores; judged: JudgedPart; folds: Metrics[] }> {
  const answers: Answer<PredictTask>[] = []
  const scores: Metrics[] = []
  for (const [i, fold] of folds.entries()) {
    const part = someOf(learn, fold.test)
    const model = await fitOn(lesson, planned, learningRows(lesson, someOf(learn, fold.learn)), run, `${planned.id}/fold-${i}`)
    const answer = await answersTo(lesson, model, part, run)
    answers.push(answer)
    scores.push(judge(planned.id, lesson.threshold, part, answer).scores.metrics)
  }
  const places = Int32Array.from(folds.flatMap(({ test }) => [...test]))
  return { ...judge(planned.id, lesson.threshold, someOf(learn, places), joinedAnswers(answers), rng), folds: scores }
}
