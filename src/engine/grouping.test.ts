import { describe, expect, test } from 'vitest'
import { tryNumbers } from './group-numbers.ts'
import { runGrouping, type GroupingOrder } from './grouping.ts'
import type { Run } from './learn/run.ts'
import { createRng } from './number/rng.ts'
import { bytes, docsOf, planned } from './pipeline.fixture.ts'
import { numberColumn, tableOf, wordColumn } from './table/table.fixture.ts'

const runOf = (seed = 42): Run => ({ rng: createRng(seed), stop: 'none', report: () => undefined, phase: () => undefined })

/** Three heaps far apart, 30, 20 and 10 rows, named by a column that says which. */
const rng = createRng(3)
const heaps = [30, 20, 10].flatMap((size, heap) => Array.from({ length: size }, () => ({ x: 10 * heap + rng.next(), y: (heap === 1 ? 8 : 0) + rng.next(), heap: `heap ${heap}` })))
const table = tableOf(numberColumn('x', heaps.map((it) => it.x)), numberColumn('y', heaps.map((it) => it.y)), wordColumn('heap', heaps.map((it) => it.heap)))
const orderOf = (compare?: string): GroupingOrder => ({ table, columns: docsOf(table, compare === undefined ? ['heap'] : []), problem: compare === undefined ? { task: 'cluster' } : { task: 'cluster', compare }, learner: planned('k-means', { n_clusters: 3 }) })

describe('groups', () => {
  test('are found among all rows, and the column that they are held against teaches nothing', async () => {
    const found = await runGrouping(orderOf('heap'), runOf())
    expect(found.sizes.toSorted((a, b) => b - a)).toEqual([30, 20, 10])
    expect(found.train.metrics['adjusted_rand']).toBe(1)
    expect(found.train.metrics['silhouette']).toBeGreaterThan(0.8)
    expect(found.model.recipe.schema.map(({ name }) => name)).toEqual(['x', 'y'])
    expect(found.model.classes).toEqual(['1', '2', '3'])
    expect(found.steps).toEqual(['impute', 'scale'])
  })
  test('need nothing to be held against', async () => {
    const found = await runGrouping(orderOf(), runOf())
    expect(found.train.metrics).not.toHaveProperty('adjusted_rand')
    expect(found.model.problem).toEqual({ task: 'cluster' })
  })
  test('are the same bytes for the same seed', async () => {
    expect(bytes((await runGrouping(orderOf(), runOf(7))).model)).toBe(bytes((await runGrouping(orderOf(), runOf(7))).model))
  })
  test('are refused where no column is left', async () => {
    await expect(runGrouping({ ...orderOf('heap'), columns: docsOf(table, ['x', 'y']) }, runOf())).rejects.toMatchObject({ fault: { code: 'no-inputs' } })
  })
})

describe('other numbers of groups', () => {
  const triedWith = async (n_clusters: number) => tryNumbers(await runGrouping({ ...orderOf(), columns: docsOf(table, ['heap']), learner: planned('k-means', { n_clusters }) }, runOf()), 42, runOf())
  const furthest = (tried: readonly { groups: number; silhouette: number }[]) => tried.reduce((one, other) => (other.silhouette > one.silhouette ? other : one)).groups
  test('are tried from two to eight, and the number of the heaps lies furthest apart, whatever was asked for', async () => {
    const tried = await triedWith(5)
    expect(tried.map(({ groups }) => groups)).toEqual([2, 3, 4, 5, 6, 7, 8])
    expect(furthest(tried)).toBe(3)
    expect(furthest(await triedWith(11))).toBe(3)
    expect((await triedWith(11)).at(-1)?.groups).toBe(11)
  })
  test('those that were found are scored as they are', async () => {
    const found = await runGrouping(orderOf('heap'), runOf())
    expect((await tryNumbers(found, 42, runOf())).find(({ groups }) => groups === 3)?.silhouette).toBeCloseTo(found.train.metrics['silhouette'] as number, 12)
  })
  test('are not tried after a stop', async () => {
    expect(await tryNumbers(await runGrouping(orderOf('heap'), runOf()), 42, { ...runOf(), stop: 'finish' })).toEqual([])
  })
})
