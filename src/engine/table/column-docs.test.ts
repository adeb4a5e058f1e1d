import { describe, expect, test } from 'vitest'
import { columnDoc, typedTable } from './column-docs.ts'
import type { TableColumn } from './table.ts'

const numbers = (values: readonly number[], name = 'n'): TableColumn => ({ name, type: 'number', data: Float64Array.from(values) })
const words = (cells: readonly (string | null)[], name = 'w'): TableColumn => {
  const dictionary = [...new Set(cells.filter((it) => it !== null))]
  return { name, type: 'category', dictionary, data: Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(cell))) }
}
const count = (n: number, first = 0): number[] => Array.from({ length: n }, (_, i) => first + i)
const docOf = (column: TableColumn): [string, string, string, string] => {
  const { type, typeWhy, use, useWhy } = columnDoc(column, column.data.length)
  return [type, typeWhy, use, useWhy]
}
const input = ['input', 'fits']
const different = (n: number): string[] => count(n).map((i) => `w${i}`)

describe('types', () => {
  test('numbers', () => expect(docOf(numbers([1.5, NaN, 2]))).toEqual(['number', 'all-numbers', ...input]))
  test('50 words are a category, 51 are text', () => {
    expect(docOf(words([...different(50), 'w0']))).toEqual(['category', 'few-levels', ...input])
    expect(docOf(words([...different(51), 'w0']))).toEqual(['text', 'free-text', 'out', 'free-text'])
  })
  test('up to 5 % different words are a category, however many; gaps do not count as cells', () => {
    const cells = (rows: number): string[] => count(rows).map((i) => `w${i % 60}`)
    expect(docOf(words(cells(1200)))).toEqual(['category', 'few-distinct', ...input])
    expect(docOf(words([...cells(1199), null]))).toEqual(['text', 'free-text', 'out', 'free-text'])
  })
  test('nothing at all', () => {
    expect(docOf(numbers([NaN, NaN]))).toEqual(['number', 'all-missing', 'out', 'all-missing'])
    expect(docOf(words([null, null]))).toEqual(['category', 'all-missing', 'out', 'all-missing'])
  })
  test('the table carries the types that are proposed', () => {
    const columns = [words([...different(60), 'w0'], 'long'), words(['a', 'b', ...different(59).fill('a')], 'short')]
    expect(typedTable({ rows: 61, columns }).table.columns.map((it) => it.type)).toEqual(['text', 'category'])
  })
})

describe('what is left out', () => {
  const out = (why: string): string[] => ['out', why]
  const useOf = (column: TableColumn): string[] => docOf(column).slice(2)
  test('a constant, with or without gaps; a single row is none', () => {
    expect(useOf(numbers([3, 3, NaN]))).toEqual(out('constant'))
    expect(useOf(words(['a', 'a', null]))).toEqual(out('constant'))
    expect(useOf(numbers([3]))).toEqual(input)
  })
  test('words of which each row has its own, from 20 rows on', () => {
    expect(useOf(words(different(20)))).toEqual(out('identifier'))
    expect(useOf(words(different(19)))).toEqual(input)
    expect(useOf(words([...different(19), null]))).toEqual(input)
  })
  test.each(['id', 'ID', '编号', '序号', '学生编号', 'no', 'PassengerId', 'customer_id', 'Order No'])('different whole numbers called %s', (name) => {
    expect(useOf(numbers(count(20, 500), name))).toEqual(out('identifier'))
    expect(useOf(numbers([...count(19, 500), 500], name))).toEqual(input)
    expect(useOf(numbers([...count(19, 500), 0.5], name))).toEqual(input)
  })
  test.each(['year', 'price', 'paid', 'grid', 'piano'])('different whole numbers called %s stay', (name) => expect(useOf(numbers(count(20, 1), name))).toEqual(input))
  test('row numbers without a name', () => {
    expect(useOf(numbers(count(20), 'column 1'))).toEqual(out('identifier'))
    expect(useOf(numbers(count(20, 7), 'column 1'))).toEqual(input)
  })
})
