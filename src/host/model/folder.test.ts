import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import { createRng } from '../../engine/number/rng.ts'
import type { FittedStep } from '../../engine/recipe/fitted.ts'
import { booleanInput, dateInput, handBuilt, linear, numberInput, wordInput } from '../onnx/fixtures/hand-built.ts'
import { sha256 } from '../project/objects.ts'
import { readModelFolder } from './read-folder.ts'
import { writeModelFolder } from './write-folder.ts'

const inputs = [numberInput('x'), dateInput('day 日'), wordInput('word', ['a', '乙']), booleanInput('yes')]
const steps: FittedStep[] = [
  { id: 'missing-flag', columns: [{ name: 'x', as: 'x missing' }] },
  { id: 'impute', columns: [{ name: 'x', value: NaN }, { name: 'word', value: 'a' }] },
  { id: 'rare', columns: [{ name: 'word', keep: ['a'], other: 'other' }] },
  { id: 'one-hot', columns: [{ name: 'word', levels: ['a', 'other'] }] },
  { id: 'ordinal', columns: [{ name: 'yes', levels: ['false', 'true'] }] },
  { id: 'mark', columns: [{ name: 'x', low: -1, high: 2.5, as: 'x odd' }] },
  { id: 'cap', columns: [{ name: 'x', low: -1, high: 2.5 }] },
  { id: 'date-parts', columns: [{ name: 'day 日', parts: ['year', 'month', 'day', 'weekday', 'hour', 'days'] }] },
  { id: 'drop-constant', columns: [{ name: 'day 日.hour' }] },
  { id: 'drop-identifier', columns: [{ name: 'day 日.day' }] },
  { id: 'scale', kind: 'robust', columns: [{ name: 'x', centre: 0.1, spread: 3 }] },
]
const model = handBuilt({ inputs, learned: linear(10), steps })
const result = { model, train: { rows: 8, metrics: { r2: 0.5 } }, test: { rows: 2, metrics: { r2: 0.25 } } }
const onnx = Uint8Array.of(8, 8, 1, 2, 3)

let folder = ''
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'model-')), '模型 "a"')
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

const faultOf = async (): Promise<unknown> => {
  try {
    await readModelFolder(folder)
    return 'it was read'
  } catch (thrown) {
    return thrown instanceof FaultError ? [thrown.fault.code, thrown.fault.values['file']] : thrown
  }
}

test('a model comes back from its folder, and nothing else lies there', async () => {
  const written = await writeModelFolder(folder, result, onnx)
  const read = await readModelFolder(folder)
  expect(read).toMatchObject({ model, scores: { train: { r2: 0.5 }, test: { r2: 0.25 } }, modelSha256: written.modelSha256 })
  expect([...(read.onnx ?? [])]).toEqual([...onnx])
  expect((await readdir(folder)).sort()).toEqual(['model.bin', 'model.json', 'model.onnx'])
  for (const file of written.files) expect(sha256(await readFile(file.path))).toBe(file.sha256)
})

test('written again over itself, without an export', async () => {
  await writeModelFolder(folder, result, onnx)
  await writeModelFolder(folder, result)
  expect((await readModelFolder(folder)).onnx).toBeUndefined()
})

test.each(['model.json', 'model.bin', 'model.onnx'])('one changed byte in %s is refused by name', async (name) => {
  await writeModelFolder(folder, result, onnx)
  const bytes = await readFile(join(folder, name))
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
  await writeFile(join(folder, name), bytes)
  expect(await faultOf()).toEqual(['model-damaged', name])
})

test.each(['model.json', 'model.bin', 'model.onnx'])('%s, cut in half or changed by one byte at 200 seeded places, is refused by name', async (name) => {
  await writeModelFolder(folder, result, onnx)
  const path = join(folder, name)
  const whole = Uint8Array.from(await readFile(path))
  const rng = createRng(9)
  for (let i = 0; i < 200; i++) {
    const bytes = whole.slice()
    const at = rng.below(bytes.length)
    bytes[at] = (bytes[at] as number) ^ (1 + rng.below(255))
    await writeFile(path, bytes)
    expect(await faultOf()).toEqual(['model-damaged', name])
  }
  for (const length of [whole.length >> 1, whole.length - 1, 0]) {
    await writeFile(path, whole.subarray(0, length))
    expect(await faultOf()).toEqual(['model-damaged', name])
  }
  await writeFile(path, whole)
  expect(await faultOf()).toBe('it was read')
})

test.each(['model.bin', 'model.onnx'])('without its %s it is damaged', async (name) => {
  await writeModelFolder(folder, result, onnx)
  await rm(join(folder, name))
  expect(await faultOf()).toEqual(['model-damaged', name])
})

test('a folder without model.json, or none at all, holds no model', async () => {
  expect(await faultOf()).toEqual(['model-not-found', folder])
  await writeModelFolder(folder, result)
  await rm(join(folder, 'model.json'))
  expect(await faultOf()).toEqual(['model-not-found', folder])
})

test('a place that cannot be written is said so', async () => {
  await writeFile(join(folder, '..', 'file'), 'x')
  await expect(writeModelFolder(join(folder, '..', 'file'), result)).rejects.toMatchObject({ fault: { code: 'not-writable' } })
})
