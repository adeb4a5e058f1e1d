import { describe, expect, test } from 'vitest'
import { faultOf } from '../../contract/fault.ts'
import { problemFor } from './problem.ts'
import type { Table } from './table.ts'
import { targetOf } from './target.ts'

const n = 300
const number = (name: string, value: (i: number) => number) => ({ name, type: 'number' as const, data: Float64Array.from({ length: n }, (_, i) => value(i)) })
const word = (name: string, type: 'category' | 'text', levels: number, codes: (i: number) => number = (i) => i % levels) => ({
  name,
  type,
  dictionary: Array.from({ length: levels }, (_, i) => `w${i}`),
  data: Int32Array.from({ length: n }, (_, i) => codes(i)),
})
const table: Table = {
  rows: n,
  columns: [
    number('price', (i) => i / 2),
    number('stars', (i) => (i % 10) - 4),
    number('eleven', (i) => i % 11),
    number('half', (i) => (i % 4) / 2),
    number('once', (i) => (i < 3 ? i : NaN)),
    number('same', () => 7),
    number('empty', () => NaN),
    number('single', (i) => (i === 5 ? 1 : NaN)),
    word('kind', 'category', 3),
    word('notes', 'text', 300),
    word('lonely', 'category', 1),
    word('void', 'category', 2, () => -1),
  ],
}
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'no fault'
  } catch (thrown) {
    return faultOf(thrown).code
  }
}

describe('the task that fits', () => {
  test.each([
    ['kind', 'classify', 'category'],
    ['stars', 'classify', 'few-whole-numbers'],
    ['eleven', 'regress', 'numbers'],
    ['half', 'regress', 'numbers'],
    ['once', 'regress', 'numbers'],
    ['price', 'regress', 'numbers'],
  ])('%s: %s, because %s', (target, task, why) => expect(problemFor(table, target)).toEqual({ target, task, why }))
  test('a person decides otherwise', () => {
    expect(problemFor(table, 'stars', 'regress')).toEqual({ target: 'stars', task: 'regress', why: 'person' })
    expect(problemFor(table, 'eleven', 'classify')).toEqual({ target: 'eleven', task: 'classify', why: 'person' })
  })
})

test.each([
  ['nowhere', undefined, 'no-target'],
  ['empty', undefined, 'target-empty'],
  ['void', undefined, 'target-empty'],
  ['same', undefined, 'target-one-value'],
  ['lonely', undefined, 'target-one-value'],
  ['single', undefined, 'too-few-rows'],
  ['notes', undefined, 'target-too-many-classes'],
  ['price', 'classify', 'target-too-many-classes'],
  ['kind', 'regress', 'target-not-number'],
] as const)('%s as %s cannot be predicted: %s', (target, task, code) => expect(codeOf(() => problemFor(table, target, task))).toBe(code))

test('classes of numbers go by value, of words by code point; rows without a target are set aside', () => {
  const stars = targetOf(table, { target: 'stars', task: 'classify' })
  expect(stars).toMatchObject({ classes: ['-4', '-3', '-2', '-1', '0', '1', '2', '3', '4', '5'], withoutTarget: 0 })
  const words: Table = { rows: 5, columns: [{ name: 'c', type: 'category', dictionary: ['\u{1f600}', 'b', '\uffe5', 'B'], data: Int32Array.of(0, 1, -1, 2, 3) }] }
  expect(targetOf(words, { target: 'c', task: 'classify' })).toEqual({ task: 'classify', classes: ['B', 'b', '\uffe5', '\u{1f600}'], codes: Int32Array.of(3, 1, 2, 0), rows: Int32Array.of(0, 1, 3, 4), withoutTarget: 1 })
})
