import { describe, expect, test } from 'vitest'
import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import fixture from './fixtures/train-test-split.json' with { type: 'json' }
import { dealRows, type Deal } from './deal.ts'

const partsOf = ({ learn, practise, test: sealed }: Deal): number[][] => [[...learn], [...practise], [...sealed]]

test.each(fixture.cases.map((it) => [`${it.n} rows, share ${it.share}, seed ${it.seed}, ${it.codes === null ? 'at random' : 'stratified'}`, it] as const))(
  'deals the rows of scikit-learn in its order: %s',
  (_name, it) => {
    const codes = it.codes === null ? undefined : Int32Array.from(it.codes)
    const deal = dealRows({ testShare: it.share, seed: it.seed, stratify: codes !== undefined }, it.n, codes, codes === undefined ? 0 : Math.max(...codes) + 1)
    expect([...deal.learn]).toEqual(it.learn)
    expect([...deal.test]).toEqual(it.test)
  },
)

test('a class with one row: dealt at random, and said so', () => {
  const deal = dealRows({ testShare: 0.25, seed: 42, stratify: true }, 8, Int32Array.of(0, 0, 0, 0, 1, 0, 0, 0), 2)
  expect(deal.stratified).toBe(false)
  expect(deal.problem?.code).toBe('not-stratified')
  expect([...deal.learn, ...deal.test].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})
test('nothing held out: all rows learn, in their order', () => {
  expect([...dealRows({ testShare: 0, seed: 42, stratify: true }, 3, undefined, 0).learn]).toEqual([0, 1, 2])
})
test('a class without any row stands in nobody’s way', () => {
  const codes = Int32Array.from({ length: 12 }, (_, i) => i % 2)
  const with6 = dealRows({ testShare: 0.25, seed: 42, stratify: true }, 12, codes, 6)
  expect(with6).toEqual(dealRows({ testShare: 0.25, seed: 42, stratify: true }, 12, codes, 2))
  expect(with6.stratified).toBe(true)
})

describe('practice rows are those that scikit-learn picks out of the rest', () => {
  test.each(fixture.practice.map((it) => [`${it.n} rows, ${it.test} and ${it.practise}, seed ${it.seed}${it.codes === null ? '' : ', stratified'}`, it] as const))('%s', (_name, it) => {
    const codes = it.codes === null ? undefined : Int32Array.from(it.codes)
    const deal = dealRows({ testShare: it.test, practiceShare: it.practise, seed: it.seed, stratify: codes !== undefined }, it.n, codes, codes === undefined ? 0 : Math.max(...codes) + 1)
    expect(partsOf(deal)).toEqual(it.parts)
    expect(deal.stratified).toBe(codes !== undefined)
  })
  test.each(fixture.practiceGroups.map((it) => [it.n, it] as const))('%i rows by group', (_n, it) => {
    const plan: SplitPlanDoc = { testShare: it.test, practiceShare: it.practise, seed: it.seed, stratify: false, by: { kind: 'group', column: 'g' } }
    expect(partsOf(dealRows(plan, it.n, undefined, 0, { kind: 'group', groups: Int32Array.from(it.groups) }))).toEqual(it.parts)
  })
  test.each(fixture.practiceTimes.map((it) => [it.n, it] as const))('%i rows by time', (_n, it) => {
    const plan: SplitPlanDoc = { testShare: it.test, practiceShare: it.practise, seed: it.seed, stratify: false, by: { kind: 'time', column: 't' } }
    expect(partsOf(dealRows(plan, it.n, undefined, 0, { kind: 'time', times: Float64Array.from(it.times) }))).toEqual(it.parts)
  })
  test('test rows are the same whether some practise or not', () => {
    expect(dealRows({ testShare: 0.2, practiceShare: 0.2, seed: 5, stratify: false }, 90, undefined, 0).test).toEqual(dealRows({ testShare: 0.2, seed: 5, stratify: false }, 90, undefined, 0).test)
  })
  test('more than there is cannot be held out', () => {
    expect(() => dealRows({ testShare: 0.6, practiceShare: 0.5, seed: 5, stratify: false }, 50, undefined, 0)).toThrow(expect.objectContaining({ fault: expect.objectContaining({ code: 'split-empty' }) }))
  })
})
