import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import { drawProofRows } from '../../engine/export/proof-rows.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import { createRng } from '../../engine/number/rng.ts'
import { kinds } from '../onnx/fixtures/kinds.ts'
import { quietRun } from '../onnx/fixtures/hand-built.ts'
import { exportProved } from '../onnx/prove.ts'
import { startOnnxRuntime, type OnnxRuntime } from '../onnx/runtime.ts'
import { findOrtWasm } from '../onnx/wasm-file.ts'
import { openAnswerer, type Answerer } from './answerer.ts'
import { writeModelFolder } from './write-folder.ts'

let folder = ''
let runtime: OnnxRuntime
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answerer-'))
  runtime = await startOnnxRuntime(findOrtWasm(import.meta.url))
})
afterAll(() => rm(folder, { recursive: true }))

const scores = { train: { accuracy: 0.75 } }

/** The same model as a folder and as a bare ONNX file. */
async function bothForms(model: FittedModel): Promise<readonly [Answerer, Answerer]> {
  const at = join(folder, 'model')
  const table = drawProofRows(model, createRng(1), 30)
  const { modelSha256 } = await writeModelFolder(at, { model, train: { rows: 30, metrics: scores.train } })
  const { bytes } = await exportProved(model, { modelSha256, scores }, { table, rows: Int32Array.of(0, 1), heldOut: true }, runtime, quietRun())
  await writeFile(join(folder, 'bare.onnx'), bytes)
  return [await openAnswerer(at, () => Promise.reject(new Error('a folder needs no runtime'))), await openAnswerer(join(folder, 'bare.onnx'), () => Promise.resolve(runtime))]
}

const some = kinds.filter(([name]) => /^(linear|logistic, two classes, another|logistic, three|forest, two|naive Bayes, three|neighbours, three|groups)/.test(name))

test.each(some)('%s: a folder and a bare ONNX file say the same about themselves and about rows', async (_name, model) => {
  const [fromFolder, bare] = await bothForms(model)
  const { problem, classes, threshold, targetRange, inputs, learner, recipe } = model
  expect(bare.facts).toEqual({ problem, classes, threshold, targetRange, inputs, learner, recipe: { schema: recipe.schema } })
  expect(fromFolder.facts).toMatchObject(bare.facts)
  expect([bare.scores, bare.modelSha256]).toEqual([fromFolder.scores, fromFolder.modelSha256])
  expect(bare.scores).toEqual(scores)
  const table = drawProofRows(model, createRng(5), 600)
  for (const rows of [undefined, Int32Array.of(7, 3, 500)]) {
    const one = await fromFolder.answer(table, quietRun(), rows)
    const other = await bare.answer(table, quietRun(), rows)
    const n = rows?.length ?? 600
    if ('values' in one && 'values' in other) {
      expect([one.values.length, other.values.length]).toEqual([n, n])
      one.values.forEach((value, i) => expect(other.values[i]).toBeCloseTo(value, 10))
    } else if ('proba' in one && 'proba' in other) {
      expect(other.proba.length).toBe(n * model.classes.length)
      one.proba.forEach((p, i) => expect(other.proba[i]).toBeCloseTo(p, 6))
      expect(other.codes).toEqual(one.codes)
    } else if ('groups' in one && 'groups' in other) expect([one.groups.length, other.groups]).toEqual([n, one.groups])
    else expect.unreachable()
  }
  await bare.close()
})

const faultOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work
    return 'it was read'
  } catch (thrown) {
    return thrown instanceof FaultError ? `${thrown.fault.code} ${thrown.fault.values['file']}` : thrown
  }
}

test('what is no model of ours, and what is not there', async () => {
  const at = join(folder, 'other.onnx')
  const open = (): Promise<unknown> => openAnswerer(at, () => Promise.resolve(runtime))
  expect(await faultOf(open())).toBe(`model-not-found ${at}`)
  for (const bytes of [new Uint8Array(), Uint8Array.of(8, 8), new TextEncoder().encode('PK not a model'), new Uint8Array(5000).fill(255)]) {
    await writeFile(at, bytes)
    expect(await faultOf(open())).toBe('model-damaged other.onnx')
  }
})

test('a bare ONNX file that was cut or has one changed byte, at 200 seeded places, is refused by name', async () => {
  await bothForms((some[0] as (typeof some)[0])[1])
  const whole = await readFile(join(folder, 'bare.onnx'))
  const at = join(folder, 'changed.onnx')
  const open = (): Promise<unknown> => openAnswerer(at, () => Promise.resolve(runtime))
  const rng = createRng(3)
  for (let i = 0; i < 200; i++) {
    const bytes = Uint8Array.from(whole)
    const place = rng.below(bytes.length)
    bytes[place] = (bytes[place] as number) ^ (1 + rng.below(255))
    await writeFile(at, bytes)
    expect(await faultOf(open())).toBe('model-damaged changed.onnx')
  }
  for (const length of [whole.length >> 1, whole.length - 1, 63, 1]) {
    await writeFile(at, whole.subarray(0, length))
    expect(await faultOf(open())).toBe('model-damaged changed.onnx')
  }
})
