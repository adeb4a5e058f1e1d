import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import { partsOfPage } from '../../engine/export/html/document.ts'
import { drawProofRows } from '../../engine/export/proof-rows.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import { createRng } from '../../engine/number/rng.ts'
import { booleanInput, chain, dateInput, forest, handBuilt, linear, neighbors, numberInput, quietRun, wordInput } from '../onnx/fixtures/hand-built.ts'
import { kinds } from '../onnx/fixtures/kinds.ts'
import type { ProofRows } from '../onnx/prove-answers.ts'
import { exportHtml } from './export-html.ts'
import { provePage } from './prove.ts'

const facts = { modelSha256: 'ab'.repeat(32), scores: { train: { accuracy: 0.9 }, test: { accuracy: 0.8 }, testRows: 40 } }
const rowsFor = (model: FittedModel, count = 40): ProofRows => ({ table: drawProofRows(model, createRng(1), count), rows: Int32Array.from({ length: count }, (_, i) => i), heldOut: true })
const exported = (model: FittedModel): ReturnType<typeof exportHtml> => exportHtml(model, facts, rowsFor(model), quietRun())

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work
    return 'nothing was thrown'
  } catch (thrown) {
    return thrown instanceof FaultError ? thrown.fault.code : thrown
  }
}

test.each(kinds)('%s: the page answers as the app does', async (_kind, model) => {
  const { proof } = await exported(model)
  expect(proof).toMatchObject({ heldOut: 40, learning: 0, drawn: 1000, flips: 0, tolerance: 1e-5 })
  // The same sums in the same order: nothing is lost but where the app itself rounds otherwise.
  expect(proof.maxDifference).toBeLessThan(1e-15)
})

test('dates, truth values, odd names and a deep tree', async () => {
  const inputs = [dateInput('day'), booleanInput('yes'), numberInput('</script><!--'), wordInput('__proto__', ['"', '\\u2028\u2028', '🐧'])]
  const model = handBuilt({
    inputs,
    learned: linear(10),
    steps: [
      { id: 'missing-flag', columns: [{ name: 'day', as: 'no day' }] },
      { id: 'date-parts', columns: [{ name: 'day', parts: ['year', 'weekday', 'hour'] }] },
      { id: 'impute', columns: [{ name: 'day.year', value: 2000 }, { name: 'day.weekday', value: 0 }, { name: 'day.hour', value: 0 }, { name: '</script><!--', value: 1 }] },
      { id: 'one-hot', columns: [{ name: 'yes', levels: ['false', 'true'] }, { name: '__proto__', levels: ['"', '\\u2028\u2028', '🐧'] }] },
    ],
  })
  expect((await exported(model)).proof.maxDifference).toBe(0)
  expect((await exported(handBuilt({ inputs: [numberInput('x', { min: -5, max: 2005 })], learned: chain(2000) }))).proof.maxDifference).toBe(0)
})

test('one file, small, that may ask for nothing; its policy knows only its own script and style', async () => {
  const model = (kinds[1] as (typeof kinds)[0])[1]
  const { bytes } = await exported(model)
  const text = new TextDecoder().decode(bytes)
  const { script, data } = partsOfPage(text) as NonNullable<ReturnType<typeof partsOfPage>>
  expect(bytes.length - data.length).toBeLessThan(200_000)
  const hash = (part: string): string => createHash('sha256').update(part).digest('base64')
  const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] as string
  expect(text).toContain(`content="default-src 'none'; script-src 'sha256-${hash(script)}'; style-src 'sha256-${hash(style)}'; base-uri 'none'; form-action 'none'"`)
  expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  expect(text.match(/<script/g)?.length).toBe(2)
  expect(text).not.toMatch(/\son\w+=|style="/)
})

test('the same model, rows and seed give the same file', async () => {
  const model = (kinds[3] as (typeof kinds)[0])[1]
  expect((await exported(structuredClone(model))).bytes).toEqual((await exported(model)).bytes)
})

test('over 5 MB it is refused with its size', async () => {
  const rows = { ...neighbors(10, 1, 60_000, 5, 'uniform'), data: Float64Array.from({ length: 600_000 }, (_, i) => Math.sqrt(i)) }
  const model: FittedModel = { ...handBuilt({ inputs: Array.from({ length: 10 }, (_, j) => numberInput(`x${j}`)), learned: linear(10) }), learned: rows }
  await expect(exported(model)).rejects.toMatchObject({ fault: { code: 'export-too-large', values: { size: '7.2 MB', limit: '5.0 MB' } } })
})

test('a grown forest stays small: what its leaves say is kept once', async () => {
  const { bytes } = await exported(handBuilt({ inputs: [numberInput('x'), numberInput('y')], learned: forest(2, 9, 1, 60) }))
  expect(bytes.length).toBeLessThan(700_000)
})

test('a page that was changed, or that answers otherwise, is not handed over', async () => {
  const model = (kinds[0] as (typeof kinds)[0])[1]
  const other = { ...model, learned: { ...(model.learned as object), intercept: 0.75 + 2e-4 } }
  const page = (await exported(other)).bytes
  expect(await codeOf(provePage(page, model, rowsFor(model), quietRun()))).toBe('export-differs')
  expect(await codeOf(provePage(page.slice(0, page.length >> 1), model, rowsFor(model), quietRun()))).toBe('export-unproved')
  const text = new TextDecoder().decode(page)
  expect(await codeOf(provePage(new TextEncoder().encode(text.replace('<script>', '<script>throw new Error("no");')), model, rowsFor(model), quietRun()))).toBe('export-unproved')
  expect(await codeOf(exportHtml(model, facts, rowsFor(model), { ...quietRun(), stop: 'abort' }))).toBe('cancelled')
})
