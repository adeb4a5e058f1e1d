import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ObjectId } from '../../contract/documents/ids.ts'
import { joinParts } from '../../engine/evaluate/judge.ts'
import { pack } from '../../engine/export/pack.ts'
import { hear, orderOf, planned } from '../../engine/pipeline.fixture.ts'
import { numberColumn, tableOf, wordColumn } from '../../engine/table/table.fixture.ts'
import { writeObject } from '../../host/project/objects.ts'
import { curvesOf, worstOf, writeMistakes } from './evaluation.ts'
import { answersFor, pathOf, treeOf } from './models.ts'

let folder = ''
let answers: ObjectId
/** Rows 0 to 3 are practice rows; row 4 is a learning row. */
const table = tableOf(numberColumn('hours', [10, 20, 30, null, 50]), wordColumn('note', ['a, b', '说 "好"', null, 'x', 'y']))
const said = (rows: number[], actual: number[], second: number[]) => ({
  rows: Int32Array.from(rows),
  actual: Float64Array.from(actual),
  said: Float64Array.from(second, (p) => (p > 0.5 ? 1 : 0)),
  sure: Float64Array.from(second, (p) => Math.max(p, 1 - p)),
  probabilities: Float64Array.from(second.flatMap((p) => [1 - p, p])),
})

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-evaluation-'))
  answers = await writeObject(folder, pack(joinParts([['learn', said([4], [1], [0.1])], ['practise', said([0, 1, 2, 3], [0, 0, 1, 1], [0.6, 0.25, 0.9, 0.25])]])))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('curves are those of the part alone', async () => {
  const found = await curvesOf(folder, { answers, part: 'practise', class: 1 })
  expect(found?.rocAuc).toBe(0.625)
  expect([found?.sought[0], found?.sought[500], found?.others[250], found?.others[600]]).toEqual([2, 1, 1, 0])
  expect(await curvesOf(folder, { answers, part: 'learn', class: 1 })).toBeNull()
  expect(await curvesOf(folder, { answers, part: 'practise', class: 2 })).toBeNull()
})

test('the worst come first, at the threshold that is asked for', async () => {
  const worst = await worstOf(folder, table, { answers, part: 'practise', limit: 10, columns: ['hours'] })
  expect(worst.rows.map(({ row, said: label, cells }) => [row, label, cells])).toEqual([[3, 0, [null]], [0, 1, [10]]])
  expect((await worstOf(folder, table, { answers, part: 'practise', threshold: 0.7, limit: 10, columns: [] })).rows.map(({ row }) => row)).toEqual([3])
})

test('the saved file opens in a spreadsheet: a mark of its encoding, quotes where needed, all columns', async () => {
  const path = join(folder, 'mistakes.csv')
  const heads = { row: '行号', said: '电脑说', sure: '把握', off: '差多少' }
  expect(await writeMistakes(table, { folder, path, answers, part: 'practise', threshold: 0.2, classes: ['no', 'yes'], heads })).toEqual({ rows: 2 })
  expect(readFileSync(path, 'utf8')).toBe('\ufeff行号,hours,note,电脑说,把握\r\n1,10,"a, b",yes,0.6\r\n2,20,"说 ""好""",yes,0.25\r\n')
})

const trees = async () => {
  const at = (i: number, by: number): number => (i * by) % 23
  const rows = tableOf(
    ...['a', 'b', 'c', 'd'].map((name, j) => numberColumn(name, Array.from({ length: 400 }, (_, i) => at(i, 3 + 4 * j)))),
    wordColumn('y', Array.from({ length: 400 }, (_, i) => (at(i, 3) * 2 + at(i, 11) > 33 ? 'yes' : 'no'))),
  )
  return (await hear(orderOf(rows, { task: 'classify', target: 'y', testShare: 0, learners: [planned('decision-tree', { max_depth: 4 }), planned('random-forest')] }))).results
}

test('a tree is asked for by the row of the form, and an answer comes five times within the frame of a moving slider', async () => {
  const [, tree, forest] = await trees()
  if (tree === undefined || forest === undefined) expect.unreachable('two learners')
  const nodes = treeOf(tree.model) ?? []
  const path = pathOf(tree.model, { a: 1, b: 2, c: 3, d: 4 })
  expect(path[0]).toBe(0)
  expect(nodes.find(({ node }) => node === path.at(-1))?.question).toBeUndefined()
  expect(treeOf(forest.model)).toBeNull()
  expect(pathOf(forest.model, {})).toEqual([])
  const took = Array.from({ length: 41 }, (_, i) => {
    const before = performance.now()
    answersFor(forest.model, [{ a: i, b: 2, c: 3, d: 4 }])
    return performance.now() - before
  }).sort((a, b) => a - b)
  expect(took[20]).toBeLessThan(5 * 16)
})
