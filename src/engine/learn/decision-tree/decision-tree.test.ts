import { describe, expect, test } from 'vitest'
import type { Matrix } from '../../number/matrix.ts'
import { createRng } from '../../number/rng.ts'
import { labelOf } from '../label.ts'
import { checkedValues } from '../param.ts'
import type { Progress, Run, Stop } from '../run.ts'
import { decisionTreeClassify, decisionTreeRegress } from './decision-tree.ts'
import fixture from './fixtures/tree.json' with { type: 'json' }
import { risingOrder } from './rising-order.ts'
import { between } from './split-search.ts'
import type { TreeModel } from './tree-model.ts'

const run: Run = { rng: createRng(1), stop: 'none', report: () => undefined, phase: () => undefined }
const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: (rows[0] ?? []).map((_, j) => ({ kind: 'number', data: Float64Array.from(rows, (row) => row[j] as number) })),
})
const classNames = (y: readonly number[]): string[] => Array.from({ length: Math.max(...y) + 1 }, (_, c) => String(c))

interface Case {
  readonly kind: string
  readonly params: object
  readonly X: readonly (readonly number[])[]
  readonly y: readonly number[]
}

function grow({ kind, params, X, y }: Case, weight?: Float64Array, by = run): Promise<TreeModel> {
  const given = params as Record<string, number | string>
  if (kind === 'regress') return decisionTreeRegress.fit(matrix(X), { values: Float64Array.from(y) }, checkedValues('decision-tree', decisionTreeRegress.space, given), by, weight)
  return decisionTreeClassify.fit(matrix(X), { codes: Int32Array.from(y), classes: classNames(y) }, checkedValues('decision-tree', decisionTreeClassify.space, given), by, weight)
}

describe('where no splits tie, node by node the tree of scikit-learn', () => {
  test.each(fixture.same.map((it) => [it.name, it] as const))('%s', async (_name, it) => {
    const tree = await grow(it, it.weight === null ? undefined : Float64Array.from(it.weight))
    expect([...tree.feature]).toEqual(it.feature)
    expect([...tree.left]).toEqual(it.left)
    expect([...tree.right]).toEqual(it.right)
    it.threshold.forEach((threshold, i) => expect(Math.abs((tree.threshold[i] as number) - threshold), `threshold ${i}`).toBeLessThan(2e-7 * Math.max(1, Math.abs(threshold))))
    const scale = Math.max(...it.value.map(Math.abs))
    it.value.forEach((value, i) => expect(Math.abs((tree.value[i] as number) - value), `value ${i}`).toBeLessThan(1e-11 * scale))
    it.samples.forEach((value, i) => expect(Math.abs((tree.samples[i] as number) - value), `samples ${i}`).toBeLessThan(1e-9))
  })
})

/** Accuracy, or R². */
const score = async (tree: TreeModel, { kind, X, y }: Case): Promise<number> => {
  if (kind === 'regress') {
    const { values } = await decisionTreeRegress.predict(tree, matrix(X), run)
    const mean = y.reduce((sum, it) => sum + it, 0) / y.length
    const squares = (off: (it: number, i: number) => number): number => y.reduce((sum, it, i) => sum + off(it, i) ** 2, 0)
    return 1 - squares((it, i) => it - (values[i] as number)) / squares((it) => it - mean)
  }
  const { proba } = await decisionTreeClassify.predict(tree, matrix(X), run)
  const k = tree.outputs
  return y.filter((it, i) => labelOf(proba, i * k, k, 0.5) === it).length / y.length
}

describe('what pruning leaves, between any two steps of the path', () => {
  test.each(fixture.pruned.map((it) => [it.name, it] as const))('%s', async (_name, it) => {
    for (const { alpha, feature, left, right } of it.steps) {
      const tree = await grow({ ...it, params: { ...it.params, ccp_alpha: alpha } }, it.weight === null ? undefined : Float64Array.from(it.weight))
      expect([...tree.feature], `alpha ${alpha}`).toEqual(feature)
      expect([...tree.left]).toEqual(left)
      expect([...tree.right]).toEqual(right)
      expect(tree.value.length).toBe(feature.length * tree.outputs)
    }
  })
  test('a split that gains nothing goes first', async () => {
    const numbers: Case = { ...xor, kind: 'regress', y: [2, 2.001, 2.001, 2], params: { ccp_alpha: 1e-3 } }
    expect([...(await grow(numbers)).feature]).toEqual([-1])
  })
})

