import { describe, expect, test } from 'vitest'
import type { Matrix } from '../../number/matrix.ts'
import { createRng } from '../../number/rng.ts'
import { decisionTreeClassify, decisionTreeRegress } from '../decision-tree/decision-tree.ts'
import tree from '../decision-tree/fixtures/tree.json' with { type: 'json' }
import { labelOf } from '../label.ts'
import { checkedValues } from '../param.ts'
import type { Progress, Run } from '../run.ts'
import fixture from './fixtures/forest.json' with { type: 'json' }
import type { ForestModel } from './forest-model.ts'
import { randomForestClassify, randomForestRegress } from './random-forest.ts'

const runOf = (seed: number): Run => ({ rng: createRng(seed), stop: 'none', report: () => undefined, phase: () => undefined })
const run = runOf(1)
const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: (rows[0] ?? []).map((_, j) => ({ kind: 'number', data: Float64Array.from(rows, (row) => row[j] as number) })),
})
const classNames = (y: readonly number[]): string[] => Array.from({ length: Math.max(...y) + 1 }, (_, c) => String(c))

interface Case {
  readonly kind: string
  readonly params: object
  readonly X: readonly (readonly number[])[]
  readonly y: readonly number[]
}

function grow({ kind, params, X, y }: Case, by = run, weight?: Float64Array): Promise<ForestModel> {
  const given = params as Record<string, number | string | boolean>
  if (kind === 'regress') return randomForestRegress.fit(matrix(X), { values: Float64Array.from(y) }, checkedValues('random-forest', randomForestRegress.space, given), by, weight)
  return randomForestClassify.fit(matrix(X), { codes: Int32Array.from(y), classes: classNames(y) }, checkedValues('random-forest', randomForestClassify.space, given), by, weight)
}

const numbersOf = async ({ kind }: Case, forest: ForestModel, X: Matrix): Promise<Float64Array> =>
  kind === 'regress' ? (await randomForestRegress.predict(forest, X, run)).values : (await randomForestClassify.predict(forest, X, run)).proba

/** Accuracy, or R². */
async function score(forest: ForestModel, it: Case): Promise<number> {
  const { kind, X, y } = it
  const said = await numbersOf(it, forest, matrix(X))
  if (kind === 'classify') return y.filter((label, i) => labelOf(said, i * forest.outputs, forest.outputs, 0.5) === label).length / y.length
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length
  const squares = (off: (value: number, i: number) => number): number => y.reduce((sum, value, i) => sum + off(value, i) ** 2, 0)
  return 1 - squares((value, i) => value - (said[i] as number)) / squares((value) => value - mean)
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, it) => sum + it, 0) / values.length
/** Square of the mean's standard error. */
const errorOf = (values: readonly number[]): number => values.reduce((sum, it) => sum + (it - meanOf(values)) ** 2, 0) / (values.length - 1) / values.length

const halfOf = (it: Case, second: boolean): Case => {
  const half = it.y.length / 2
  return { ...it, X: second ? it.X.slice(half) : it.X.slice(0, half), y: second ? it.y.slice(half) : it.y.slice(0, half) }
}

describe('ten seeds do as well as ten of scikit-learn, up to two standard errors either way', () => {
  test.each(fixture.cases.map((it) => [it.name, it] as const))('%s', async (_name, it) => {
    const scores: number[] = []
    for (let seed = 0; seed < 10; seed++) scores.push(await score(await grow(halfOf(it, false), runOf(seed)), halfOf(it, true)))
    const slack = 2 * Math.sqrt(errorOf(scores) + errorOf(it.scores))
    expect(Math.abs(meanOf(scores) - meanOf(it.scores)), `${meanOf(scores)} for ${meanOf(it.scores)}`).toBeLessThan(slack)
  })
})

