import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { utils, write as writeWorkbook } from '@e965/xlsx'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Confusion, Metrics } from '../contract/documents/run.ts'
import { sha256 } from '../host/project/objects.ts'
import { commandLine } from './command-line.ts'

const said = vi.hoisted(() => ({ out: '', err: '' }))
vi.mock('./output.ts', () => ({
  print: (text: string) => void (said.out += text),
  say: (line: string) => void (said.out += `${line}\n`),
  mutter: (line: string) => void (said.err += `${line}\n`),
  peakRssMb: () => 99,
}))

const penguins = fileURLToPath(new URL('../../resources/samples/penguins.en.csv', import.meta.url))
let folder = ''
const at = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-models-'))
  for (const [name, ...args] of [['classes', '--target', 'species'], ['values', '--target', 'body_mass_g', '--learner', 'decision-tree', '--param', 'max_depth=4'], ['groups', '--target', 'species', '--task', 'cluster', '--param', 'n_clusters=3']] as const) {
    await commandLine(['train', penguins, ...args, '--out', at(name)])
  }
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function tenfold(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  said.out = said.err = ''
  const code = await commandLine(args)
  return { code, ...said }
}
async function json<T = Record<string, unknown>>(...args: string[]): Promise<T> {
  const { code, out, err } = await tenfold(...args, '--json')
  expect([code, code === 0 ? '' : `${out}${err}`]).toEqual([0, ''])
  expect(out.trim().split('\n')).toHaveLength(1)
  return JSON.parse(out) as T
}
const problem = async (...args: string[]): Promise<unknown[]> => {
  const { code, out } = await tenfold(...args, '--json')
  return [code, (JSON.parse(out) as { problem?: { code: string } }).problem?.code]
}
type Record_ = Record<string, string>
const table = Papa.parse<Record_>(readFileSync(penguins, 'utf8'), { header: true, skipEmptyLines: true }).data
function write(name: string, rows: readonly Record_[]): string {
  writeFileSync(at(name), Papa.unparse(rows as Record_[]))
  return at(name)
}

interface Evaluated {
  readonly rows: number
  readonly judged: number
  readonly withoutTarget: number
  readonly neverLearned?: object
  readonly metrics: Metrics
  readonly intervals: Record<string, [number, number]>
  readonly right: number
  readonly confusion: Confusion
  readonly learned: { train: Metrics; test: Metrics; testRows: number; testIntervals: object }
  readonly importance?: { metric: string; columns: { column: string; mean: number; deviation: number }[] }
}

describe('predict', () => {
  test('a bare ONNX file says what its folder says, notes too', async () => {
    const rows = table.slice(0, 12).map((row, i) => (i === 4 ? { ...row, island: 'Elsewhere' } : row))
    const path = write('twelve.csv', rows)
    for (const name of ['classes', 'values', 'groups']) {
      const whole = await tenfold('predict', at(name), path)
      const bare = await tenfold('predict', join(at(name), 'model.onnx'), path)
      const cells = (text: string): Record_[] => Papa.parse<Record_>(text, { header: true, skipEmptyLines: true }).data
      const rounded = (text: string): Record_[] => cells(text).map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, key.startsWith('p(') ? Number(cell).toFixed(5) : cell])))
      expect(rounded(bare.out)).toEqual(rounded(whole.out))
      expect(cells(whole.out)[3]?.['note']).toContain('gap filled: bill_length_mm')
      expect(cells(whole.out)[4]?.['note']).toBe('never seen: island')
    }
  })
  test('groups are called 1 to k', async () => {
    const { groups, predictions } = await json<{ groups: number; predictions: string[] }>('predict', at('groups'), penguins)
    expect(groups).toBe(3)
    expect([...new Set(predictions)].sort()).toEqual(['1', '2', '3'])
  })
  test('a workbook', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['note'], ['nothing here']]), 'first')
    utils.book_append_sheet(book, utils.json_to_sheet(table.slice(0, 5).map((row) => ({ ...row, year: Number(row['year']) }))), 'birds')
    writeFileSync(at('five.xlsx'), writeWorkbook(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array)
    const { predictions } = await json<{ predictions: string[] }>('predict', at('classes'), at('five.xlsx'), '--sheet', 'birds')
    expect(predictions).toEqual((await json<{ predictions: string[] }>('predict', at('classes'), write('five.csv', table.slice(0, 5)))).predictions)
    expect(await problem('predict', at('classes'), at('five.xlsx'), '--sheet', 'cats')).toEqual([1, 'no-sheet'])
  })
  test('a gap that no step fills is called a gap', async () => {
    await tenfold('train', penguins, '--target', 'species', '--learner', 'baseline', '--out', at('baseline'))
    const { out } = await tenfold('predict', at('baseline'), write('four.csv', table.slice(0, 4)))
    expect(out.trim().split('\r\n').at(-1)).toMatch(/,"gap: bill_length_mm, bill_depth_mm, flipper_length_mm, body_mass_g, sex"$/)
  })
})

