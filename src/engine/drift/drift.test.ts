import { describe, expect, test } from 'vitest'
import type { FittedModel } from '../learn/fitted-model.ts'
import { inputRanges } from '../learn/input-ranges.ts'
import { createRng, type Rng } from '../number/rng.ts'
import { numberColumn, tableOf, wordColumn } from '../table/table.fixture.ts'
import { fitRecipe } from '../recipe/fit.ts'
import { trainingSketch } from '../table/sketch.ts'
import type { SchemaColumn, Table } from '../table/table.ts'
import { targetOf } from '../table/target.ts'
import { driftOf, type ColumnDrift, type Drift } from './drift.ts'

/** All of a model that drift looks at. */
function modelOf(table: Table, target = 'class'): FittedModel {
  const problem = { target, task: 'classify', why: 'person' } as const
  const part = targetOf(table, problem)
  const schema = table.columns.flatMap(({ name, type }): SchemaColumn[] => (name === target || type === 'text' ? [] : [{ name, type }]))
  return {
    problem, classes: part.task === 'classify' ? part.classes : [], threshold: 0.5, targetRange: 0,
    recipe: { schema, steps: [] }, inputs: inputRanges(fitRecipe(table, schema, part.rows).inputs), sketch: trainingSketch(table, schema, part.rows, { name: target, part }), learner: { id: 'baseline', params: {} }, learned: {},
  }
}

interface Kind {
  /** Added to the bell-shaped column. */
  readonly shift?: number
  readonly gaps?: number
  readonly word?: string
  readonly yes?: number
}

const bell = (rng: Rng): number => rng.next() + rng.next() + rng.next() + rng.next() - 2

/** Numbers of three shapes, words of two, moments, truth values, gaps in some, and labels. */
function drawnFile(rows: number, rng: Rng, { shift = 0, gaps = 0.1, word, yes = 0.4 }: Kind = {}): Table {
  const draw = <T>(make: () => T): T[] => Array.from({ length: rows }, make)
  const towns = Array.from({ length: 60 }, (_, i) => `town ${i}`)
  return tableOf(
    numberColumn('bell', draw(() => bell(rng) + shift)),
    numberColumn('whole', draw(() => rng.below(5))),
    numberColumn('gappy', draw(() => (rng.next() < gaps ? null : rng.next() * rng.next()))),
    wordColumn('level', draw(() => (rng.next() < 0.05 ? (word ?? 'low') : (['low', 'mid', 'mid', 'high'][rng.below(4)] as string)))),
    wordColumn('town', draw(() => towns[Math.floor(rng.next() * rng.next() * 60)] as string)),
    { name: 'day', type: 'date', data: Float64Array.from(draw(() => 1.7e12 + rng.below(400) * 86_400_000)) },
    { name: 'member', type: 'boolean', dictionary: ['false', 'true'], data: Int32Array.from(draw(() => (rng.next() < 0.03 ? -1 : rng.below(2)))) },
    wordColumn('class', draw(() => (rng.next() < yes ? 'yes' : 'no'))),
  )
}

const found = (drift: Drift, name: string): ColumnDrift => drift.columns.find((it) => it.name === name) as ColumnDrift
const alarms = (drift: Drift): string[] => drift.columns.filter((it) => it.reasons.length > 0).map((it) => it.name)
const rng = (label: string): Rng => createRng(7).fork(label)

describe('files of the same kind', () => {
  test('200 of them: at most one in twenty raises any alarm', () => {
    let alarmed = 0
    for (let file = 0; file < 200; file++) {
      const model = modelOf(drawnFile(400, rng(`old ${file}`)))
      if (alarms(driftOf(model, drawnFile(50 + (file % 4) * 100, rng(`new ${file}`)))).length > 0) alarmed += 1
    }
    expect(alarmed).toBeLessThanOrEqual(10)
  })
  test('the learning rows themselves are what they are', () => {
    const table = drawnFile(500, rng('same'))
    const drift = driftOf(modelOf(table), table)
    expect(alarms(drift)).toEqual([])
    for (const it of drift.columns) expect([it.psi, it.missing.now - it.missing.learned, it.test?.p], it.name).toEqual([0, 0, 1])
  })
})

