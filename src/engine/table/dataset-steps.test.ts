import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DatasetStep } from '../../contract/documents/dataset.ts'
import { applySteps } from './dataset-steps.ts'
import { isGap, type Table, type TableColumn } from './table.ts'

type Cell = number | string | null
type Row = Record<string, Cell>

const numbers = (name: string, cells: readonly Cell[], type: 'number' | 'date' = 'number'): TableColumn => ({ name, type, data: Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell))) })
function words(name: string, cells: readonly Cell[], type: 'category' | 'boolean' = 'category'): TableColumn {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null).map(String))]
  return { name, type, dictionary, data: Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(String(cell)))) }
}
const cellOf = (column: TableColumn, row: number): Cell => (isGap(column, row) ? null : 'dictionary' in column ? (column.dictionary[column.data[row] as number] as string) : (column.data[row] as number) + 0)
const rowsOf = (table: Table): Row[] => Array.from({ length: table.rows }, (_, row) => Object.fromEntries(table.columns.map((column) => [column.name, cellOf(column, row)])))
const tableOf = (rows: readonly Row[]): Table => ({
  rows: rows.length,
  columns: [numbers('n', rows.map((row) => row['n'] ?? null)), numbers('d', rows.map((row) => row['d'] ?? null), 'date'), words('w', rows.map((row) => row['w'] ?? null)), words('b', rows.map((row) => row['b'] ?? null), 'boolean')],
})
const thrown = (action: () => unknown): unknown => {
  try {
    return action()
  } catch (error) {
    return error
  }
}

/** The same steps on rows as objects, as slowly and plainly as they can be said. */
function plainly(rows: readonly Row[], steps: readonly DatasetStep[]): Row[] {
  let now = rows.map((row) => ({ ...row }))
  for (const step of steps) {
    if (step.id === 'set-cell') now = now.map((row, at) => (at === step.row ? { ...row, [step.column]: step.value } : row))
    if (step.id === 'add-row') now = [...now, { n: null, d: null, w: null, b: null, ...step.cells }]
    if (step.id === 'drop-rows') now = now.filter((_, at) => !step.rows.includes(at))
    if (step.id === 'drop-repeats') now = now.filter((row, at) => now.findIndex((other) => JSON.stringify(other) === JSON.stringify(row)) === at)
    if (step.id === 'mend-word') now = now.map((row) => (row[step.column] !== null && String(row[step.column]) === step.value ? { ...row, [step.column]: step.into } : row))
    if (step.id === 'gap-word') now = now.map((row) => (row[step.column] !== null && String(row[step.column]) === step.value ? { ...row, [step.column]: null } : row))
  }
  return now
}

const cellsFor = {
  n: fc.option(fc.constantFrom<Cell>(-1, 0, 2.5, 999)),
  d: fc.option(fc.constantFrom<Cell>(0, 86_400_000)),
  w: fc.option(fc.constantFrom<Cell>('a', 'b', '—', '__proto__')),
  b: fc.option(fc.constantFrom<Cell>('true', 'false')),
}
const row = fc.record(cellsFor)
const step = fc.oneof(
  ...(['n', 'd', 'w', 'b'] as const).map((column) => fc.record({ id: fc.constant('set-cell' as const), row: fc.nat({ max: 3 }), column: fc.constant(column), value: cellsFor[column] })),
  fc.record({ id: fc.constant('add-row' as const), cells: fc.record(cellsFor, { requiredKeys: [] }) }),
  fc.record({ id: fc.constant('drop-rows' as const), rows: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }) }),
  fc.constant({ id: 'drop-repeats' as const }),
  fc.record({ id: fc.constant('mend-word' as const), column: fc.constant('n'), value: fc.constantFrom('-1', '999'), into: cellsFor.n }),
  fc.record({ id: fc.constant('mend-word' as const), column: fc.constant('w'), value: fc.constantFrom('a', '—', 'z'), into: fc.constantFrom('b', 'new', null) }),
  fc.record({ id: fc.constant('gap-word' as const), column: fc.constantFrom('n', 'w'), value: fc.constantFrom('-1', '999', '2.5', 'a', '—') }),
)
/** Only steps whose rows are there. */
function possible(rows: readonly Row[], steps: readonly DatasetStep[]): DatasetStep[] {
  const taken: DatasetStep[] = []
  for (const one of steps) {
    const there = plainly(rows, taken).length
    if (one.id === 'set-cell' && one.row >= there) continue
    if (one.id === 'drop-rows' && one.rows.some((at) => at >= there)) continue
    taken.push(one)
  }
  return taken
}

