import { expect, test } from 'vitest'
import fixture from './fixtures/train-test-split.json' with { type: 'json' }
import { dealRows } from './deal.ts'

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
