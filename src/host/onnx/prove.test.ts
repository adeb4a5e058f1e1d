import { beforeAll, describe, expect, test } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import { onnxModel } from '../../engine/export/onnx/onnx-model.ts'
import { drawProofRows } from '../../engine/export/proof-rows.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import type { Run } from '../../engine/learn/run.ts'
import { createRng } from '../../engine/number/rng.ts'
import { handBuilt, linear, logistic, numberInput, quietRun, tree, widthOf, wordInput } from './fixtures/hand-built.ts'
import type { ProofRows } from './prove-answers.ts'
import { exportProved, proveBytes } from './prove.ts'
import { startOnnxRuntime, type OnnxRuntime } from './runtime.ts'
import { findOrtWasm } from './wasm-file.ts'

const inputs = [numberInput('size'), wordInput('colour', ['blue', '红']), numberInput('age', { min: 0, max: 90, whole: true })]
const d = widthOf(inputs)
const classes = ['a', 'b', 'c']
const facts = { modelSha256: 'ab'.repeat(32), scores: { train: { accuracy: 0.9 } } }

const rowsFor = (model: FittedModel, count: number, heldOut = true): ProofRows => ({ table: drawProofRows(model, createRng(1), count), rows: Int32Array.from({ length: count }, (_, i) => i), heldOut })

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work
    return 'nothing was thrown'
  } catch (thrown) {
    return thrown instanceof FaultError ? thrown.fault.code : thrown
  }
}

let runtime: OnnxRuntime
beforeAll(async () => {
  runtime = await startOnnxRuntime(findOrtWasm(import.meta.url))
})

test('the proof names its runtime and its rows, and stands in the file', async () => {
  const model = handBuilt({ inputs, learned: logistic(d, 3), classes, scale: true })
  const { bytes, proof } = await exportProved(model, facts, rowsFor(model, 37), runtime, quietRun())
  expect(proof).toEqual({ runtime: 'onnxruntime-web 1.30.0', heldOut: 37, learning: 0, drawn: 1000, maxDifference: proof.maxDifference, tolerance: 1e-5, flips: 0 })
  expect(proof.maxDifference).toBeGreaterThan(0)
  const text = new TextDecoder().decode(bytes)
  for (const entry of ['["a","b","c"]', 'ab'.repeat(32), '{"train":{"accuracy":0.9}}', '"heldOut":37', `"maxDifference":${proof.maxDifference}`, '{"input":"size","name":"size","type":"number"}']) expect(text).toContain(entry)
})

test('rows that were learned from are counted as such', async () => {
  const model = handBuilt({ inputs, learned: linear(d) })
  const { proof } = await exportProved(model, facts, rowsFor(model, 12, false), runtime, quietRun())
  expect(proof).toMatchObject({ heldOut: 0, learning: 12 })
})

test('the same model, rows and seed give the same file', async () => {
  const model = handBuilt({ inputs, learned: tree(d, 5, 3), classes })
  const once = await exportProved(model, facts, rowsFor(model, 20), runtime, quietRun(7))
  expect((await exportProved(structuredClone(model), facts, rowsFor(model, 20), runtime, quietRun(7))).bytes).toEqual(once.bytes)
})

test('a file that says something else is not handed over', async () => {
  const model = handBuilt({ inputs, learned: linear(d), scale: true })
  const other = { ...model, learned: { ...linear(d), intercept: 0.75 + 2e-4 } }
  expect(await codeOf(proveBytes(onnxModel(other, facts), model, rowsFor(model, 20), runtime, quietRun()))).toBe('export-differs')
})

test('a difference of more than 1e-5 of the range in one drawn row is found, a smaller one is measured', async () => {
  const model = handBuilt({ inputs, learned: linear(d) })
  const off = (by: number): Uint8Array => onnxModel({ ...model, learned: { ...linear(d), intercept: 0.75 + by } }, facts)
  const proof = await proveBytes(off(0.9e-4), model, rowsFor(model, 5), runtime, quietRun())
  expect(proof.maxDifference).toBeCloseTo(0.9e-5, 12)
  expect(await codeOf(proveBytes(off(1.1e-4), model, rowsFor(model, 5), runtime, quietRun()))).toBe('export-differs')
})

test('labels in another order are found although the probabilities agree', async () => {
  const model = handBuilt({ inputs, learned: logistic(d, 3), classes })
  expect(await codeOf(proveBytes(onnxModel({ ...model, classes: ['b', 'a', 'c'] }, facts), model, rowsFor(model, 5), runtime, quietRun()))).toBe('export-differs')
})

test('another threshold is found although the probabilities agree', async () => {
  const model = handBuilt({ inputs, learned: logistic(d, 2), classes: ['no', 'yes'] })
  expect(await codeOf(proveBytes(onnxModel({ ...model, threshold: 0.6 }, facts), model, rowsFor(model, 5), runtime, quietRun()))).toBe('export-differs')
})

test('gaps that are filled with something else are found, where the file has none', async () => {
  const model = handBuilt({ inputs, learned: linear(d) })
  const steps = model.recipe.steps.map((step) => (step.id === 'impute' ? { ...step, columns: step.columns.map((column) => (column.name === 'age' ? { name: 'age', value: 0 } : column)) } : step))
  const bytes = onnxModel({ ...model, recipe: { ...model.recipe, steps } }, facts)
  const whole: ProofRows = { table: { rows: 1, columns: [{ name: 'size', type: 'number', data: Float64Array.of(1) }, { name: 'colour', type: 'category', dictionary: ['红'], data: Int32Array.of(0) }, { name: 'age', type: 'number', data: Float64Array.of(30) }] }, rows: Int32Array.of(0), heldOut: true }
  expect(await codeOf(proveBytes(bytes, model, whole, runtime, quietRun()))).toBe('export-differs')
})

describe('what cannot be run is not proved, and what answers otherwise differs', () => {
  const model = handBuilt({ inputs, learned: logistic(d, 3), classes })
  test.each([
    ['no bytes', 'export-unproved', new Uint8Array()],
    ['other bytes', 'export-unproved', new TextEncoder().encode('PK not a model at all')],
    ['half a file', 'export-unproved', onnxModel(model, facts).slice(0, 300)],
    ['a file for other columns', 'export-unproved', onnxModel(handBuilt({ inputs: [numberInput('other')], learned: logistic(1, 3), classes }), facts)],
    ['a file for another task', 'export-differs', onnxModel(handBuilt({ inputs, learned: linear(d) }), facts)],
  ])('%s: %s', async (_what, code, bytes) => {
    expect(await codeOf(proveBytes(bytes, model, rowsFor(model, 3), runtime, quietRun()))).toBe(code)
  })

  test('a runtime whose file is missing', async () => {
    expect(await codeOf(startOnnxRuntime('nowhere.wasm'))).toBe('export-unproved')
  })
})

test('abort ends a proof; progress goes from nothing to all', async () => {
  const model = handBuilt({ inputs, learned: tree(d, 3, 1) })
  expect(await codeOf(exportProved(model, facts, rowsFor(model, 20), runtime, { ...quietRun(), stop: 'abort' }))).toBe('cancelled')
  const said: number[] = []
  const run: Run = { ...quietRun(), report: ({ done, of }) => void said.push(done / of) }
  await exportProved(model, facts, rowsFor(model, 9000), runtime, run)
  expect(said).toEqual([...said].sort((a, b) => a - b))
  expect([said[0], said.at(-1)]).toEqual([0, 1])
})
