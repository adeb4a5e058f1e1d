import { expect, test } from 'vitest'
import type { ColumnDoc } from '../contract/documents/dataset.ts'
import type { RecipeDoc } from '../contract/documents/recipe.ts'
import { FaultError, type Fault } from '../contract/fault.ts'
import type { Table } from '../engine/table/table.ts'
import { applyRecipeColumns } from './recipe-columns.ts'
import { recipeOfText, recipeTypes } from './recipe-file.ts'

function faultOf(work: () => unknown): Fault {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof FaultError) return thrown.fault
    throw thrown
  }
  throw new Error('nothing was thrown')
}

const whole = `{
  "format": 1,
  "columns": {
    "age": { "type": "number", "use": "input" },
    "city": { "use": "out" }
  },
  "steps": [
    { "id": "impute", "columns": ["age"], "params": { "strategy": "median" }, "on": true },
    { "id": "ordinal", "columns": [], "params": { "categories": ["low", "high"] }, "on": false }
  ]
}
`

test('a whole recipe is read, with a mark before it too', () => {
  const recipe = recipeOfText(`\ufeff${whole}`, 'r.json')
  expect(recipe).toEqual(JSON.parse(whole))
  expect([...recipeTypes(recipe)]).toEqual([['age', 'number']])
})

test('columns that are called what objects know', () => {
  const { columns } = recipeOfText('{"format": 1, "columns": {"constructor": {"use": "out"}, "__proto__": {"type": "date"}}, "steps": []}', 'r.json')
  expect(Object.entries(columns)).toEqual([['constructor', { use: 'out' }], ['__proto__', { type: 'date' }]])
})

test.each<[string, string, Fault['place']]>([
  ['a comma that is missing', whole.replace('1,\n', '1\n'), { file: 'r.json', line: 3 }],
  ['a comma too much', whole.replace('"out" }', '"out" },'), { file: 'r.json', line: 6 }],
  ['an end too early', whole.slice(0, whole.indexOf('"steps"')), { file: 'r.json', line: 7 }],
  ['a quote that is never closed', whole.replace('"format"', '"format'), { file: 'r.json', line: 2 }],
  ['something behind the end', `${whole}x`, { file: 'r.json', line: 12 }],
  ['a word without quotes', whole.replace('1,\n', 'one,\n'), { file: 'r.json', line: 2 }],
  ['a name that stands there twice', whole.replace('"city"', '"age"'), { file: 'r.json', line: 5 }],
  ['another format', whole.replace('"format": 1', '"format": 2'), { file: 'r.json', line: 2 }],
  ['a type that there is not', whole.replace('"type": "number"', '"type": "integer"'), { file: 'r.json', line: 4, column: 'age' }],
  ['a use that there is not', whole.replace('"use": "out"', '"use": "none"'), { file: 'r.json', line: 5, column: 'city' }],
  ['a step that there is not', whole.replace('"ordinal"', '"ordinals"'), { file: 'r.json', line: 9, step: 2 }],
  ['a step without its switch', whole.replace(', "on": true', ''), { file: 'r.json', line: 8, step: 1 }],
  ['a setting that is an object', whole.replace('"median"', '{}'), { file: 'r.json', line: 8, step: 1 }],
  ['a list instead of an object', '[]', { file: 'r.json', line: 1 }],
  ['nothing but space', ' \n ', { file: 'r.json', line: 2 }],
  ['brackets without end', '['.repeat(100_000), { file: 'r.json', line: 1 }],
])('%s is refused with its place', (_name, text, place) => {
  const fault = faultOf(() => recipeOfText(text, 'r.json'))
  expect(fault).toMatchObject({ code: 'bad-recipe', place })
  expect(fault.message).toContain(`line ${place?.line}`)
})

const doc = (name: string, type: ColumnDoc['type'], use: ColumnDoc['use'] = 'input'): ColumnDoc => ({ name, type, typeWhy: type === 'number' ? 'all-numbers' : 'few-levels', use, useWhy: use === 'input' ? 'fits' : 'free-text' })
const table: Table = {
  rows: 3,
  columns: [
    { name: 'x', type: 'number', data: Float64Array.of(1, 2, NaN) },
    { name: 'city', type: 'text', dictionary: ['a', 'b'], data: Int32Array.of(0, 1, -1) },
    { name: 'y', type: 'category', dictionary: ['1', '2'], data: Int32Array.of(0, 1, 0) },
  ],
}
const docs = [doc('x', 'number'), doc('city', 'text', 'out'), doc('y', 'category')]
const recipe = (columns: RecipeDoc['columns']): RecipeDoc => ({ format: 1, columns, steps: [] })

test('columns are typed and used as the recipe says, the others stay; data that do not change are shared', () => {
  const made = applyRecipeColumns(table, docs, recipe({ city: { type: 'category', use: 'input' }, y: { type: 'number', use: 'target' } }))
  expect(made.target).toBe('y')
  expect(made.columns).toEqual([docs[0], { name: 'city', type: 'category', typeWhy: 'person', use: 'input', useWhy: 'person' }, { name: 'y', type: 'number', typeWhy: 'person', use: 'input', useWhy: 'fits' }])
  expect(made.table.columns[0]).toBe(table.columns[0])
  expect(made.table.columns[1]).toMatchObject({ type: 'category', dictionary: ['a', 'b'] })
  expect(made.table.columns[2]).toEqual({ name: 'y', type: 'number', data: Float64Array.of(1, 2, 1) })
})

test.each<[string, RecipeDoc['columns'], string, string]>([
  ['a column that is not there', { z: { use: 'out' } }, 'recipe-unknown-column', 'z'],
  ['two targets', { x: { use: 'target' }, y: { use: 'target' } }, 'recipe-two-targets', 'y'],
  ['free text as an input', { city: { use: 'input' } }, 'recipe-text-input', 'city'],
  ['words that are no numbers', { city: { type: 'number' } }, 'column-not-number', 'city'],
])('%s is refused by name', (_name, columns, code, column) => {
  expect(faultOf(() => applyRecipeColumns(table, docs, recipe(columns)))).toMatchObject({ code, place: { column } })
})
