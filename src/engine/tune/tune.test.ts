import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Metrics } from '../../contract/documents/run.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Run, Stop } from '../learn/run.ts'
import { createRng } from '../number/rng.ts'
import { foldsOf, type Fold } from '../split/folds.ts'
import { learningCurve, type CurvePoint } from './learning-curve.ts'
import { spreadOf } from './over-folds.ts'
import { bestValue, sweep, type SweepPoint } from './sweep.ts'

const runOf = (stop: (done: number) => Stop = () => 'none', seed = 1): Run => {
  let done = 0
  return {
    rng: createRng(seed),
    get stop() {
      return stop(done)
    },
    report: (progress) => void (done = progress.done),
    phase: () => undefined,
  }
}
const places = (from: number, to: number): Int32Array => Int32Array.from({ length: to - from }, (_, i) => from + i)
const onePart: Fold[] = [{ learn: places(0, 40), test: places(40, 50) }]

describe('the learning curve', () => {
  /** Which rows learned, point by point and fold by fold. */
  async function learned(folds: readonly Fold[], codes?: Int32Array, shares?: readonly number[], seed?: number): Promise<{ points: CurvePoint[]; rows: Int32Array[]; tests: Int32Array[] }> {
    const rows: Int32Array[] = []
    const tests: Int32Array[] = []
    const fitAndJudge = (learn: Int32Array, test: Int32Array): Promise<Metrics> => {
      rows.push(learn)
      tests.push(test)
      return Promise.resolve({ rows: learn.length })
    }
    return { points: await learningCurve({ folds, codes, ...(shares === undefined ? {} : { shares }), fitAndJudge }, runOf(undefined, seed)), rows, tests }
  }
  test('takes more and more of one order, and all in the end', async () => {
    const { points, rows, tests } = await learned(onePart)
    expect(points).toEqual([2, 4, 8, 16, 24, 32, 40].map((count, i) => ({ share: [0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1][i], rows: count, folds: [{ rows: count }] })))
    rows.slice(1).forEach((more, i) => expect([...more.subarray(0, rows[i]?.length)]).toEqual([...(rows[i] as Int32Array)]))
    expect([...(rows.at(-1) as Int32Array)].sort((a, b) => a - b)).toEqual([...places(0, 40)])
    for (const test of tests) expect(test).toEqual(onePart[0]?.test)
  })
  test('the order is chance, the same for the same seed', async () => {
    const first = (await learned(onePart)).rows
    expect((await learned(onePart)).rows).toEqual(first)
    expect((await learned(onePart, undefined, undefined, 2)).rows).not.toEqual(first)
    expect(first.at(-1)).not.toEqual(places(0, 40))
  })
  test('keeps the classes in proportion in every share', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 60 }), fc.double({ min: 0.1, max: 1, noNaN: true }), async (codes, share) => {
        const { rows } = await learned([{ learn: places(0, codes.length), test: places(0, 1) }], Int32Array.from(codes), [share])
        const [some] = rows
        if (some === undefined) return
        for (const code of new Set(codes)) {
          const wanted = (codes.filter((it) => it === code).length * some.length) / codes.length
          expect(Math.abs([...some].filter((row) => codes[row] === code).length - wanted)).toBeLessThanOrEqual(2.5)
        }
      }),
    )
  })
  test('of folds: each its own order, scores fold by fold', async () => {
    const { folds } = foldsOf({ folds: 3, seed: 1, stratify: false, count: 31 })
    const { points, rows } = await learned(folds, undefined, [0.5, 1])
    expect(points).toEqual([{ share: 0.5, rows: 11, folds: [{ rows: 10 }, { rows: 11 }, { rows: 11 }] }, { share: 1, rows: 21, folds: [{ rows: 20 }, { rows: 21 }, { rows: 21 }] }])
    rows.forEach((learn, i) => expect([...learn].filter((row) => (folds[i % 3] as Fold).test.includes(row))).toEqual([]))
  })
  test('leaves out shares that add no row, and those of one row', async () => {
    expect((await learned([{ learn: places(0, 5), test: places(5, 6) }])).points.map((point) => point.rows)).toEqual([2, 3, 4, 5])
  })
  test('a share that cannot be learned from is told, and the others go on', async () => {
    const points = await learningCurve({ folds: onePart, shares: [0.1, 1], fitAndJudge: (learn) => (learn.length < 10 ? Promise.reject(new FaultError('too-few-rows')) : Promise.resolve({ mae: 1 })) }, runOf())
    expect(points).toMatchObject([{ rows: 4, fault: { code: 'too-few-rows' } }, { rows: 40, folds: [{ mae: 1 }] }])
  })
  test('stops: what is done, or nothing', async () => {
    const curve = (stop: Stop): Promise<CurvePoint[]> => learningCurve({ folds: onePart, shares: [0.1, 0.5, 1], fitAndJudge: () => Promise.resolve({}) }, runOf((done) => (done >= 2 ? stop : 'none')))
    expect((await curve('finish')).map((point) => point.rows)).toEqual([4, 20])
    await expect(curve('abort')).rejects.toMatchObject({ fault: { code: 'cancelled' } })
  })
})

describe('the sweep', () => {
  const { folds } = foldsOf({ folds: 4, seed: 1, stratify: false, count: 20 })
  const scores: Readonly<Record<number, readonly number[]>> = { 1: [5, 5, 5, 5], 2: [3, 1, 3, 1], 4: [2.4, 2.4, 2.4, 2.4], 8: [2.7, 2.7, 2.7, 2.7] }
  const swept = (): Promise<SweepPoint[]> =>
    sweep(
      {
        values: [1, 2, 4, 8, -1],
        folds,
        fitAndJudge: (value, learn, practise, fold) => {
          if (value === -1) return Promise.reject(new FaultError('bad-param'))
          expect({ learn, test: practise }).toEqual(folds[fold])
          return Promise.resolve({ mae: scores[value as number]?.[fold] as number })
        },
      },
      runOf(),
    )
  test('judges every value on every fold', async () => {
    const points = await swept()
    expect(points.map(({ value }) => value)).toEqual([1, 2, 4, 8, -1])
    expect(points[1]).toEqual({ value: 2, folds: [{ mae: 3 }, { mae: 1 }, { mae: 3 }, { mae: 1 }] })
    expect(points[4]).toMatchObject({ fault: { code: 'bad-param' } })
  })
  test('the best by the mean, and those that are as good as far as four folds can tell', async () => {
    expect(bestValue(await swept(), { metric: 'mae', sign: -1 })).toEqual({ value: 2, asGood: [2, 4] })
    expect(bestValue(await swept(), { metric: 'mae', sign: 1 })).toEqual({ value: 1, asGood: [1] })
    expect(bestValue(await swept(), { metric: 'r2', sign: 1 })).toBeUndefined()
  })
  test('the spread over folds is that of scikit-learn’s searches: the population’s', () => {
    expect(spreadOf([{ a: 1 }, { a: 3 }, { b: 9 }], 'a')).toEqual({ mean: 2, deviation: 1, folds: 2 })
    expect(spreadOf([{ a: 1 }], 'b')).toBeUndefined()
  })
})
