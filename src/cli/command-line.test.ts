import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Metrics } from '../contract/documents/run.ts'
import { sha256 } from '../host/project/objects.ts'
import { commandLine } from './command-line.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sample = (file: string): string => join(root, 'resources/samples', file)
const reference = JSON.parse(readFileSync(new URL('./fixtures/command-line.json', import.meta.url), 'utf8')) as {
  logistic: { all: string[]; proba: number[][] } & Record<string, number>
  logistic_unscaled_not_stratified: Record<string, number>
  linear: { all: number[] } & Record<string, number>
  flats_at_50: number[]
  exam_at_25: number[]
}

const said = vi.hoisted(() => ({ out: '', err: '' }))
vi.mock('./output.ts', () => ({
  print: (text: string) => void (said.out += text),
  say: (line: string) => void (said.out += `${line}\n`),
  mutter: (line: string) => void (said.err += `${line}\n`),
  peakRssMb: () => 99,
}))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function tenfold(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  said.out = said.err = ''
  const code = await commandLine(args)
  return { code, ...said }
}
async function json<T>(...args: string[]): Promise<T> {
  const { code, out, err } = await tenfold(...args, '--json')
  expect([code, err.replace(/^(learning: [\w-]+|exporting and proving)\n/gm, '')]).toEqual([0, ''])
  expect(out.trim().split('\n')).toHaveLength(1)
  return JSON.parse(out) as T
}
interface TrainJson {
  readonly task: string
  readonly rows: number
  readonly columns: number
  readonly classes?: string[]
  readonly split: object
  readonly baseline: { metrics: Metrics }
  readonly learners: [{ id: string; params: object; metrics: { train: Metrics; test?: Metrics }; seconds: object; peakRssMb: number }]
  readonly best: string
  readonly threads: number
  readonly seconds: { read: number }
  readonly modelSha256: string
  readonly files?: { path: string; sha256: string }[]
}
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const answersOf = (text: string): Record<string, string>[] => Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data
const near = (found: Metrics | undefined, expected: Record<string, number>, keys: readonly string[], digits = 6): void => {
  for (const key of keys) expect(found?.[key], key).toBeCloseTo(expected[key] as number, digits)
}

describe('profile', () => {
  test('says how a file is read and what its columns are', async () => {
    const path = write('profile.csv', 'a;b;a\n1;x;\n2.5;y;NA\n\n3;x\n')
    const { seconds, peakRssMb, ...rest } = await json<{ seconds: object; peakRssMb: number }>('profile', path)
    expect(rest).toMatchObject({
      encoding: 'utf-8',
      delimiter: ';',
      header: true,
      rows: 3,
      columns: [
        { name: 'a', type: 'number', missing: 0, distinct: 3, min: 1, max: 3, mean: 6.5 / 3 },
        { name: 'b', type: 'category', missing: 0, distinct: 2 },
        { name: 'a 2', type: 'number', missing: 3, distinct: 0 },
      ],
      problems: [
        { code: 'renamed-header', line: 1, column: 'a 2', count: 1, done: 'mended' },
        { code: 'blank-line', line: 4, count: 1, done: 'skipped' },
        { code: 'ragged-short', line: 5, count: 1, done: 'mended' },
      ],
    })
    expect(Object.keys(seconds)).toEqual(['read', 'profile'])
    expect(peakRssMb).toBeGreaterThan(10)
  })
  test('in words for a person', async () => {
    const { code, out } = await tenfold('profile', sample('penguins.en.csv'))
    expect(code).toBe(0)
    expect(out).toContain('344 rows, 8 columns')
    expect(out).toMatch(/^ {2}column +type +different +missing +from +to$/m)
    expect(out).toMatch(/^ {2}body_mass_g +number +94 +2 +2700 +6300$/m)
  })
})

