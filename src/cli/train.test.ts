import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Metrics } from '../contract/documents/run.ts'
import { learners } from '../engine/learn/registry.ts'
import { commandLine } from './command-line.ts'

const said = vi.hoisted(() => ({ out: '', err: '' }))
vi.mock('./output.ts', () => ({
  print: (text: string) => void (said.out += text),
  say: (line: string) => void (said.out += `${line}\n`),
  mutter: (line: string) => void (said.err += `${line}\n`),
  peakRssMb: () => 99,
}))

interface Told {
  readonly task: string
  readonly target: string | null
  readonly groups?: number[]
  readonly split: { train: number; test: number; stratified: boolean; by?: object; folds?: number }
  readonly baseline: { metrics: Metrics }
  readonly learners: [{ id: string; metrics: { train: Metrics; validation?: Metrics; test?: Metrics }; intervals?: { test?: Record<string, [number, number]> }; folds?: Metrics[]; steps: string[] }]
  readonly modelSha256: string
  readonly proposedSplit?: object
  readonly sweep?: { metric: string; param: string; points: { value: unknown; mean: number }[]; best: unknown; asGood: unknown[] }
  readonly curve?: { points: { rows: number; mean: number }[] }
  readonly notes?: { code: string }[]
  readonly proof?: { learning: number; flips: number; maxDifference: number }
  readonly problem?: { code: string; place?: object }
}

const penguins = fileURLToPath(new URL('../../resources/samples/penguins.en.csv', import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-train-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
async function train(file: string, ...args: string[]): Promise<Told> {
  said.out = said.err = ''
  await commandLine(['train', file, ...args, '--json'])
  return JSON.parse(said.out) as Told
}
const few = ['--param', 'n_estimators=5']
const paramsFor = (id: string): string[] => (id === 'random-forest' ? few : id === 'lasso' ? ['--param', 'alpha=0.01'] : [])

describe('every learner', () => {
  const cases = (['classify', 'regress'] as const).flatMap((task) => learners[task].map(({ id, tags }) => [task, id, tags.transductive] as const)).filter(([, , transductive]) => !transductive)
  test.each(cases)('%s, %s: learns from a file and is no worse than the baseline', async (task, id) => {
    const told = await train(penguins, '--target', task === 'classify' ? 'species' : 'body_mass_g', '--learner', id, ...paramsFor(id))
    expect(told.problem).toBeUndefined()
    const [{ metrics }] = told.learners
    expect(told.task).toBe(task)
    if (id === 'baseline') return
    if (task === 'classify') expect(metrics.test?.['accuracy']).toBeGreaterThan(0.8)
    else expect(metrics.test?.['r2']).toBeGreaterThan(0.6)
  })
})

describe('groups', () => {
  test('are found without a target, and their file is proved on every row', async () => {
    const out = join(folder, 'groups')
    const told = await train(penguins, '--task', 'cluster', '--param', 'n_clusters=3', '--out', out)
    expect(told).toMatchObject({ task: 'cluster', target: null, split: { train: 344, test: 0 }, baseline: { metrics: {} }, proof: { learning: 344, flips: 0 } })
    expect(told.groups?.reduce((a, b) => a + b)).toBe(344)
    expect(told.learners[0].metrics.train['silhouette']).toBeGreaterThan(0.2)
    expect(readdirSync(out).sort()).toEqual(['model.bin', 'model.json', 'model.onnx'])
  })
  test('are held against a column that is no input', async () => {
    const told = await train(penguins, '--task', 'cluster', '--target', 'species', '--param', 'n_clusters=3')
    expect(told.target).toBe('species')
    expect(told.learners[0].metrics.train['adjusted_rand']).toBeGreaterThan(0.5)
  })
})

describe('splits', () => {
  test('folds cross-validate the learning rows, and the test rows are judged as without them', async () => {
    const plain = await train(penguins, '--target', 'species', '--learner', 'decision-tree')
    const folded = await train(penguins, '--target', 'species', '--learner', 'decision-tree', '--folds', '5')
    expect(folded.learners[0].metrics.test).toEqual(plain.learners[0].metrics.test)
    expect(folded.modelSha256).toBe(plain.modelSha256)
    expect(folded.learners[0].folds).toHaveLength(5)
    expect(folded.learners[0].metrics.validation?.['accuracy']).toBeGreaterThan(0.9)
    expect(folded.split.folds).toBe(5)
  })
  test('the score has an interval around it', async () => {
    const [{ metrics, intervals }] = (await train(penguins, '--target', 'island')).learners
    for (const name of ['accuracy', 'macro_f1', 'log_loss']) {
      const [low, high] = intervals?.test?.[name] as [number, number]
      expect(low).toBeLessThanOrEqual(metrics.test?.[name] as number)
      expect(high).toBeGreaterThanOrEqual(metrics.test?.[name] as number)
    }
  })
  test('by group: a name that repeats is no input and never on both sides; by time: the last days are held out', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `c${i % 12},2024-01-${String((i % 28) + 1).padStart(2, '0')},${i % 7},${(i % 7) * 3 + (i % 2)}`)
    const file = write('visits.csv', `customer,day,x,y\n${lines.join('\n')}\n`)
    const byGroup = await train(file, '--target', 'y', '--task', 'regress', '--group', 'customer')
    expect(byGroup.split).toMatchObject({ by: { kind: 'group', column: 'customer' }, train: 45, test: 15 })
    const byTime = await train(file, '--target', 'y', '--task', 'regress', '--time', 'day')
    expect(byTime.split).toMatchObject({ by: { kind: 'time', column: 'day' }, stratified: false })
    expect((await train(file, '--target', 'y', '--task', 'regress')).proposedSplit).toMatchObject({ by: { kind: 'group', column: 'customer' } })
    expect(byGroup.proposedSplit).toBeUndefined()
    expect((await train(file, '--target', 'y', '--group', 'nobody')).problem?.code).toBe('split-column-missing')
  })
})