describe('evaluate', () => {
  test('rows without a label and labels that were never learned are set aside and counted', async () => {
    const rows = table.map((row, i) => ({ ...row, species: i < 10 ? '' : i < 13 ? 'Emperor' : (row['species'] as string) }))
    const found = await json<Evaluated>('evaluate', at('classes'), write('odd.csv', rows))
    expect(found).toMatchObject({ task: 'classify', target: 'species', learner: 'logistic-regression', rows: 344, judged: 331, withoutTarget: 10, neverLearned: { rows: 3, labels: [{ label: 'Emperor', rows: 3 }] } })
    expect(found.confusion.counts.flat().reduce((a, b) => a + b, 0)).toBe(331)
    expect(found.metrics['accuracy']).toBe(found.right / 331)
    expect(found.intervals['accuracy']?.[0]).toBeLessThan(found.metrics['accuracy'] as number)
    expect(found.learned).toMatchObject({ train: { accuracy: expect.any(Number) as number }, test: { accuracy: expect.any(Number) as number }, testRows: 69 })
  })
  test('numbers: the scores of the held-out rows are those that train said', async () => {
    const { learned, metrics } = await json<Evaluated>('evaluate', at('values'), penguins)
    expect(metrics['r2']).toBeGreaterThan(0.7)
    expect(Object.keys(learned.testIntervals)).toContain('mae')
    const bare = await json<Evaluated>('evaluate', join(at('values'), 'model.onnx'), penguins)
    expect(bare.metrics['mae']).toBeCloseTo(metrics['mae'] as number, 6)
  })
  test('by how much the score falls without a column', async () => {
    const { importance } = await json<Evaluated>('evaluate', at('classes'), penguins, '--importance')
    expect(importance?.metric).toBe('macro_f1')
    expect(importance?.columns[0]).toMatchObject({ column: 'bill_length_mm' })
    expect(importance?.columns.map((it) => it.column).sort()).toEqual(Object.keys(table[0] as object).filter((it) => it !== 'species').sort())
    expect(await problem('evaluate', join(at('classes'), 'model.onnx'), penguins, '--importance')).toEqual([2, 'bad-usage'])
  })
  test('groups are held against the column that they were held against', async () => {
    const found = await json<{ groups: number[]; metrics: Metrics; learned: { train: Metrics } }>('evaluate', at('groups'), penguins)
    expect(found.groups.reduce((a, b) => a + b, 0)).toBe(344)
    expect(found.metrics).toEqual(found.learned.train)
    expect(found.metrics['adjusted_rand']).toBeGreaterThan(0.5)
  })
  test('what cannot be judged is said', async () => {
    expect(await problem('evaluate', at('classes'), write('blind.csv', table.map(({ species: _species, ...row }) => row)))).toEqual([1, 'no-target'])
    expect(await problem('evaluate', at('classes'), write('strange.csv', table.map((row) => ({ ...row, species: 'Emperor' }))))).toEqual([1, 'nothing-to-judge'])
    expect(await problem('evaluate', at('values'), write('words.csv', table.map((row) => ({ ...row, body_mass_g: 'heavy' }))))).toEqual([1, 'column-not-number'])
    expect(await problem('evaluate', at('classes'))).toEqual([2, 'bad-usage'])
  })
  test('in words', async () => {
    const { out } = await tenfold('evaluate', at('classes'), penguins)
    expect(out).toContain('judged on 344 of 344 rows')
    expect(out).toMatch(/accuracy: 0\.9\d+, 95 %: 0\.\d+ to 0\.\d+ \(held out when it learned: /)
    expect(out).toMatch(/Adelie +15\d/)
  })
})

interface Drifted {
  readonly verdict: string
  readonly alarms: { column: string; reasons: string[] }[]
  readonly columns: { name: string; alarm: boolean; psi?: number }[]
  readonly score?: { judged: number; metrics: Metrics; learned: { test: Metrics } }
}

describe('drift', () => {
  const shifted = (): string => write('shifted.csv', table.filter((_row, i) => (i * 7919) % 344 < 172).map((row, i) => ({ ...row, flipper_length_mm: row['flipper_length_mm'] === '' ? '' : String(Number(row['flipper_length_mm']) + 30), island: i % 9 === 0 ? 'Elsewhere' : (row['island'] as string), year: '' })))
  test('what has changed raises an alarm and is no failure', async () => {
    const found = await json<Drifted>('drift', at('classes'), shifted())
    expect(found.verdict).toBe('changed')
    expect(found.alarms.map(({ column, reasons }) => [column, ...reasons])).toEqual([['island', 'distribution', 'unseen-words'], ['flipper_length_mm', 'distribution'], ['year', 'missing']])
    expect(found.columns.filter((it) => it.alarm)).toHaveLength(3)
    expect(found.score).toMatchObject({ judged: 172, metrics: { accuracy: expect.any(Number) as number }, learned: { test: { accuracy: expect.any(Number) as number } } })
  })
  test('a bare ONNX file knows it too', async () => expect((await json<Drifted>('drift', join(at('classes'), 'model.onnx'), shifted())).alarms).toEqual((await json<Drifted>('drift', at('classes'), shifted())).alarms))
  test('rows of the same kind, without labels, raise none', async () => {
    const found = await json<Drifted>('drift', at('values'), write('blind.csv', table.filter((_row, i) => i % 3 === 0).map(({ body_mass_g: _mass, ...row }) => row)))
    expect(found).toMatchObject({ verdict: 'no-change-found', alarms: [] })
    expect(found).not.toHaveProperty('score')
  })
  test('a few rows say nothing, and groups have no label', async () => {
    expect(await json<Drifted>('drift', at('groups'), write('few.csv', table.slice(0, 20)))).toMatchObject({ verdict: 'too-few-rows', alarms: [] })
  })
  test('in words', async () => {
    const { code, out } = await tenfold('drift', at('classes'), shifted())
    expect(code).toBe(0)
    expect(out).toContain('172 new rows beside 275 that the model learned from: 3 of 8 columns changed')
    expect(out).toMatch(/flipper_length_mm .* < 0\.0001 +ALARM: its values are spread otherwise/)
    expect(out).toMatch(/year .* 0 % → 100 % .* < 0\.0001 +ALARM: it has more or fewer gaps/)
    expect(out).toContain('new in island: Elsewhere (20)')
  })
})

interface Exported {
  readonly format: string
  readonly bytes: number
  readonly sha256: string
  readonly modelSha256: string
  readonly proof: { given: number; drawn: number; flips: number; maxDifference: number }
}

describe('export', () => {
  test('ONNX: proved on the rows of a file, answers as the folder does, the same bytes again', async () => {
    const found = await json<Exported>('export', at('classes'), '--format', 'onnx', '--rows', penguins, '--out', at('again.onnx'))
    expect(found).toMatchObject({ format: 'onnx', proof: { given: 344, drawn: 1000, flips: 0 } })
    expect(found.proof.maxDifference).toBeLessThan(1e-5)
    expect(sha256(readFileSync(at('again.onnx')))).toBe(found.sha256)
    const predictions = async (model: string): Promise<unknown> => (await json<{ predictions: string[] }>('predict', model, penguins)).predictions
    expect(await predictions(at('again.onnx'))).toEqual(await predictions(at('classes')))
    expect((await json<Exported>('export', at('classes'), '--format', 'onnx', '--rows', penguins, '--out', at('once-more.onnx'))).sha256).toBe(found.sha256)
  })
  test('a single file of a model cannot be exported, and says so', async () => {
    const { out, code } = await tenfold('export', at('values/model.onnx'), '--format', 'html', '--out', at('x.html'), '--json')
    expect([code, (JSON.parse(out) as { problem: { code: string } }).problem.code]).toEqual([1, 'model-is-file'])
  })
  test('HTML: one page, proved on drawn rows alone where no file is given', async () => {
    for (const name of ['classes', 'values', 'groups']) {
      const found = await json<Exported>('export', at(name), '--format', 'html', '--out', at(`${name}.html`))
      expect(found, name).toMatchObject({ format: 'html', proof: { given: 0, drawn: 1000, flips: 0 } })
      const page = readFileSync(at(`${name}.html`))
      expect([page.length, sha256(page), page.subarray(0, 15).toString()]).toEqual([found.bytes, found.sha256, '<!doctype html>'])
    }
  })
  test('in words, and what is wrong with the wish', async () => {
    expect((await tenfold('export', at('values'), '--format', 'onnx', '--out', at('v.onnx'))).out).toMatch(/^wrote .*v\.onnx \(\d+ kB\)\nproved in onnxruntime-web [\d.]+ on 1000 drawn rows: greatest difference /)
    expect(await problem('export', at('values'), '--out', at('x'))).toEqual([2, 'bad-usage'])
    expect(await problem('export', at('values'), '--format', 'pmml', '--out', at('x'))).toEqual([2, 'bad-usage'])
    expect(await problem('export', at('values'), '--format', 'onnx')).toEqual([2, 'bad-usage'])
    expect(await problem('export', at('nowhere'), '--format', 'onnx', '--out', at('x'))).toEqual([1, 'model-not-found'])
    expect(await problem('export', at('values'), '--format', 'onnx', '--out', join(at('nowhere'), 'x.onnx'))).toEqual([1, 'not-writable'])
  })
})