describe('any steps on any table', () => {
  const cases = fc.tuple(fc.array(row, { minLength: 1, maxLength: 8 }), fc.array(step, { maxLength: 10 }))
  test('do what they do to rows one by one, and leave the table that they were given as it was', () => {
    fc.assert(
      fc.property(cases, ([rows, drawn]) => {
        const steps = possible(rows, drawn)
        const table = tableOf(rows)
        const after = applySteps(table, steps)
        const expected = plainly(rows, steps)
        expect(rowsOf(after)).toEqual(expected)
        expect(after.rows).toBe(expected.length)
        expect(table).toEqual(tableOf(rows))
        for (const column of after.columns) expect(column.data).toHaveLength(after.rows)
      }),
      { numRuns: 150 },
    )
  })
  test('leave each word once, in the order of its first row', () => {
    fc.assert(
      fc.property(cases, ([rows, drawn]) => {
        const after = applySteps(tableOf(rows), possible(rows, drawn))
        expect(after.columns).toEqual(tableOf(rowsOf(after)).columns)
      }),
      { numRuns: 100 },
    )
  })
  test('give the same one after the other as all together', () => {
    fc.assert(
      fc.property(cases, ([rows, drawn]) => {
        const steps = possible(rows, drawn)
        expect(steps.reduce((table, one) => applySteps(table, [one]), tableOf(rows))).toEqual(applySteps(tableOf(rows), steps))
      }),
      { numRuns: 100 },
    )
  })
})

const table = tableOf([{ n: 1, w: 'a' }, { n: 2, w: 'b' }, { n: 1, w: 'a' }])

test('a column that no step touches is shared, not copied', () => {
  const after = applySteps(table, [{ id: 'set-cell', row: 0, column: 'n', value: 7 }])
  expect(after.columns[0]).not.toBe(table.columns[0])
  expect(after.columns.slice(1).every((column, j) => column === table.columns[j + 1])).toBe(true)
  expect(applySteps(table, [{ id: 'gap-word', column: 'n', value: '5' }]).columns).not.toBe(table.columns)
  expect(applySteps(table, [])).toBe(table)
})

test('what cannot be done is named', () => {
  const fault = (code: string) => ({ fault: { code } })
  expect(thrown(() => applySteps(table, [{ id: 'set-cell', row: 3, column: 'n', value: 7 }]))).toMatchObject({ fault: { code: 'row-not-there', values: { row: 4, rows: 3 } } })
  expect(thrown(() => applySteps(table, [{ id: 'drop-rows', rows: [3] }]))).toMatchObject(fault('row-not-there'))
  expect(thrown(() => applySteps(table, [{ id: 'set-cell', row: 0, column: 'z', value: 7 }]))).toMatchObject(fault('missing-column'))
  expect(thrown(() => applySteps(table, [{ id: 'set-cell', row: 0, column: 'n', value: '7' }]))).toMatchObject(fault('bad-ask'))
  expect(thrown(() => applySteps(table, [{ id: 'set-cell', row: 0, column: 'w', value: 7 }]))).toMatchObject(fault('bad-ask'))
  expect(thrown(() => applySteps(table, [{ id: 'set-cell', row: 0, column: 'b', value: 'maybe' }]))).toMatchObject(fault('bad-ask'))
})
