import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { Run } from '../learn/run.ts'
import type { Matrix } from '../number/matrix.ts'
import { createRng } from '../number/rng.ts'
import { classEvidence, scoreClasses } from './classes.ts'
import fixture from './fixtures/metrics.json' with { type: 'json' }
import { scoreGroups } from './groups.ts'
import { averagePrecision, ladderOf, rocAuc, surenessOf } from './ranking.ts'
import { scoreValues, valueEvidence } from './values.ts'
import { wilson } from './wilson.ts'

const classNames = (k: number): string[] => Array.from({ length: k }, (_, c) => `class ${c}`)

function same(found: Readonly<Record<string, number>>, wanted: Readonly<Record<string, number | undefined>>, within = 1e-11): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort())
  for (const [name, value] of Object.entries(wanted)) expect(Math.abs((found[name] as number) - (value as number)), `${name}: ${found[name]} for ${value}`).toBeLessThanOrEqual(within * Math.max(1, Math.abs(value as number)))
}

describe('classes: scikit-learn’s scores, and none where it has none', () => {
  test.each(fixture.classes.map((it) => [it.name, it] as const))('%s', (_name, it) => {
    const scores = scoreClasses(classNames(it.k), classEvidence(it.k, Int32Array.from(it.y), Int32Array.from(it.said), Float64Array.from(it.proba)))
    same(scores.metrics, it.metrics)
    expect(scores.confusion).toEqual({ classes: classNames(it.k), counts: it.confusion })
    expect(scores.rows).toBe(it.y.length)
    expect(scores.right).toBe(it.y.filter((code, i) => code === it.said[i]).length)
  })
  test('per class, and null where a share has nothing to share', () => {
    const { perClass } = scoreClasses(['a', 'b', 'c'], classEvidence(3, Int32Array.of(0, 0, 1, 1), Int32Array.of(0, 1, 1, 1), new Float64Array(12).fill(1 / 3)))
    expect(perClass).toEqual([
      { label: 'a', rows: 2, precision: 1, recall: 0.5, f1: 2 / 3 },
      { label: 'b', rows: 2, precision: 2 / 3, recall: 1, f1: 0.8 },
      { label: 'c', rows: 0, precision: null, recall: null, f1: null },
    ])
  })
})

describe('numbers: scikit-learn’s scores', () => {
  test.each(fixture.values.map((it) => [it.name, it] as const))('%s', (_name, it) => same(scoreValues(valueEvidence(Float64Array.from(it.y), Float64Array.from(it.said))).metrics, it.metrics))
})

const quiet = (seed = 1): Run => ({ rng: createRng(seed), stop: 'none', report: () => undefined, phase: () => undefined })
const numbers = (columns: readonly (readonly number[])[]): Matrix => ({ rows: columns[0]?.length ?? 0, columns: columns.map((it) => ({ kind: 'number', data: Float64Array.from(it) })) })

describe('groups: scikit-learn’s scores, and none where it has none', () => {
  test.each(fixture.groups.map((it) => [it.name, it] as const))('%s', (_name, it) => {
    const scores = scoreGroups(numbers(it.columns), Int32Array.from(it.groups), it.k, quiet(), it.compare === null ? undefined : Int32Array.from(it.compare))
    same(scores.metrics, it.metrics)
  })
  test('a far offset changes nothing', () => {
    const [it] = fixture.groups
    if (it === undefined) throw new Error('no fixture')
    const far = it.columns.map((column) => column.map((x) => x + 1e6))
    same(scoreGroups(numbers(far), Int32Array.from(it.groups), it.k, quiet()).metrics, { silhouette: it.metrics.silhouette, davies_bouldin: it.metrics.davies_bouldin }, 1e-8)
  })
  test('many rows: the silhouette of a sample, near that of all and the same for a seed', () => {
    const rng = createRng(5)
    const groups = Int32Array.from({ length: 5_200 }, () => rng.below(3))
    const X = numbers([Array.from(groups, (group) => group * 2 + rng.next()), Array.from(groups, () => rng.next())])
    const sampled = scoreGroups(X, groups, 3, quiet()).metrics['silhouette'] as number
    const half = Int32Array.from({ length: 2_600 }, (_, i) => 2 * i)
    const few = numbers(X.columns.map(({ data }) => Array.from(half, (row) => data[row] as number)))
    const halved = scoreGroups(few, half.map((row) => groups[row] as number), 3, quiet()).metrics['silhouette'] as number
    expect(sampled).toBeCloseTo(halved, 1)
    expect(scoreGroups(X, groups, 3, quiet()).metrics['silhouette']).toBe(sampled)
  })
  test('stops where it is told to', () => {
    expect(() => scoreGroups(numbers([[1, 2, 3]]), Int32Array.of(0, 0, 1), 2, { ...quiet(), stop: 'abort' })).toThrow(expect.objectContaining({ fault: expect.objectContaining({ code: 'cancelled' }) }))
  })
})

const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 20 }).map((it) => it / 20)), { minLength: 1, maxLength: 60 })
const areaOf = (rows: readonly (readonly [number, number])[], p: (it: number) => number = (it) => it): number | undefined =>
  rocAuc(surenessOf(1, ladderOf(1, Float64Array.from(rows.flatMap(([, score]) => [1 - p(score), p(score)])), 2), Int32Array.from(rows, ([code]) => code)))

describe('the area under the ROC curve', () => {
  test('is the share of pairs in the right order, ties half', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const sought = rows.filter(([code]) => code === 1)
        const others = rows.filter(([code]) => code === 0)
        let sum = 0
        for (const [, a] of sought) for (const [, b] of others) sum += a > b ? 1 : a === b ? 0.5 : 0
        const area = areaOf(rows)
        if (sought.length * others.length === 0) expect(area).toBeUndefined()
        else expect(area).toBeCloseTo(sum / (sought.length * others.length), 12)
      }),
    )
  })
  test('does not change with a monotone map of the scores, and flips with the labels', () => {
    fc.assert(
      fc.property(answers, (rows) => {
        const area = areaOf(rows)
        expect(areaOf(rows, (it) => it * it * it)).toBe(area)
        const flipped = areaOf(rows.map(([code, score]) => [1 - code, score] as const))
        if (area !== undefined) expect(flipped).toBeCloseTo(1 - area, 12)
      }),
    )
  })
  test('average precision of a perfect order is 1; nothing sought has none', () => {
    const precisionOf = (scores: number[], codes: number[]): number | undefined =>
      averagePrecision(surenessOf(1, ladderOf(0, Float64Array.from(scores), 1), Int32Array.from(codes)))
    expect(precisionOf([0.8, 0.9, 0.1, 0.7], [1, 1, 0, 0])).toBe(1)
    expect(precisionOf([0.1], [0])).toBeUndefined()
  })
})

test('Wilson: 17 of 20 is 64 to 95 percent, none of 10 begins at 0, all of 10 ends at 1', () => {
  expect(wilson(17, 20).map((it) => Math.round(it * 100))).toEqual([64, 95])
  const [none, most] = wilson(0, 10)
  expect(none).toBe(0)
  expect(most).toBeCloseTo(0.27753279, 7)
  expect(wilson(10, 10)[1]).toBe(1)
})