const xor: Case = { kind: 'classify', params: {}, X: [[0, 0], [0, 1], [1, 0], [1, 1]], y: [0, 1, 1, 0] }

describe('where splits tie, a tree as good as any that scikit-learn draws', () => {
  test.each(fixture.alike.map((it) => [it.name, it] as const))('%s', async (_name, it) => {
    const half = it.y.length / 2
    const learn = { ...it, X: it.X.slice(0, half), y: it.y.slice(0, half) }
    const tree = await grow(learn)
    expect(await score(tree, learn)).toBeCloseTo(it.train, it.kind === 'regress' ? 2 : 1)
    const tested = await score(tree, { ...it, X: it.X.slice(half), y: it.y.slice(half) })
    const slack = 0.02
    expect(tested).toBeGreaterThan((it.test[0] as number) - slack)
    expect(tested).toBeLessThan((it.test[1] as number) + slack)
    const leaves = tree.feature.filter((feature) => feature < 0).length
    expect(leaves).toBeGreaterThanOrEqual((it.leaves[0] as number) * 0.9)
    expect(leaves).toBeLessThanOrEqual((it.leaves[1] as number) * 1.1)
  })
})

describe('the rules of the house', () => {
  test('a first split that gains nothing is taken, so that exclusive-or is learned', async () => {
    const tree = await grow(xor)
    expect(await score(tree, xor)).toBe(1)
    expect(tree.feature.filter((feature) => feature < 0)).toHaveLength(4)
    const numbers: Case = { ...xor, kind: 'regress', y: [2, 7, 7, 2] }
    expect(await score(await grow(numbers), numbers)).toBe(1)
  })
  test('of columns that split equally well chance takes one, the same for the same seed; in it the lowest threshold', async () => {
    const twice: Case = { ...xor, X: [[1, 1], [2, 2], [3, 3], [4, 4]], y: [0, 0, 1, 1] }
    const taken = async (seed: number): Promise<(number | undefined)[]> => {
      const tree = await grow(twice, undefined, { ...run, rng: createRng(seed) })
      return [tree.feature[0], tree.threshold[0]]
    }
    const first = await Promise.all(Array.from({ length: 40 }, (_, seed) => taken(seed)))
    expect(new Set(first.map(([feature]) => feature))).toEqual(new Set([0, 1]))
    expect(first.every(([, threshold]) => threshold === 2.5)).toBe(true)
    expect(await Promise.all(Array.from({ length: 40 }, (_, seed) => taken(seed)))).toEqual(first)
    const mirrored = await grow({ ...xor, X: [[1], [2], [3], [4], [5], [6]], y: [1, 0, 0, 0, 0, 1], params: { max_depth: 1 } })
    expect(mirrored.threshold[0]).toBe(1.5)
    const numbers = await grow({ kind: 'regress', params: { max_depth: 1 }, X: [[1], [2], [3], [4], [5], [6]], y: [0.1, 0.7, 0.7, 0.7, 0.7, 0.1] })
    expect(numbers.threshold[0]).toBe(1.5)
  })
  test('columns of two values split by their marks as they split when counted', async () => {
    const rng = createRng(8)
    const X = Array.from({ length: 401 }, () => Array.from({ length: 12 }, (_, j) => (rng.below(j + 2) === 0 ? 7 : -3)))
    const level = X.map((row) => row.reduce((sum, it, j) => sum + it * j, 0) + 40 * rng.next())
    const weight = Float64Array.from({ length: 401 }, (_, i) => (i < 400 ? 1 : 0))
    // A third value in a row that does not count makes other columns of them, and changes nothing else.
    const counted = X.map((row, i) => (i < 400 ? row : row.map(() => 100)))
    for (const kind of ['classify', 'regress']) {
      const y = kind === 'regress' ? level : level.map((it) => (it > 60 ? 2 : it > 0 ? 1 : 0))
      for (const criterion of kind === 'regress' ? ['squared_error'] : ['gini', 'entropy']) {
        const params = { criterion, min_samples_leaf: 3 }
        const marked = await grow({ kind, params, X, y }, weight)
        expect(marked.feature.length).toBeGreaterThan(20)
        expect(await grow({ kind, params, X: counted, y }, weight)).toEqual(marked)
      }
    }
  })
  test('values that are one number as float32 are never parted', async () => {
    const tree = await grow({ ...xor, X: [[1], [1 + 1e-12], [2], [2 + 1e-12]], y: [0, 1, 0, 1] })
    expect(tree.feature.filter((feature) => feature >= 0).length).toBe(1)
    expect([...tree.value.slice(0, 2)]).toEqual([0.5, 0.5])
  })
  test('a threshold lies at or above the lower and below the higher of two float32 neighbours, whatever they are', () => {
    const one = Math.fround(1)
    const next = 1 + Math.fround(2 ** -23)
    const largest = Math.fround(3.4028234663852886e38)
    for (const [low, high] of [[one, next], [-next, -one], [-largest, largest], [largest, Infinity], [-Infinity, -largest], [-Infinity, Infinity], [0, 2 ** -149], [-(2 ** -149), 0]] as const) {
      const threshold = between(low, high)
      expect(threshold >= low && threshold < high, `${low} ${high} ${threshold}`).toBe(true)
      expect(Math.fround(threshold)).toBe(threshold)
    }
  })
  test('a pure leaf answers its value exactly', async () => {
    const tree = await grow({ kind: 'regress', params: {}, X: [[1], [2], [3]], y: [0.1, 1e9, 0.3] })
    expect([...(await decisionTreeRegress.predict(tree, matrix([[1], [2], [3]]), run)).values]).toEqual([0.1, 1e9, 0.3])
  })
  test('a leaf is never smaller than asked for, a node that is split never smaller, a path never longer', async () => {
    const rng = createRng(5)
    const X = Array.from({ length: 300 }, () => [rng.next(), rng.next()])
    const tree = await grow({ kind: 'regress', params: { max_depth: 6, min_samples_leaf: 7, min_samples_split: 30 }, X, y: X.map(([a]) => (a as number) + rng.next()) })
    const depths = new Int32Array(tree.feature.length)
    tree.feature.forEach((feature, node) => {
      if (feature < 0) return expect(tree.samples[node]).toBeGreaterThanOrEqual(7)
      expect(tree.samples[node]).toBeGreaterThanOrEqual(30)
      for (const child of [tree.left[node] as number, tree.right[node] as number]) depths[child] = (depths[node] as number) + 1
    })
    expect(Math.max(...depths)).toBe(6)
  })
  test('sorting: rising, equals in their own order', () => {
    const rng = createRng(2)
    const values = Float32Array.from({ length: 3000 }, (_, i) => [rng.below(5) - 2, (rng.next() - 0.5) * 1e-40, (rng.next() - 0.5) * 1e38, Infinity, -Infinity][i % 5] as number).map((value) => value + 0)
    const wanted = Int32Array.from({ length: 3000 }, (_, i) => i).sort((a, b) => (values[a] === values[b] ? a - b : (values[a] as number) < (values[b] as number) ? -1 : 1))
    expect(risingOrder(values)).toEqual(wanted)
  })
})

