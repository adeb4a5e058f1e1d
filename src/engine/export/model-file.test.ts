import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import type { FittedModel } from '../learn/fitted-model.ts'
import { canonicalJson } from './canonical.ts'
import { readModel, writeModel, type ModelScores, type Sha256 } from './model-file.ts'

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

const model: FittedModel = {
  problem: { target: '物种', task: 'classify', why: 'category' },
  classes: ['', '__proto__', '🐧'],
  threshold: 0.5,
  targetRange: 0,
  recipe: {
    schema: [{ name: '体重 "g"', type: 'number' }, { name: ' ', type: 'category' }, { name: 'empty', type: 'number' }],
    steps: [
      { id: 'impute', columns: [{ name: '体重 "g"', value: 4050.5 }, { name: ' ', value: 'a' }, { name: 'empty', value: NaN }] },
      { id: 'one-hot', columns: [{ name: ' ', levels: ['a', '乙'] }] },
      { id: 'scale', kind: 'standard', columns: [{ name: '体重 "g"', centre: 0.1 + 0.2, spread: 1e-7 }] },
    ],
  },
  inputs: [
    { name: '体重 "g"', type: 'number', min: 1, max: 2, median: 1.5, whole: false, gaps: 3 },
    { name: ' ', type: 'category', levels: ['a', '乙'], most: 'a', gaps: 0 },
    { name: 'empty', type: 'number', min: NaN, max: NaN, median: NaN, whole: false, gaps: 9 },
  ],
  sketch: {
    rows: 9,
    columns: [
      { name: '体重 "g"', type: 'number', missing: 3, edges: [1.1, 1.9], counts: [2, 3, 1], points: [1, 1.5, 2], upTo: [1, 4, 6], exact: true },
      { name: ' ', type: 'category', missing: 0, levels: [{ word: '乙', rows: 6 }, { word: 'a', rows: 3 }], others: 0 },
      { name: 'empty', type: 'number', missing: 9, edges: [], counts: [], points: [], upTo: [], exact: true },
    ],
    target: { name: '物种', type: 'category', missing: 0, levels: [{ word: '🐧', rows: 9 }], others: 0 },
  },
  learner: { id: 'logistic-regression', params: { C: 1, penalty: 'l2', fit_intercept: true, depth: null, sizes: [1, 2] } },
  learned: { kind: 'logistic', classes: 3, weights: Float64Array.of(1, -0, 3e-300), intercepts: Float64Array.of(0, 1, 2) },
}
const scores: ModelScores = { train: { accuracy: 0.9 }, test: { accuracy: 0.8 }, testRows: 20, testIntervals: { accuracy: [0.58, 0.92] } }

const codeOf = (work: () => unknown): unknown => {
  try {
    work()
    return 'nothing was thrown'
  } catch (thrown) {
    return thrown instanceof FaultError ? `${thrown.fault.code} ${thrown.fault.values['file']}` : thrown
  }
}

test('a model comes back as it was, with its scores and siblings', () => {
  const onnx = 'ab'.repeat(32)
  const { json, bin, modelSha256 } = writeModel(model, scores, { 'model.onnx': onnx }, sha256)
  expect(readModel(json, bin, sha256)).toEqual({ model, scores, modelSha256, files: { 'model.bin': sha256(bin), 'model.onnx': onnx } })
})

test('the same model gives the same bytes; scores, siblings and the sketch leave modelSha256 alone, a weight does not', () => {
  const once = writeModel(model, scores, {}, sha256)
  expect(writeModel(structuredClone(model), scores, {}, sha256)).toEqual(once)
  expect(writeModel(model, { train: {} }, { 'model.onnx': 'ab'.repeat(32) }, sha256).modelSha256).toBe(once.modelSha256)
  expect(writeModel({ ...model, sketch: { rows: 1, columns: [] } }, scores, {}, sha256).modelSha256).toBe(once.modelSha256)
  expect(writeModel({ ...model, learned: { kind: 'x' } }, scores, {}, sha256).modelSha256).not.toBe(once.modelSha256)
  expect(writeModel({ ...model, threshold: 0.4 }, scores, {}, sha256).modelSha256).not.toBe(once.modelSha256)
})

test('anyone can compute the hashes from the files alone', () => {
  const { json, bin, modelSha256 } = writeModel(model, scores, {}, sha256)
  const text = Buffer.from(json).toString('utf8')
  const { problem, schema, recipe, learner, params, ...rest } = JSON.parse(text) as Record<string, unknown>
  expect(createHash('sha256').update(canonicalJson({ problem, schema, recipe, learner, params })).update(bin).digest('hex')).toBe(modelSha256)
  expect(createHash('sha256').update(text.replace(rest['sha256'] as string, '')).digest('hex')).toBe(rest['sha256'])
  expect(text.trimEnd().endsWith(`"sha256": "${String(rest['sha256'])}"\n}`)).toBe(true)
})

test('a changed byte anywhere is refused and the file is named', () => {
  const { json, bin } = writeModel(model, scores, {}, sha256)
  for (let at = 0; at < json.length; at++) {
    const changed = json.slice()
    changed[at] = (changed[at] as number) ^ 1
    expect(codeOf(() => readModel(changed, bin, sha256))).toBe('model-damaged model.json')
  }
  for (let at = 0; at < bin.length; at++) {
    const changed = bin.slice()
    changed[at] = (changed[at] as number) ^ 1
    expect(codeOf(() => readModel(json, changed, sha256))).toBe('model-damaged model.bin')
  }
})

const forged = (change: (doc: Record<string, unknown>) => void): Uint8Array => {
  const doc = JSON.parse(Buffer.from(writeModel(model, scores, {}, sha256).json).toString('utf8')) as Record<string, unknown>
  change(doc)
  const open = `${JSON.stringify({ ...doc, sha256: '' }, null, 2)}\n`
  return Buffer.from(open.replace(/""\n\}\n$/, `"${sha256(Buffer.from(open))}"\n}\n`))
}

test('hashes that fit do not make up for a wrong form, another version or another identity', () => {
  const { bin } = writeModel(model, scores, {}, sha256)
  expect(readModel(forged(() => undefined), bin, sha256).model).toEqual(model)
  for (const change of [
    (doc: Record<string, unknown>) => { doc['format'] = 2 },
    (doc: Record<string, unknown>) => { doc['recipe'] = [{ id: 'run', code: 'x' }] },
    (doc: Record<string, unknown>) => { doc['learner'] = 'baseline' },
    (doc: Record<string, unknown>) => { delete doc['profile'] },
  ]) expect(codeOf(() => readModel(forged(change), bin, sha256))).toBe('model-damaged model.json')
})
