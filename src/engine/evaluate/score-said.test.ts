import { expect, test } from 'vitest'
import { createRng } from '../number/rng.ts'
import { judge } from './judge.ts'
import { scoreSaid } from './score-said.ts'

const rows = Int32Array.from({ length: 40 }, (_, i) => i)
const draw = (seed: number): Float64Array => {
  const rng = createRng(seed)
  return Float64Array.from(rows, () => rng.next())
}

test('labels that were said are scored as a run scores its own', () => {
  const second = draw(1)
  const proba = Float64Array.from({ length: 80 }, (_, i) => (i % 2 === 1 ? (second[i >> 1] as number) : 1 - (second[i >> 1] as number)))
  const part = { task: 'classify', rows, codes: Int32Array.from(draw(2), (it) => (it > 0.4 ? 1 : 0)), classes: ['no', 'yes'], withoutTarget: 0 } as const
  const codes = Int32Array.from(second, (p) => (p > 0.3 ? 1 : 0))
  expect(scoreSaid(part, { proba, codes }, createRng(3))).toEqual(judge('x', 0.3, part, { proba }, createRng(3)).scores)
})
test('values too; another task is a slip', () => {
  const part = { task: 'regress', rows, values: draw(4), withoutTarget: 0 } as const
  expect(scoreSaid(part, { values: draw(5) }, createRng(3))).toEqual(judge('x', 0.5, part, { values: draw(5) }, createRng(3)).scores)
  expect(() => scoreSaid(part, { proba: draw(5), codes: rows }, createRng(3))).toThrow('another task')
})
