import { describe, expect, test } from 'vitest'
import type { Task } from '../../contract/documents/problem.ts'
import type { FittedModel } from '../learn/fitted-model.ts'
import type { Answer } from '../learn/learner.ts'
import { compareAnswers, type FileAnswers } from './compare.ts'

const model = (classes: readonly string[], threshold = 0.5, targetRange = 0): FittedModel => ({
  problem: { target: 't', task: classes.length === 0 ? 'regress' : 'classify', why: 'person' },
  classes,
  threshold,
  targetRange,
  recipe: { schema: [], steps: [] },
  inputs: [],
  learner: { id: 'baseline', params: {} },
  learned: null,
})

const compared = (model: FittedModel, app: Answer<Task>, file: FileAnswers): ReturnType<typeof compareAnswers> =>
  compareAnswers(model, app, file, () => {
    throw new Error('only groups ask for the rows')
  })

describe('classes', () => {
  const two = model(['no', 'yes'])
  const app = { proba: Float64Array.of(0.2, 0.8, 0.7, 0.3) }

  test('the greatest difference of any probability counts', () => {
    expect(compared(two, app, { labels: ['yes', 'no'], proba: [0.2, 0.8, 0.7 - 1e-6, 0.3] })).toEqual({ maxDifference: expect.closeTo(1e-6, 12), flips: 0 })
  })

  test('a label that differs is a flip', () => {
    expect(compared(two, app, { labels: ['yes', 'yes'], proba: app.proba })).toEqual({ maxDifference: 0, flips: 1 })
  })

  test('not where the two best classes are as good as equal', () => {
    const close = { proba: Float64Array.of(0.500004, 0.499996, 0.50001, 0.49999) }
    expect(compared(two, close, { labels: ['yes', 'yes'], proba: close.proba }).flips).toBe(1)
    const three = { proba: Float64Array.of(0.4, 0.4 + 1e-6, 0.2 - 1e-6) }
    expect(compared(model(['a', 'b', 'c']), three, { labels: ['a'], proba: three.proba }).flips).toBe(0)
    expect(compared(model(['a', 'b', 'c']), { proba: Float64Array.of(0.4, 0.41, 0.19) }, { labels: ['a'], proba: [0.4, 0.41, 0.19] }).flips).toBe(1)
  })

  test('the threshold decides what the app says', () => {
    expect(compared(model(['no', 'yes'], 0.9), app, { labels: ['no', 'no'], proba: app.proba }).flips).toBe(0)
  })

  test('rows that are missing, or values instead of labels, are infinitely far', () => {
    expect(compared(two, app, { labels: ['yes'], proba: [0.2, 0.8] }).maxDifference).toBe(Infinity)
    expect(compared(two, app, { labels: ['yes'], proba: app.proba }).maxDifference).toBe(Infinity)
    expect(compared(two, app, { values: [1, 2, 3, 4] }).maxDifference).toBe(Infinity)
  })
})

describe('values', () => {
  const app = { values: Float64Array.of(1, 2, NaN) }

  test('differences count in parts of the range of the target', () => {
    expect(compared(model([], 0.5, 50), app, { values: [1, 2.5, NaN] }).maxDifference).toBe(0.01)
    expect(compared(model([], 0.5, 0), app, { values: [1, 2.5, NaN] }).maxDifference).toBe(0.5)
  })

  test('a NaN on one side only is infinitely far', () => {
    expect(compared(model([], 0.5, 50), app, { values: [1, NaN, NaN] }).maxDifference).toBe(Infinity)
    expect(compared(model([], 0.5, 50), app, { values: [1, 2, 3] }).maxDifference).toBe(Infinity)
    expect(compared(model([], 0.5, 50), app, { labels: [], proba: [] }).maxDifference).toBe(Infinity)
  })
})

describe('groups', () => {
  const centres: FittedModel = {
    ...model(['1', '2', '3']),
    problem: { task: 'cluster' },
    learned: { kind: 'centres', groups: 3, centres: Float64Array.of(0, 0, 10, 0, 0, 30), inertia: 1 },
  }
  const X = (...xs: number[]) => () => ({ rows: xs.length, columns: [{ kind: 'number', data: Float64Array.from(xs) }, { kind: 'number', data: new Float64Array(xs.length) }] as const })
  const app = { groups: Int32Array.of(0, 1) }

  test('the same names differ by nothing, and the rows are not asked for', () => {
    expect(compared(centres, app, { groups: ['1', '2'] })).toEqual({ maxDifference: 0, flips: 0 })
  })

  test('another name counts by how much nearer its own centre is, in parts of the way between the two', () => {
    // Row 0 lies 4 from its centre and 6 from the next, which are 10 apart.
    expect(compareAnswers(centres, app, { groups: ['2', '2'] }, X(4, 9))).toEqual({ maxDifference: expect.closeTo(0.2, 12), flips: 1 })
  })

  test('not where a row lies between two centres', () => {
    const { maxDifference, flips } = compareAnswers(centres, app, { groups: ['2', '2'] }, X(5 - 1e-5, 9))
    expect(flips).toBe(0)
    expect(maxDifference).toBeCloseTo(2e-6, 12)
    expect(compareAnswers(centres, app, { groups: ['2', '2'] }, X(5 - 1e-4, 9)).flips).toBe(1)
  })

  test('rows that are missing, or labels of classes, are infinitely far', () => {
    expect(compared(centres, app, { groups: ['1'] }).maxDifference).toBe(Infinity)
    expect(compared(centres, app, { labels: ['1', '2'], proba: [1, 0, 0, 0, 1, 0] }).maxDifference).toBe(Infinity)
    expect(compared(model(['no', 'yes']), { proba: Float64Array.of(0.2, 0.8) }, { groups: ['yes'] }).maxDifference).toBe(Infinity)
  })
})
