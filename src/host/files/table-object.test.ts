import { tableFromIPC } from '@uwdata/flechette'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Table, TableColumn } from '../../engine/table/table.ts'
import { tableBytes, tableOfBytes } from './table-object.ts'

const rows = 70

const numbers = fc.array(fc.oneof(fc.double(), fc.constant(NaN)), { minLength: rows, maxLength: rows }).map((cells): Omit<TableColumn, 'name'> => ({ type: 'number', data: Float64Array.from(cells) }))

const words = fc.tuple(fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 9 }), fc.array(fc.integer({ min: -1, max: 8 }), { minLength: rows, maxLength: rows }), fc.constantFrom('category' as const, 'text' as const)).map(
  ([dictionary, codes, type]) => ({ type, dictionary, data: Int32Array.from(codes, (code) => Math.min(code, dictionary.length - 1)) }),
)

const dates = fc.array(fc.oneof(fc.integer({ min: -8.64e15, max: 8.64e15 }), fc.constant(NaN)), { minLength: rows, maxLength: rows }).map((cells): Omit<TableColumn, 'name'> => ({ type: 'date', data: Float64Array.from(cells) }))

const truths = fc.tuple(fc.constantFrom(['true', 'false'], ['false', 'true'], ['true'], ['false'], []), fc.array(fc.integer({ min: -1, max: 1 }), { minLength: rows, maxLength: rows })).map(
  ([dictionary, codes]) => ({ type: 'boolean' as const, dictionary, data: Int32Array.from(codes, (code) => Math.min(code, dictionary.length - 1)) }),
)

const tables = fc.array(fc.oneof(numbers, words, dates, truths), { minLength: 1, maxLength: 6 }).map((columns): Table => ({ rows, columns: columns.map((column, j) => ({ name: `c${j}`, ...column }) as TableColumn) }))

test('any table comes back as it was, from the same bytes each time, wherever the bytes lie in memory', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const bytes = tableBytes(table)
      expect(tableBytes(table)).toEqual(bytes)
      const shifted = new Uint8Array(bytes.length + 3)
      shifted.set(bytes, 3)
      expect(tableOfBytes(shifted.subarray(3))).toEqual(table)
    }),
    { seed: 42, numRuns: 100 },
  )
})

test('a gap has one form, whatever the bits of its NaN', () => {
  const odd = Float64Array.of(1, NaN)
  new Uint32Array(odd.buffer).set([7, 0xfff80001], 2)
  const of = (data: Float64Array): Uint8Array => tableBytes({ rows: 2, columns: [{ name: 'a', type: 'number', data }] })
  expect(of(odd)).toEqual(of(Float64Array.of(1, NaN)))
})

test('another reader of Arrow sees plain names, float64, dictionaries of utf8, timestamps, bits and nulls', () => {
  const table: Table = {
    rows: 3,
    columns: [
      { name: '价格', type: 'number', data: Float64Array.of(1.5, NaN, -0) },
      { name: 'sex', type: 'category', dictionary: ['m', 'f'], data: Int32Array.of(1, -1, 0) },
      { name: 'day', type: 'date', data: Float64Array.of(Date.UTC(2024, 2, 5), NaN, -1) },
      { name: 'sold', type: 'boolean', dictionary: ['false', 'true'], data: Int32Array.of(1, -1, 0) },
    ],
  }
  const bytes = tableBytes(table)
  expect(new TextDecoder().decode(bytes.subarray(0, 6))).toBe('ARROW1')
  const read = tableFromIPC(bytes)
  expect(read.names).toEqual(['价格', 'sex', 'day', 'sold'])
  expect([...(read.getChild('价格') ?? [])]).toEqual([1.5, null, -0])
  expect([...(read.getChild('sex') ?? [])]).toEqual(['f', null, 'm'])
  expect([...(read.getChild('day') ?? [])]).toEqual([Date.UTC(2024, 2, 5), null, -1])
  expect([...(read.getChild('sold') ?? [])]).toEqual([true, null, false])
  expect(read.schema.fields.map((it) => it.metadata?.get('tenfold.type'))).toEqual(['number', 'category', 'date', 'boolean'])
})

test('single columns are read back without the others', () => {
  const table: Table = { rows: 2, columns: [{ name: 'a', type: 'number', data: Float64Array.of(1, 2) }, { name: 'b', type: 'text', dictionary: ['x'], data: Int32Array.of(0, -1) }, { name: 'c', type: 'date', data: Float64Array.of(0, NaN) }] }
  expect(tableOfBytes(tableBytes(table), new Set(['c', 'a', 'not there']))).toEqual({ rows: 2, columns: [table.columns[0], table.columns[2]] })
})
