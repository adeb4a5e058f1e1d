import { describe, expect, test } from 'vitest'
import type { ColumnDoc, ColumnType } from '../../contract/documents/dataset.ts'
import type { Problem } from '../../contract/documents/problem.ts'
import type { TableColumn } from '../table/table.ts'
import { dealingBy } from './dealing-by.ts'
import { proposeSplit, type SplitProposal } from './propose.ts'
import { namesSomeone, tellsOfBirth } from './telling-names.ts'

const numbers = (name: string, cells: number[], type: 'number' | 'date' = 'number'): TableColumn => ({ name, type, data: Float64Array.from(cells) })
function words(name: string, cells: (string | null)[]): TableColumn {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))]
  return { name, type: 'category', dictionary, data: Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(cell))) }
}
const docOf = (name: string, type: ColumnType): ColumnDoc => ({ name, type, typeWhy: 'person', use: 'input', useWhy: 'fits' })
const rows = Array.from({ length: 40 }, (_, row) => row)
const target = words('left', rows.map((row) => (row % 3 === 0 ? 'yes' : 'no')))
const predict: Problem = { target: 'left', task: 'classify', why: 'category' }

function proposed(columns: TableColumn[], problem: Problem = predict): SplitProposal {
  const all = [...columns, target]
  return proposeSplit({ rows: 40, columns: all }, all.map(({ name, type }) => docOf(name, type)), problem)
}

const byChance: SplitProposal = { testShare: 0.2, seed: 42, stratify: true, why: 'by-chance' }

describe('by group', () => {
  test.each(['id', 'Customer', 'customer_id', 'patientId', 'user no', '客户编号', '患者', '学号', '用户ID'])('%s that repeats', (name) => {
    expect(proposed([numbers(name, rows.map((row) => row % 10))])).toEqual({ testShare: 0.2, seed: 42, stratify: false, by: { kind: 'group', column: name }, why: 'same-one-again' })
  })
  test('words as well, and of two the finer', () => {
    const made = proposed([words('family', rows.map((row) => `f${row % 5}`)), words('person', rows.map((row) => `p${row % 20}`))])
    expect(made.by).toEqual({ kind: 'group', column: 'person' })
  })
  test.each([
    ['does not repeat', numbers('id', rows)],
    ['repeats too seldom', numbers('id', rows.map((row) => row % 21))],
    ['has too few values', numbers('customer', rows.map((row) => row % 4))],
    ['is no whole number', numbers('id', rows.map((row) => (row % 10) + 0.5))],
    ['is called something else', numbers('customer_age', rows.map((row) => row % 10))],
    ['has hardly a value', words('customer', rows.map((row) => (row < 9 ? `c${row % 5}` : null)))],
  ])('not where it %s', (_what, column) => expect(proposed([column])).toEqual(byChance))
  test('not by the target', () => {
    const made = proposed([numbers('customer', rows.map((row) => row % 10))], { target: 'customer', task: 'regress', why: 'person' })
    expect(made).toEqual({ ...byChance, stratify: false })
  })
})

describe('by time', () => {
  const day = 86_400_000
  const dates = numbers('sold on', rows.map((row) => row * day), 'date')
  test('a date', () => {
    expect(proposed([dates])).toEqual({ testShare: 0.2, seed: 42, stratify: false, by: { kind: 'time', column: 'sold on' }, why: 'dates' })
  })
  test('a group comes first', () => expect(proposed([dates, numbers('id', rows.map((row) => row % 10))]).why).toBe('same-one-again'))
  test.each([
    ['one day', numbers('day', rows.map(() => day), 'date')],
    ['mostly gaps', numbers('day', rows.map((row) => (row < 19 ? row * day : NaN)), 'date')],
    ['birthdays', { ...dates, name: 'date of birth' }],
    ['numbers', numbers('year', rows)],
  ])('not by %s', (_what, column) => expect(proposed([column])).toEqual(byChance))
})

test('nothing to predict: nothing held out', () => expect(proposed([], { task: 'cluster' })).toEqual({ testShare: 0, seed: 42, stratify: false, why: 'no-target' }))
test('few rows with a target: nothing held out', () => {
  const few = words('left', rows.map((row) => (row < 19 ? `${row % 2}` : null)))
  expect(proposeSplit({ rows: 40, columns: [few] }, [docOf('left', 'category')], predict).testShare).toBe(0)
})

test('names that tell', () => {
  for (const name of ['customer age', 'account balance', 'idea', 'paid', 'valid', 'number of children', '客户年龄', '客户类型', 'product']) expect(namesSomeone(name), name).toBe(false)
  for (const name of ['DOB', 'birth_date', 'dateOfBirth', '出生日期']) expect(tellsOfBirth(name), name).toBe(true)
  expect(tellsOfBirth('date')).toBe(false)
})

describe('the groups of a column', () => {
  const groupsOf = (column: TableColumn, wanted: number[]): number[] => {
    const found = dealingBy({ rows: column.data.length, columns: [column] }, { kind: 'group', column: column.name }, Int32Array.from(wanted))
    return found.kind === 'group' ? [...found.groups] : []
  }
  test('words by code point, numbers by size, gaps −1, and only what occurs among the rows', () => {
    expect(groupsOf(words('id', ['b', 'a', '\u{1F600}', '\uFF5E', null, 'a', 'zz']), [0, 1, 2, 3, 4, 5])).toEqual([1, 0, 3, 2, -1, 0])
    expect(groupsOf(numbers('id', [10, 9, NaN, -0, 0, 10, 5]), [0, 1, 2, 3, 4, 5])).toEqual([2, 1, -1, 0, 0, 2])
  })
  test('a column that is not there, and words as times, are refused', () => {
    const table = { rows: 2, columns: [words('id', ['a', 'b'])] }
    const dealt = (kind: 'group' | 'time', column: string) => (): unknown => dealingBy(table, { kind, column }, Int32Array.of(0, 1))
    expect(dealt('group', 'no')).toThrow(expect.objectContaining({ fault: expect.objectContaining({ code: 'split-column-missing' }) }))
    expect(dealt('time', 'id')).toThrow(expect.objectContaining({ fault: expect.objectContaining({ code: 'split-column-not-time' }) }))
  })
})
