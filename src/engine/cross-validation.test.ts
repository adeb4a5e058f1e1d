import { expect, test } from 'vitest'
import { crossValidate } from './cross-validation.ts'
import { answersTo, fitOn, learningRows, type Lesson } from './fitting.ts'
import type { Run } from './learn/run.ts'
import { createRng } from './number/rng.ts'
import { bytes, drawnTable, hear, orderOf, planned, resultOf } from './pipeline.fixture.ts'
import { foldsOfLearning } from './split/learning-folds.ts'
import { numberColumn, tableOf } from './table/table.fixture.ts'
import { someOf, targetOf } from './table/target.ts'

const run: Run = { rng: createRng(42), stop: 'none', report: () => undefined, phase: () => undefined }
const plan = { testShare: 0.25, seed: 42, stratify: true, folds: 4 }

test('every learning row is answered once, by a model that has not seen it; the test rows by none', async () => {
  const order = { ...orderOf(drawnTable(80, 5), { task: 'classify', target: 'class', stratify: true, learners: [planned('logistic-regression')] }), splitPlan: plan }
  const { validation, judged } = resultOf(await hear(order), 'logistic-regression')
  const learning = judged.part.filter((part) => part === 0).length
  expect(validation?.scores.rows).toBe(learning)
  expect(validation?.folds).toHaveLength(4)
})

test('the score is that of fits made by hand, fold by fold', async () => {
  const table = drawnTable(60, 6)
  const problem = { target: 'value', task: 'regress', why: 'person' } as const
  const lesson: Lesson = { table, schema: [{ name: 'x', type: 'number' }, { name: 'level', type: 'category' }], problem, threshold: 0.5, steps: [] }
  const whole = targetOf(table, problem)
  const { folds } = foldsOfLearning(lesson, whole, { testShare: 0, seed: 7, stratify: false }, 3)
  const learner = planned('linear-regression')
  const found = await crossValidate(lesson, learner, whole, folds, run)
  let absolute = 0
  for (const { learn, test: held } of folds) {
    const part = someOf(whole, held)
    const model = await fitOn(lesson, learner, learningRows(lesson, someOf(whole, learn)), run, 'by hand')
    const answer = await answersTo(lesson, model, part, run)
    if (!('values' in answer) || part.task !== 'regress') throw new Error('numbers were wanted')
    part.values.forEach((value, i) => (absolute += Math.abs(value - (answer.values[i] as number))))
  }
  expect(found.scores.metrics['mae']).toBeCloseTo(absolute / whole.rows.length, 10)
})

test('a target of another part changes nothing that a fold has learned', async () => {
  const x = Array.from({ length: 40 }, (_, i) => i % 7)
  const table = (poisoned: number) => tableOf(numberColumn('x', x), numberColumn('y', x.map((value, i) => (i >= 30 ? poisoned : 3 * value + (i % 3)))))
  const lessonOf = (poisoned: number): Lesson => ({ table: table(poisoned), schema: [{ name: 'x', type: 'number' }], problem: { target: 'y', task: 'regress', why: 'person' }, threshold: 0.5, steps: [] })
  const learn = (poisoned: number) => someOf(targetOf(table(poisoned), { target: 'y', task: 'regress' }), Int32Array.from({ length: 30 }, (_, i) => i))
  const scores = async (poisoned: number) => {
    const { folds } = foldsOfLearning(lessonOf(poisoned), learn(poisoned), { testShare: 0, seed: 1, stratify: false }, 3)
    return crossValidate(lessonOf(poisoned), planned('decision-tree'), learn(poisoned), folds, run)
  }
  expect(bytes(await scores(1e9))).toBe(bytes(await scores(0)))
})