function stopping(at: number, how: Stop): Run {
  let looks = 0
  return {
    ...run,
    get stop() {
      return ++looks > at ? how : 'none'
    },
  }
}

describe('stop', () => {
  const rng = createRng(9)
  const X = matrix(Array.from({ length: 400 }, () => [rng.next(), rng.next(), rng.next()]))
  const target = { values: Float64Array.from({ length: 400 }, () => rng.next()) }
  const params = checkedValues('decision-tree', decisionTreeRegress.space, {})
  test('finish: the forks so far stand, what waited are leaves, progress is full', async () => {
    const heard: Progress[] = []
    const tree = await decisionTreeRegress.fit(X, target, params, { ...run, report: (it) => heard.push(it), get stop() { return heard.length > 6 ? 'finish' : 'none' } })
    const forks = tree.feature.filter((feature) => feature >= 0).length
    expect(forks).toBeGreaterThan(1)
    expect(tree.feature.length).toBe(2 * forks + 1)
    expect(tree.feature.length).toBeLessThan(799)
    expect(heard.at(-1)).toEqual({ done: 400, of: 400 })
    const answers = (await decisionTreeRegress.predict(tree, X, run)).values
    expect(answers.every(Number.isFinite)).toBe(true)
  })
  test('abort: cancelled at the next look, which is never far', async () => {
    await expect(decisionTreeRegress.fit(X, target, params, stopping(5, 'abort'))).rejects.toMatchObject({ fault: { code: 'cancelled' } })
  })
})
