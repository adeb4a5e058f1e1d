import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dealRows } from './deal.ts'
import type { DealingBy } from './dealing-by.ts'
import fixture from './fixtures/folds.json' with { type: 'json' }
import { foldsOf, type Fold, type FoldsWanted } from './folds.ts'
import { numpyArgsort } from './numpy-order.ts'

const plain = ({ learn, test: held }: Fold): { learn: number[]; test: number[] } => ({ learn: [...learn], test: [...held] })
const group = (groups: readonly number[]): DealingBy => ({ kind: 'group', groups: Int32Array.from(groups) })
const time = (times: readonly number[]): DealingBy => ({ kind: 'time', times: Float64Array.from(times) })
const wanted = (folds: number, count: number, more: Partial<FoldsWanted> = {}): FoldsWanted => ({ folds, seed: 42, stratify: false, count, ...more })
const groupPlan = (testShare: number, seed = 42) => ({ testShare, seed, stratify: false, by: { kind: 'group', column: 'g' } }) as const
const timePlan = (testShare: number) => ({ testShare, seed: 42, stratify: false, by: { kind: 'time', column: 't' } }) as const

describe('the rows of scikit-learn', () => {
  test.each(fixture.folds.map((it) => [`${it.n} rows, ${it.k} folds, ${it.codes === null ? 'KFold' : 'StratifiedKFold'}`, it] as const))('%s', (_name, it) => {
    const codes = it.codes === null ? undefined : Int32Array.from(it.codes)
    expect(foldsOf({ folds: it.k, seed: it.seed, stratify: true, count: it.n, codes }).folds.map(plain)).toEqual(it.folds)
  })
  test.each(fixture.groups.map((it) => [`${it.n} rows, GroupShuffleSplit and GroupKFold with ${it.k}`, it] as const))('%s', (_name, it) => {
    expect(plain(dealRows(groupPlan(it.share, it.seed), it.n, undefined, 0, group(it.groups)))).toEqual({ learn: it.learn, test: it.test })
    expect(foldsOf(wanted(it.k, it.n, { by: group(it.groups) })).folds.map(plain)).toEqual(it.folds)
  })
  test.each(fixture.times.map((it) => [`${it.n} rows, TimeSeriesSplit with ${it.k}`, it] as const))('%s', (_name, it) => {
    expect(plain(dealRows(timePlan(it.share), it.n, undefined, 0, time(it.times)))).toEqual({ learn: it.learn, test: it.test })
    expect(foldsOf(wanted(it.k, it.n, { by: time(it.times) })).folds.map(plain)).toEqual(it.folds)
  })
  test.each(fixture.orders.map((it) => [it.sizes.length, it] as const))('NumPy’s order of %i sizes with ties', (_n, it) => {
    expect([...numpyArgsort(Int32Array.from(it.sizes))]).toEqual(it.order)
  })
})

describe('too few rows', () => {
  test('every class rarer than the folds: at random, and said so', () => {
    const made = foldsOf(wanted(3, 4, { stratify: true, codes: Int32Array.of(0, 0, 1, 1) }))
    expect(made.stratified).toBe(false)
    expect(made.problem?.code).toBe('not-stratified')
    expect(made.folds).toEqual(foldsOf(wanted(3, 4)).folds)
  })
  test('one class rarer than the folds: in proportion all the same, and said so', () => {
    const made = foldsOf(wanted(3, 8, { stratify: true, codes: Int32Array.of(0, 0, 0, 0, 1, 0, 0, 0) }))
    expect(made.stratified).toBe(true)
    expect(made.problem?.code).toBe('folds-miss-class')
  })
  test.each([
    ['rows', wanted(5, 4)],
    ['groups', wanted(3, 5, { by: group([0, 0, 1, 1, 1]) })],
    ['times', wanted(3, 3, { by: time([1, 2, 3]) })],
    ['moments', wanted(2, 6, { by: time([1, 1, 1, 1, 1, 1]) })],
  ])('more folds than %s', (_what, it) => expect(() => foldsOf(it)).toThrow(expect.objectContaining({ fault: expect.objectContaining({ code: 'too-many-folds' }) })))
  test.each([
    ['one group', groupPlan(0.2), group([0, 0, 0])],
    ['one moment', timePlan(0.2), time([5, 5, 5])],
    ['no moment', timePlan(0.2), time([NaN, NaN, NaN])],
  ] as const)('nothing to hold out: %s', (_what, plan, by) => {
    expect(() => dealRows(plan, 3, undefined, 0, by)).toThrow(expect.objectContaining({ fault: expect.objectContaining({ code: 'split-empty' }) }))
  })
  test('a plan by a column is not dealt without it', () => expect(() => dealRows(groupPlan(0.2), 3, undefined, 0)).toThrow(TypeError))
})