describe('what has changed is found, and where', () => {
  const model = modelOf(drawnFile(500, rng('learned')))
  const after = (kind: Kind, rows = 300): Drift => driftOf(model, drawnFile(rows, rng('after'), kind))

  test('numbers that moved', () => {
    const drift = after({ shift: 0.5 })
    expect(alarms(drift)).toEqual(['bell'])
    expect(found(drift, 'bell')).toMatchObject({ role: 'input', reasons: ['distribution'], test: { kind: 'kolmogorov-smirnov' } })
    expect(found(drift, 'bell').psi).toBeGreaterThan(0.1)
  })
  test('numbers beyond all that was learned', () => {
    const { outside } = found(after({ shift: 10 }), 'bell')
    expect(outside?.share).toBe(1)
    expect(outside?.high).toBeLessThan(2)
  })
  test('gaps that were not there', () => expect(found(after({ gaps: 0.35 }), 'gappy')).toMatchObject({ reasons: ['missing'], missing: { learned: expect.closeTo(0.1, 1) as number, now: expect.closeTo(0.35, 1) as number } }))
  test('a word that was never learned', () => {
    const { unseen, reasons } = found(after({ word: 'new' }), 'level')
    expect(reasons).toContain('unseen-words')
    expect(unseen?.words).toEqual([{ word: 'new', rows: unseen?.rows }])
    expect(unseen?.distinct).toBe(1)
  })
  test('labels that became more frequent', () => {
    const drift = after({ yes: 0.7 })
    expect(found(drift, 'class')).toMatchObject({ role: 'target', reasons: ['distribution'], test: { kind: 'fisher' } })
    expect(alarms(drift)).toEqual(['class'])
  })
  test('a difference that is sure and small raises none', () => {
    const large = modelOf(drawnFile(20_000, rng('large')))
    const { test: sure, psi, reasons } = found(driftOf(large, drawnFile(20_000, rng('as large'), { shift: 0.06 })), 'bell')
    expect(sure?.corrected).toBeLessThan(1e-6)
    expect(psi).toBeLessThan(0.1)
    expect(reasons).toEqual([])
  })
  test('a column of gaps only', () => {
    const drift = driftOf(model, { ...drawnFile(100, rng('gaps')), columns: drawnFile(100, rng('gaps')).columns.map((it) => (it.name === 'bell' ? numberColumn('bell', new Array<null>(100).fill(null)) : it)) })
    expect(found(drift, 'bell')).toMatchObject({ rows: 0, enough: false, reasons: ['missing'] })
    expect(found(drift, 'bell')).not.toHaveProperty('psi')
  })
})

describe('what cannot be told', () => {
  const model = modelOf(drawnFile(500, rng('learned')))
  test('a file of 29 rows is not tested, one of 30 is', () => {
    const small = driftOf(model, drawnFile(29, rng('small'), { shift: 10, gaps: 1 }))
    expect(small.enough).toBe(false)
    expect(alarms(small)).toEqual([])
    for (const it of small.columns) expect([it.enough, it.test, it.missing.test], it.name).toEqual([false, undefined, undefined])
    expect(alarms(driftOf(model, drawnFile(30, rng('small'), { shift: 10 })))).toEqual(['bell'])
  })
  test('without the target only the inputs are looked at', () => {
    const table = drawnFile(60, rng('no target'))
    expect(driftOf(model, { ...table, columns: table.columns.filter((it) => it.name !== 'class') }).columns).toHaveLength(7)
  })
  test('a column that is gone, or a model that remembers nothing', () => {
    const table = drawnFile(60, rng('gone'))
    expect(() => driftOf(model, { ...table, columns: table.columns.slice(1) })).toThrow('bell')
    const bare = Object.fromEntries(Object.entries(model).filter(([key]) => key !== 'sketch')) as unknown as FittedModel
    expect(() => driftOf(bare, table)).toThrow('learning rows')
  })
})
