import { beforeAll, describe, expect, test } from 'vitest'
import { onnxModel } from '../../engine/export/onnx/onnx-model.ts'
import { answerTable } from '../../engine/learn/answer.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import { differenceOn, facts } from './fixtures/difference.ts'
import { baseline, centres, chain, forest, handBuilt, linear, logistic, neighbors, numberInput, quietRun, tree, wordInput } from './fixtures/hand-built.ts'
import { d, kinds, mixed, three, two } from './fixtures/kinds.ts'
import { runtimes } from './fixtures/runtimes.ts'
import type { OnnxRuntime } from './runtime.ts'

const nameless = 'x'
const shapes: [string, FittedModel][] = [
  ['one number only', handBuilt({ inputs: [numberInput('x')], learned: linear(1), scale: true })],
  ['one category only', handBuilt({ inputs: [wordInput('x', ['u', 'v'])], learned: logistic(2, 2), classes: two })],
  ['a category of one level', handBuilt({ inputs: [wordInput('x', ['u'])], learned: tree(1, 1, 2), classes: two })],
  ['a category whose learning rows were all gaps', handBuilt({ inputs: [wordInput('x', []), numberInput('y')], learned: linear(1) })],
  ['nothing to learn from but gaps', handBuilt({ inputs: [wordInput('x', [])], learned: linear(0) })],
  ['nothing but gaps, a class', handBuilt({ inputs: [wordInput('x', [])], learned: logistic(0, 3), classes: three })],
  ['no column that learns, neighbours', handBuilt({ inputs: [wordInput('x', [])], learned: neighbors(0, 2, 5, 3, 'distance'), classes: two })],
  ['no column that learns, one group', handBuilt({ inputs: [wordInput('x', [])], learned: centres(0, 1), classes: ['1'] })],
  ['no column that learns, a forest', handBuilt({ inputs: [wordInput('x', [])], learned: forest(0, 0, 2, 3), classes: two })],
  ['one class', handBuilt({ inputs: [numberInput('x')], learned: baseline(1), classes: ['only'] })],
  ['many levels', handBuilt({ inputs: [wordInput('x', Array.from({ length: 3000 }, (_, i) => `level ${i}`))], learned: linear(3000) })],
  ['many columns', handBuilt({ inputs: Array.from({ length: 300 }, (_, i) => (i % 2 === 0 ? numberInput(`n${i}`) : wordInput(`w${i}`, ['p', 'q']))), learned: logistic(450, 3), classes: three, scale: true })],
  ['a deep tree', handBuilt({ inputs: [numberInput('x', { min: -5, max: 1005 })], learned: chain(1000) })],
  ['groups of a column called label', handBuilt({ inputs: [numberInput('label'), numberInput('value')], learned: centres(2, 3), classes: ['1', '2', '3'] })],
  ['columns called like outputs', handBuilt({ inputs: [numberInput('value'), wordInput('label', ['u', 'v']), numberInput('probabilities'), numberInput('label_')], learned: logistic(5, 3), classes: three })],
  ['a column called value, a value out', handBuilt({ inputs: [numberInput('value'), numberInput('where'), numberInput('isnan_2'), numberInput('matmul')], learned: linear(4) })],
  ['odd names and labels', handBuilt({
    inputs: [numberInput('体重 (g)'), wordInput(' ', ['', ' ', '🐧', '__proto__', 'quote " \' \\ \n']), numberInput('__proto__'), wordInput('😀 a,b\t"c"', ['constructor', '是']), numberInput(''), numberInput('_'), numberInput('a/b:0')],
    learned: tree(12, 6, 4),
    classes: ['', '1', '__proto__', '🎉'],
  })],
  ['large and small numbers', handBuilt({ inputs: [numberInput('x', { min: 1e12, max: 1e12 + 5 }), numberInput(nameless + 'y', { min: -1e-12, max: 1e-12 })], learned: linear(2), scale: true })],
]