describe('train', () => {
  test('learns, splits and judges as scikit-learn does', async () => {
    const found = await json<TrainJson>('train', sample('penguins.en.csv'), '--target', 'species', '--threads', '2')
    expect(found).toMatchObject({ task: 'classify', target: 'species', rows: 344, columns: 8, classes: ['Adelie', 'Chinstrap', 'Gentoo'], split: { train: 275, test: 69, seed: 42, stratified: true }, best: 'logistic-regression', threads: 1 })
    const [learner] = found.learners
    expect(learner).toMatchObject({ id: 'logistic-regression', params: { C: 1, penalty: 'l2' } })
    near(learner.metrics.test, reference.logistic, ['accuracy', 'balanced_accuracy', 'macro_f1', 'log_loss'])
    expect(Object.keys(learner.seconds)).toEqual(['recipe', 'fit', 'predict'])
    expect(found.baseline.metrics['accuracy']).toBeLessThan(0.5)
    expect(found.modelSha256).toMatch(/^[0-9a-f]{64}$/)
    expect(found).not.toHaveProperty('files')
  })
  test('with other settings, which all matter', async () => {
    const found = await json<TrainJson>('train', sample('penguins.en.csv'), '--target', 'species', '--param', 'C=0.1', '--param', 'max_iter=1000', '--scale', 'none', '--no-stratify', '--seed', '7')
    expect(found.split).toEqual({ train: 275, test: 69, seed: 7, stratified: false })
    near(found.learners[0].metrics.test, reference.logistic_unscaled_not_stratified, ['accuracy', 'balanced_accuracy', 'macro_f1', 'log_loss'])
  })
  test('numbers, scaled or not: the same line', async () => {
    for (const scale of ['auto', 'standard']) {
      const found = await json<TrainJson>('train', sample('penguins.en.csv'), '--target', 'body_mass_g', '--scale', scale)
      expect(found).toMatchObject({ task: 'regress', split: { train: 273, test: 69, stratified: false } })
      near(found.learners[0].metrics.test, reference.linear, ['r2', 'rmse', 'mae'])
    }
  })
  test('a task that a person chooses, a learner, and no held-out rows', async () => {
    const found = await json<TrainJson>('train', sample('penguins.en.csv'), '--target', 'year', '--task', 'classify', '--learner', 'decision-tree', '--param', 'max_depth=3', '--test-size', '0')
    expect(found).toMatchObject({ task: 'classify', classes: ['2007', '2008', '2009'], split: { train: 344, test: 0 }, learners: [{ id: 'decision-tree', params: { max_depth: 3 } }] })
    expect(found.learners[0].metrics).not.toHaveProperty('test')
  })
  test('the same data, settings and seed give the same model; another setting gives another', async () => {
    const sha = async (...args: string[]): Promise<string> => (await json<TrainJson>('train', sample('penguins.en.csv'), '--target', 'sex', ...args)).modelSha256
    expect(await sha()).toBe(await sha())
    expect(await sha('--seed', '43')).not.toBe(await sha())
  })
})