describe('a recipe', () => {
  const recipe = (steps: object[], columns: object = {}): string => write('recipe.json', JSON.stringify({ format: 1, columns, steps }))
  test('goes before what the learner needs, which is then not added again', async () => {
    const steps = [{ id: 'impute', columns: [], params: { strategy: 'mean' }, on: true }, { id: 'scale', columns: [], params: { kind: 'robust' }, on: true }]
    const plain = await train(penguins, '--target', 'species')
    const told = await train(penguins, '--target', 'species', '--recipe', recipe(steps))
    expect(plain.learners[0].steps).toEqual(['impute', 'one-hot', 'scale'])
    expect(told.learners[0].steps).not.toContain('scale')
    expect(told.modelSha256).not.toBe(plain.modelSha256)
  })
  test('names the target and leaves columns out', async () => {
    const told = await train(penguins, '--recipe', recipe([], { species: { use: 'target' }, island: { use: 'out' } }))
    expect(told.target).toBe('species')
    expect(told.modelSha256).not.toBe((await train(penguins, '--target', 'species')).modelSha256)
  })
  test('that asks for what cannot be is refused with its step', async () => {
    const told = await train(penguins, '--target', 'species', '--recipe', recipe([{ id: 'scale', columns: ['island'], params: { kind: 'standard' }, on: true }]))
    expect(told.problem).toMatchObject({ code: 'recipe-needs-numbers', place: { step: 1, column: 'island' } })
  })
})

describe('studies', () => {
  test('a sweep names the best value and those as good, from learning rows alone', async () => {
    const told = await train(penguins, '--target', 'body_mass_g', '--learner', 'decision-tree', '--sweep', 'max_depth=1,3,none')
    const plain = await train(penguins, '--target', 'body_mass_g', '--learner', 'decision-tree')
    expect(told.sweep).toMatchObject({ metric: 'mae', param: 'max_depth', points: [{ value: 1, folds: 5 }, { value: 3 }, { value: null }] })
    const means = told.sweep?.points.map(({ mean }) => mean) as number[]
    expect(told.sweep?.best).toBe(told.sweep?.points[means.indexOf(Math.min(...means))]?.value)
    expect(told.sweep?.asGood).toContain(told.sweep?.best)
    expect([told.modelSha256, told.learners[0].metrics]).toEqual([plain.modelSha256, plain.learners[0].metrics])
  })
  test('a curve: more rows teach more', async () => {
    const { curve } = await train(penguins, '--target', 'body_mass_g', '--curve')
    expect(curve?.points.at(-1)?.rows).toBe(219)
    expect(curve?.points.at(-1)?.mean).toBeLessThan(curve?.points[0]?.mean as number)
  })
  test('a value that cannot be is refused before anything is learned', async () => {
    expect((await train(penguins, '--target', 'species', '--learner', 'decision-tree', '--sweep', 'max_depth=0,1')).problem?.code).toBe('bad-param')
    expect((await train(penguins, '--target', 'species', '--sweep', 'C')).problem?.code).toBe('bad-usage')
    expect((await train(penguins, '--target', 'species', '--sweep', 'depth=1,2')).problem?.code).toBe('unknown-param')
  })
})

test('a fit that did not settle says so', async () => {
  const told = await train(penguins, '--target', 'species', '--param', 'max_iter=1')
  expect(told.notes?.map(({ code }) => code)).toEqual(['not-converged'])
})