describe('a forest is what its trees say', () => {
  test.each(['gini, two classes', 'squared error'])('one tree from all rows and all columns is the decision tree: %s', async (name) => {
    const it = tree.same.find((known) => known.name === name) as (typeof tree.same)[number]
    const forest = await grow({ ...it, params: { ...it.params, n_estimators: 1, bootstrap: false, max_features: 1 } })
    const learner = it.kind === 'regress' ? decisionTreeRegress : decisionTreeClassify
    const target = { codes: Int32Array.from(it.y), classes: classNames(it.y.map(Math.round)), values: Float64Array.from(it.y) }
    const alone = await learner.fit(matrix(it.X), target, checkedValues('decision-tree', learner.space, { ...it.params } as Record<string, number | string>) as never, run)
    expect(forest).toEqual({ ...alone, kind: 'forest', trees: 1, start: Int32Array.of(0, alone.feature.length) })
  })
  test('the mean over the trees, in their order', async () => {
    const it = fixture.cases[1] as Case
    const forest = await grow({ ...it, params: { n_estimators: 7, max_depth: 4 } })
    const said = await numbersOf(it, forest, matrix(it.X))
    for (const i of [0, 5, 399]) {
      const sums = new Float64Array(forest.outputs)
      for (let t = 0; t < forest.trees; t++) {
        const root = forest.start[t] as number
        let node = 0
        for (let j = forest.feature[root] as number; j >= 0; j = forest.feature[root + node] as number) {
          node = (Math.fround(it.X[i]?.[j] as number) <= (forest.threshold[root + node] as number) ? forest.left[root + node] : forest.right[root + node]) as number
        }
        sums.forEach((sum, c) => (sums[c] = sum + (forest.value[(root + node) * forest.outputs + c] as number)))
      }
      expect([...said.slice(i * 3, i * 3 + 3)]).toEqual([...sums].map((sum) => sum / 7))
    }
  })
  test('a tree’s chance is its own: more trees leave the first ones as they were', async () => {
    const it = fixture.cases[3] as Case
    const few = await grow({ ...it, params: { n_estimators: 3 } })
    const more = await grow({ ...it, params: { n_estimators: 5 } })
    const nodes = few.feature.length
    expect(more.start.slice(0, 4)).toEqual(few.start)
    expect(more.threshold.slice(0, nodes)).toEqual(few.threshold)
    expect(more.value.slice(0, nodes)).toEqual(few.value)
    const [first, second, third] = few.start
    expect(few.threshold.slice(first, second)).not.toEqual(few.threshold.slice(second, third))
  })
  test('each tree learns from as many rows as there are, drawn with repeats; without bootstrap from each once', async () => {
    const y = Array.from({ length: 500 }, (_, i) => i)
    const it: Case = { kind: 'regress', params: { n_estimators: 20 }, X: y.map((i) => [i]), y }
    const forest = await grow(it)
    const leaves = [...forest.start.slice(1)].map((end, t) => forest.samples.slice(forest.start[t], end).filter((_, node) => (forest.feature[(forest.start[t] as number) + node] as number) < 0))
    for (const counts of leaves) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(500)
    // Of n rows drawn n times, 1 − 1/e are drawn at least once.
    expect(meanOf(leaves.map((counts) => counts.length / 500))).toBeCloseTo(0.632, 1)
    const whole = await grow({ ...it, params: { n_estimators: 2, bootstrap: false } })
    expect([...whole.samples].filter((count) => count === 1)).toHaveLength(1000)
  })
  test('rows without weight are never drawn, and weights count', async () => {
    const it: Case = { kind: 'regress', params: { n_estimators: 10 }, X: [[0], [1], [2], [3]], y: [10, 20, 1e6, 1e6] }
    const forest = await grow(it, run, Float64Array.of(1, 2, 0, 0))
    expect(Math.max(...forest.value)).toBeLessThanOrEqual(20)
    expect([...forest.start.slice(0, 10)].every((root) => [2, 3, 4].includes(forest.samples[root] as number))).toBe(true)
  })
  test('numbers far from 0 keep their digits', async () => {
    const it: Case = { kind: 'regress', params: { n_estimators: 3, bootstrap: false }, X: [[0], [1]], y: [1e9 + 0.25, 1e9 + 0.75] }
    expect([...(await numbersOf(it, await grow(it), matrix([[0], [1]])))]).toEqual([1e9 + 0.25, 1e9 + 0.75])
  })
})

describe('stop', () => {
  const it = fixture.cases[0] as Case
  test('finish: the trees that are done stay', async () => {
    const heard: Progress[] = []
    const by: Run = { ...run, report: (progress) => heard.push(progress), get stop() { return heard.length > 4 ? 'finish' : 'none' } }
    const forest = await grow(it, by)
    expect(forest.trees).toBe(4)
    const four = await grow({ ...it, params: { ...it.params, n_estimators: 4 } })
    expect(forest).toEqual(four)
  })
  test('finish before the first tree is done: what there is of it', async () => {
    const forest = await grow(it, { ...run, stop: 'finish' })
    expect([forest.trees, forest.feature.length]).toEqual([1, 1])
  })
  test('abort while predicting: cancelled', async () => {
    const forest = await grow({ ...it, params: { n_estimators: 1 } })
    await expect(randomForestClassify.predict(forest, matrix(it.X), { ...run, stop: 'abort' })).rejects.toMatchObject({ fault: { code: 'cancelled' } })
  })
})