describe('train --out and predict', () => {
  test('the folder holds the three files that are named, and answers as scikit-learn does, gaps and all', async () => {
    const out = join(folder, 'penguins')
    const { files, modelSha256 } = await json<TrainJson>('train', sample('penguins.en.csv'), '--target', 'species', '--out', out)
    expect(readdirSync(out).sort()).toEqual(['model.bin', 'model.json', 'model.onnx'])
    expect(files?.map((it) => it.path).sort()).toEqual(readdirSync(out).sort().map((name) => join(out, name)))
    for (const { path, sha256: hash } of files ?? []) expect(sha256(readFileSync(path))).toBe(hash)

    const path = join(folder, 'answers.csv')
    expect(await json('predict', out, sample('penguins.en.csv'), '--out', path)).toMatchObject({ rows: 344, modelSha256, out: path })
    const text = readFileSync(path, 'utf8')
    expect(text.startsWith('\ufeffisland,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex,year,species,prediction,p(Adelie),p(Chinstrap),p(Gentoo),note\r\n')).toBe(true)
    const answers = answersOf(text)
    expect(answers.map((it) => it['prediction'])).toEqual(reference.logistic.all)
    reference.logistic.proba.forEach((row, i) => row.forEach((p, c) => expect(Number(Object.values(answers[i * 8] ?? {})[9 + c])).toBeCloseTo(p, 6)))
    expect(answers[3]).toMatchObject({ sex: '', note: 'gap filled: bill_length_mm, bill_depth_mm, flipper_length_mm, body_mass_g, sex' })
    expect(answers[0]).toMatchObject({ note: '' })
  })

  test('the lecture’s flats and exam', async () => {
    const flats = join(folder, 'flats')
    await json('train', sample('flats.zh-CN.csv'), '--target', '价格', '--test-size', '0', '--out', flats)
    const [flat] = (await json<{ predictions: number[] }>('predict', flats, write('fifty.csv', '面积\n50\n'))).predictions
    expect(flat).toBeCloseTo(reference.flats_at_50[0] as number, 9)

    const exam = join(folder, 'exam')
    await json('train', sample('exam.zh-CN.csv'), '--target', '结果', '--test-size', '0', '--scale', 'none', '--out', exam)
    expect(answersOf((await tenfold('predict', exam, write('hours.csv', '学习时间\n25\n'))).out)).toEqual([
      { 学习时间: '25', prediction: '通过', 'p(未通过)': expect.stringMatching(/^0\.49999828/) as string, 'p(通过)': expect.stringMatching(/^0\.50000171/) as string, note: '' },
    ])
  })

  test('cells go out as they were written; rows of odd length, words never seen and other columns do no harm', async () => {
    const model = join(folder, 'small')
    await json('train', write('small.csv', `n,kind,y\n${Array.from({ length: 40 }, (_, i) => `${i},${['a', '1.0', '2'][i % 3]},${i % 3 === 0 ? i : 2 * i}`).join('\n')}\n`), '--target', 'y', '--out', model)
    const { out, code } = await tenfold('predict', model, write('new.csv', 'kind,more,n\n"1.0","q ""x""",007\nz,,1e1\n\n2\na,1,2,3\n'))
    expect(code).toBe(0)
    const rows = answersOf(out).map(({ prediction: _said, ...rest }) => rest)
    expect(rows).toEqual([
      { kind: '1.0', more: 'q "x"', n: '007', note: '' },
      { kind: 'z', more: '', n: '1e1', note: 'never seen: kind' },
      { kind: '2', more: '', n: '', note: 'gap filled: n' },
      { kind: 'a', more: '1', n: '2', note: '' },
    ])
  })
})