const many = { minLength: 2, maxLength: 80 }
const everyRowOnce = (parts: readonly Int32Array[], count: number): void =>
  expect(parts.flatMap((rows) => [...rows]).sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, row) => row))
const folds = fc.integer({ min: 2, max: 8 })
const seed = fc.integer({ min: 0, max: 4294967295 })

/** What a deal makes, or nothing where it says that there is too little to deal. */
function unlessRefused<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (thrown) {
    expect(thrown).toMatchObject({ fault: { code: expect.stringMatching(/^(split-empty|too-many-folds)$/) } })
    return undefined
  }
}

describe('what always holds', () => {
  test('every row is held out in one fold and learns in all others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), many), folds, seed, fc.boolean(), (codes, k, s, stratify) => {
        const made = unlessRefused(() => foldsOf({ folds: k, seed: s, stratify, count: codes.length, codes: Int32Array.from(codes) }))
        if (made === undefined) return
        everyRowOnce(made.folds.map((fold) => fold.test), codes.length)
        for (const fold of made.folds) everyRowOnce([fold.learn, fold.test], codes.length)
      }),
    )
  })
  test('rows of one group are never apart', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 9 }), many), folds, seed, fc.double({ min: 0.01, max: 0.9, noNaN: true }), (codes, k, s, share) => {
        const together = ({ learn, test: held }: Fold): void => {
          everyRowOnce([learn, held], codes.length)
          const learning = new Set([...learn].map((row) => codes[row]))
          for (const row of held) if (codes[row] !== -1) expect(learning).not.toContain(codes[row])
        }
        const deal = unlessRefused(() => dealRows(groupPlan(share, s), codes.length, undefined, 0, group(codes)))
        if (deal !== undefined) together(deal)
        unlessRefused(() => foldsOf(wanted(k, codes.length, { by: group(codes) })))?.folds.forEach(together)
      }),
    )
  })
  test('time never runs backwards, and rows without a time learn', () => {
    const moments = fc.array(fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) }, { weight: 1, arbitrary: fc.constant(NaN) }), many)
    fc.assert(
      fc.property(moments, folds, fc.double({ min: 0.01, max: 0.9, noNaN: true }), (times, k, share) => {
        const forwards = ({ learn, test: held }: Fold): void => {
          expect(learn.length).toBeGreaterThan(0)
          expect(held.length).toBeGreaterThan(0)
          const known = [...learn].map((row) => times[row] as number).filter((it) => !Number.isNaN(it))
          const asked = [...held].map((row) => times[row] as number)
          expect(Math.max(-Infinity, ...known)).toBeLessThan(Math.min(...asked))
          times.forEach((it, row) => {
            if (Number.isNaN(it)) expect(learn).toContain(row)
          })
        }
        const deal = unlessRefused(() => dealRows(timePlan(share), times.length, undefined, 0, time(times)))
        if (deal !== undefined) {
          forwards(deal)
          everyRowOnce([deal.learn, deal.test], times.length)
        }
        unlessRefused(() => foldsOf(wanted(k, times.length, { by: time(times) })))?.folds.forEach(forwards)
      }),
    )
  })
  test('a cut inside one moment moves to its nearer end', () => {
    const heldOut = (times: number[], share: number): number => dealRows(timePlan(share), times.length, undefined, 0, time(times)).test.length
    expect(heldOut([1, 1, 1, 2, 2, 2, 2, 2, 3, 3], 0.3)).toBe(2)
    expect(heldOut([1, 1, 1, 2, 2, 2, 2, 2, 3, 3], 0.6)).toBe(7)
    expect(heldOut([1, 1, 2, 2, 2, 2], 0.2)).toBe(4)
  })
})