describe.each(runtimes)('%s', (_name, start) => {
  let runtime: OnnxRuntime
  beforeAll(async () => {
    runtime = await start()
  })

  test.each(kinds)('%s: 1,000 rows with gaps and unseen words, none flipped', async (_kind, model) => {
    const { maxDifference, flips } = await differenceOn(runtime, model, 1000)
    expect(flips).toBe(0)
    expect(maxDifference).toBeLessThan(model.problem.task === 'regress' ? 1e-13 : 1e-7)
  })

  test.each(kinds)('%s: no rows, and one', async (_kind, model) => {
    expect(await differenceOn(runtime, model, 0)).toEqual({ maxDifference: 0, flips: 0, answered: 0 })
    expect(await differenceOn(runtime, model, 1)).toMatchObject({ flips: 0, answered: 1 })
  })

  test.each(shapes)('%s', async (_shape, model) => {
    const { maxDifference, flips, answered } = await differenceOn(runtime, model, 500)
    expect({ flips, answered }).toEqual({ flips: 0, answered: 500 })
    expect(maxDifference).toBeLessThan(1e-7)
  })

  test('the names of inputs and outputs', async () => {
    const named = async (model: FittedModel): Promise<unknown> => {
      const file = await runtime.load(onnxModel(model, facts))
      await file.close()
      return [file.inputs, file.outputs]
    }
    expect(await named(kinds[0]?.[1] as FittedModel)).toEqual([['size', 'colour', 'age', 'yes'], ['value']])
    expect(await named(kinds[3]?.[1] as FittedModel)).toEqual([['size', 'colour', 'age', 'yes'], ['label', 'probabilities']])
    const clash = handBuilt({ inputs: [numberInput('label'), numberInput('label_')], learned: baseline(0.5, 0.5), classes: two })
    expect(await named(clash)).toEqual([['label', 'label_'], ['label__', 'probabilities']])
  })

  test('one scaled column stays double: its spread is not drawn into a product as float32', async () => {
    const model = handBuilt({ inputs: [numberInput('x', { min: 0, max: 10 })], learned: linear(1), scale: true })
    expect((await differenceOn(runtime, model, 1000)).maxDifference).toBeLessThan(1e-15)
  })

  test('a tree answers with its leaves to the last bit', async () => {
    const model = handBuilt({ inputs: mixed, learned: tree(d, 9, 1) })
    expect((await differenceOn(runtime, model, 5000)).maxDifference).toBe(0)
  })

  test('a probability that equals the threshold is not positive; the first of equal classes is said', async () => {
    const answers = async (model: FittedModel): Promise<unknown> => {
      const file = await runtime.load(onnxModel(model, facts))
      const said = await file.answer({ x: Float64Array.of(1, NaN) })
      await file.close()
      return said
    }
    const third = 1 / 3
    const binary = (threshold: number): FittedModel => handBuilt({ inputs: [numberInput('x')], learned: baseline(1 - third, third), classes: two, threshold })
    expect(await answers(binary(third))).toMatchObject({ labels: ['no', 'no'] })
    expect(await answers(binary(third - 2 ** -54))).toMatchObject({ labels: ['yes', 'yes'] })
    const tied = handBuilt({ inputs: [numberInput('x')], learned: baseline(0.2, 0.4, 0.4), classes: three })
    expect(await answers(tied)).toMatchObject({ labels: ['b', 'b'] })
  })

  test('float32 decides at a threshold, as in the app', async () => {
    const threshold = Math.fround(0.1)
    const model = handBuilt({ inputs: [numberInput('x')], learned: { kind: 'tree', outputs: 1, feature: Int32Array.of(0, -1, -1), threshold: Float32Array.of(threshold, 0, 0), left: Int32Array.of(1, -1, -1), right: Int32Array.of(2, -1, -1), value: Float64Array.of(0, 1, 2), samples: Float64Array.of(2, 1, 1) } })
    const file = await runtime.load(onnxModel(model, facts))
    const x = Float64Array.of(threshold + 1e-10, threshold, threshold + 1e-8, 0.1, threshold - 1e-9)
    expect(await file.answer({ x })).toEqual({ values: Float64Array.of(1, 1, 2, 1, 1) })
    const app = await answerTable(model, { rows: 5, columns: [{ name: 'x', type: 'number', data: x }] }, quietRun())
    expect(app).toEqual({ values: Float64Array.of(1, 1, 2, 1, 1) })
    await file.close()
  })
})