describe('what goes wrong is said in one sentence, with a code', () => {
  const model = async (): Promise<string> => {
    const out = join(folder, 'model-for-faults')
    await tenfold('train', sample('flats.en.csv'), '--target', 'price', '--test-size', '0', '--out', out)
    return out
  }
  const problem = async (...args: string[]): Promise<unknown[]> => {
    const { code, out } = await tenfold(...args, '--json')
    return [code, (JSON.parse(out) as { problem: { code: string } }).problem.code]
  }
  test('the work fails: 1', async () => {
    expect(await problem('profile', 'nowhere.csv')).toEqual([1, 'file-not-found'])
    expect(await problem('profile', write('empty.csv', ''))).toEqual([1, 'file-empty'])
    expect(await problem('profile', write('one.csv', 'a\n1\n'))).toEqual([1, 'one-column'])
    expect(await problem('train', sample('penguins.en.csv'), '--target', 'weight')).toEqual([1, 'no-target'])
    expect(await problem('train', sample('penguins.en.csv'), '--target', 'species', '--task', 'regress')).toEqual([1, 'target-not-number'])
    expect(await problem('train', sample('flats.en.csv'), '--target', 'price', '--out', join(write('a-file', ''), 'model'))).toEqual([1, 'not-writable'])
    expect(await problem('predict', 'nowhere', sample('flats.en.csv'))).toEqual([1, 'model-not-found'])
    expect(await problem('predict', await model(), write('other.csv', 'size,x\n1,2\n'))).toEqual([1, 'missing-column'])
    expect(await problem('predict', await model(), write('words.csv', 'area,x\n1,2\nlarge,2\n'))).toEqual([1, 'column-not-number'])
  })
  test('wrong usage: 2', async () => {
    expect(await problem('fly')).toEqual([2, 'bad-usage'])
    expect(await problem('profile')).toEqual([2, 'bad-usage'])
    expect(await problem('profile', 'a', 'b')).toEqual([2, 'bad-usage'])
    expect(await problem('train', sample('flats.en.csv'))).toEqual([2, 'bad-usage'])
    for (const option of [['--folds', '1'], ['--test-size', '1.5'], ['--test-size', ''], ['--seed', '-1'], ['--seed', '1.5'], ['--threads', '0'], ['--scale', 'max'], ['--task', 'groups'], ['--task', 'cluster', '--folds', '3'], ['--group', 'area', '--time', 'area'], ['--param', 'C'], ['--learner', 'decision-tree', '--scale', 'standard']]) {
      expect(await problem('train', sample('flats.en.csv'), '--target', 'price', ...option), option.join(' ')).toEqual([2, 'bad-usage'])
    }
    expect(await problem('train', sample('flats.en.csv'), '--target', 'price', '--learner', 'magic')).toEqual([2, 'unknown-learner'])
    expect(await problem('train', sample('flats.en.csv'), '--target', 'price', '--param', 'C=1')).toEqual([2, 'unknown-param'])
    expect(await problem('train', sample('flats.en.csv'), '--target', 'price', '--param', 'fit_intercept=7')).toEqual([2, 'bad-param'])
    expect(await problem('profile', sample('flats.en.csv'), '--seed', '1')).toEqual([2, 'bad-usage'])
  })
})

test('a setting that cannot be is refused before anything is learned', async () => {
  for (const wrong of [['--param', 'fit_intercept=7'], ['--param', '__proto__=1'], ['--sweep', 'fit_intercept'], ['--sweep', 'fit_intercept=true,7'], ['--sweep', 'C=1,2']]) {
    const { code, err } = await tenfold('train', sample('flats.en.csv'), '--target', 'price', ...wrong)
    expect([code, err.includes('learning')], wrong.join(' ')).toEqual([2, false])
  }
})

test('help may be asked for behind a command', async () => {
  const { out } = await tenfold('help')
  for (const asked of [['--help'], ['-h'], ['train', '--help'], ['train', 'a.csv', '-h']]) expect(await tenfold(...asked)).toMatchObject({ code: 0, out })
})

test('help names every command and option', async () => {
  const { code, out } = await tenfold('help')
  expect(code).toBe(0)
  for (const word of ['profile', 'recipe', 'train', 'predict', 'evaluate', 'export', 'drift', 'road', '--importance', '--format', '--rows', '--sheet', 'random-forest', 'k-means', '--target', '--task', '--learner', '--param', '--test-size', '--seed', '--no-stratify', '--scale', '--threads', '--out', '--json']) expect(out).toContain(word)
})

test('the page about the command line has every command and option of the help', async () => {
  const page = readFileSync(join(root, 'docs/command-line.md'), 'utf8')
  const { out } = await tenfold('help')
  const words = out.match(/--[a-z][a-z-]*/g) ?? []
  expect(words.length).toBeGreaterThan(20)
  for (const word of new Set(words)) expect(page, word).toContain(word)
  for (const command of out.match(/^ {2}[a-z]+(?= )/gm) ?? []) if (command.trim() !== 'help') expect(page).toContain(`\n## ${command.trim()}`)
})
