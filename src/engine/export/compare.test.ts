import { describe, expect, test } from 'vitest'
import type { FittedModel } from '../learn/fitted-model.ts'
import { compareAnswers } from './compare.ts'

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

describe('classes', () => {
  const two = model(['no', 'yes'])
  const app = { proba: Float64Array.of(0.2, 0.8, 0.7, 0.3) }

  test('the greatest difference of any probability counts', () => {
    expect(compareAnswers(two, app, { labels: ['yes', 'no'], proba: [0.2, 0.8, 0.7 - 1e-6, 0.3] })).toEqual({ maxDifference: expect.closeTo(1e-6, 12), flips: 0 })
  })

  test('a label that differs is a flip', () => {
    expect(compareAnswers(two, app, { labels: ['yes', 'yes'], proba: app.proba })).toEqual({ maxDifference: 0, flips: 1 })
  })

  test('not where the two best classes are as good as equal', () => {
    const close = { proba: Float64Array.of(0.500004, 0.499996, 0.50001, 0.49999) }
    expect(compareAnswers(two, close, { labels: ['yes', 'yes'], proba: close.proba }).flips).toBe(1)
    const three = { proba: Float64Array.of(0.4, 0.4 + 1e-6, 0.2 - 1e-6) }
    expect(compareAnswers(model(['a', 'b', 'c']), three, { labels: ['a'], proba: three.proba }).flips).toBe(0)
    expect(compareAnswers(model(['a', 'b', 'c']), { proba: Float64Array.of(0.4, 0.41, 0.19) }, { labels: ['a'], proba: [0.4, 0.41, 0.19] }).flips).toBe(1)
  })

  test('the threshold decides what the app says', () => {
    expect(compareAnswers(model(['no', 'yes'], 0.9), app, { labels: ['no', 'no'], proba: app.proba }).flips).toBe(0)
  })

  test('rows that are missing, or values instead of labels, are infinitely far', () => {
    expect(compareAnswers(two, app, { labels: ['yes'], proba: [0.2, 0.8] }).maxDifference).toBe(Infinity)
    expect(compareAnswers(two, app, { labels: ['yes'], proba: app.proba }).maxDifference).toBe(Infinity)
    expect(compareAnswers(two, app, { values: [1, 2, 3, 4] }).maxDifference).toBe(Infinity)
  })
})

describe('values', () => {
  const app = { values: Float64Array.of(1, 2, NaN) }

  test('differences count in parts of the range of the target', () => {
    expect(compareAnswers(model([], 0.5, 50), app, { values: [1, 2.5, NaN] }).maxDifference).toBe(0.01)
    expect(compareAnswers(model([], 0.5, 0), app, { values: [1, 2.5, NaN] }).maxDifference).toBe(0.5)
  })

  test('a NaN on one side only is infinitely far', () => {
    expect(compareAnswers(model([], 0.5, 50), app, { values: [1, NaN, NaN] }).maxDifference).toBe(Infinity)
    expect(compareAnswers(model([], 0.5, 50), app, { values: [1, 2, 3] }).maxDifference).toBe(Infinity)
    expect(compareAnswers(model([], 0.5, 50), app, { labels: [], proba: [] }).maxDifference).toBe(Infinity)
  })
})
