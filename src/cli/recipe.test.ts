import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { RecipeDoc, RecipeProposal, RecipeStep } from '../contract/documents/recipe.ts'
import { commandLine } from './command-line.ts'
import { recipeOfText } from './recipe-file.ts'

const said = vi.hoisted(() => ({ out: '', err: '' }))
vi.mock('./output.ts', () => ({
  print: (text: string) => void (said.out += text),
  say: (line: string) => void (said.out += `${line}\n`),
  mutter: (line: string) => void (said.err += `${line}\n`),
  peakRssMb: () => 99,
}))

let folder = ''
let file = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-recipe-'))
  const rows = Array.from({ length: 120 }, (_, i) => {
    const size = i % 7 === 0 ? '' : String(40 + ((i * 13) % 60))
    const kind = i % 40 === 1 ? `odd ${i}` : ['flat', 'house', 'loft'][i % 3]
    const price = 3 * Number(size || 60) + (i % 3) * 20 + i / 2 + ((i * 37) % 11)
    return [`00${100 + (i % 5)}`, size, kind, `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`, i % 4 === 0 ? 'true' : 'false', i % 50 === 3 ? 900 : i % 9, price].join(',')
  })
  file = write('flats.csv', `zone,size,kind,sold,garden,rooms,price\n${rows.join('\n')}\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
async function tenfold(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  said.out = said.err = ''
  const code = await commandLine(args)
  return { code, ...said }
}
const json = async (...args: string[]): Promise<Record<string, unknown>> => JSON.parse((await tenfold(...args, '--json')).out) as Record<string, unknown>

test('prints a recipe that can be read again, and says why', async () => {
  const { code, out, err } = await tenfold('recipe', file, '--target', 'price')
  expect(code).toBe(0)
  const recipe = recipeOfText(out, 'recipe.json')
  expect(recipe.columns).toMatchObject({ zone: { type: 'category', use: 'input' }, size: { type: 'number', use: 'input' }, sold: { type: 'date', use: 'input' }, garden: { type: 'boolean', use: 'input' }, price: { type: 'number', use: 'target' } })
  expect(recipe.steps.map(({ id, columns, on }) => [id, columns.join(), on])).toEqual([
    ['missing-flag', 'size', true],
    ['date-parts', 'sold', true],
    ['impute', 'size', true],
    ['rare', 'kind', true],
    ['cap', 'rooms', false],
  ])
  expect(err).toContain('1. missing-flag, “size”: 18 of 120 rows have a gap, and a gap may mean something')
  expect(err).toContain('5. cap (off), “rooms”: 3 values lie far out')
})

test('as one object, and as a file that a model is trained with', async () => {
  const path = join(folder, 'recipe.json')
  const { recipe, reasons, out } = (await json('recipe', file, '--target', 'price', '--out', path)) as unknown as RecipeProposal & { out: string }
  expect(out).toBe(path)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(recipe)
  expect(reasons).toContainEqual({ step: 1, column: 'size', why: 'many-gaps', values: { missing: 18, rows: 120 } })

  const model = join(folder, 'model')
  const told = (await json('train', file, '--recipe', path, '--out', model)) as { target: string; learners: [{ steps: string[] }]; proof: { flips: number } }
  expect(told).toMatchObject({ target: 'price', learners: [{ steps: ['impute', 'one-hot'] }], proof: { flips: 0 } })
  const doc = JSON.parse(readFileSync(join(model, 'model.json'), 'utf8')) as { recipe: { id: string }[]; schema: { name: string; type: string }[] }
  expect(doc.recipe.map(({ id }) => id)).toEqual(['missing-flag', 'date-parts', 'impute', 'rare', 'impute', 'one-hot'])
  expect(doc.schema).toContainEqual({ name: 'zone', type: 'category' })
  const { predictions } = (await json('predict', model, write('new.csv', 'zone,size,kind,sold,garden,rooms\n00101,,castle,2024-05-05,true,3\n00101,,odd 41,2024-05-05,true,3\n'))) as { predictions: number[] }
  // A word that nobody has seen counts as a rare one.
  expect(predictions[0]).toBe(predictions[1])
})

test('groups need no target', async () => {
  const { recipe } = (await json('recipe', file, '--task', 'cluster')) as unknown as RecipeProposal
  expect(Object.values(recipe.columns).map(({ use }) => use)).not.toContain('target')
})

test('a recipe decides types, uses and order: another one gives another model, the same one the same', async () => {
  const sha = async (recipe: RecipeDoc): Promise<unknown> => (await json('train', file, '--target', 'price', '--recipe', write('own.json', JSON.stringify(recipe))))['modelSha256']
  const recipe = (steps: RecipeStep[], columns: RecipeDoc['columns'] = {}): RecipeDoc => ({ format: 1, columns, steps })
  const scale: RecipeStep = { id: 'scale', columns: ['rooms'], params: { kind: 'min-max' }, on: true }
  const cap: RecipeStep = { id: 'cap', columns: ['rooms'], params: {}, on: true }
  const models = [await sha(recipe([])), await sha(recipe([scale, cap])), await sha(recipe([cap, scale])), await sha(recipe([cap, { ...scale, on: false }])), await sha(recipe([], { zone: { use: 'out' } })), await sha(recipe([], { rooms: { type: 'category' } }))]
  expect(new Set(models).size).toBe(models.length)
  expect(await sha(recipe([scale, cap]))).toBe(models[1])
  expect(await sha(recipe([{ ...cap, on: false }]))).toBe(models[0])
})

test('what is wrong is said with its place', async () => {
  const wrong = async (text: string): Promise<unknown> => (await json('train', file, '--target', 'price', '--recipe', write('wrong.json', text)))['problem']
  expect(await wrong('{"format": 1,\n"columns": {},\n"steps": [}')).toMatchObject({ code: 'bad-recipe', place: { file: 'wrong.json', line: 3 } })
  expect(await wrong('{"format": 1, "columns": {"cellar": {"use": "out"}}, "steps": []}')).toMatchObject({ code: 'recipe-unknown-column', place: { column: 'cellar' } })
  expect(await wrong('{"format": 1, "columns": {"kind": {"type": "number"}}, "steps": []}')).toMatchObject({ code: 'column-not-number', place: { column: 'kind' } })
  expect(await wrong('{"format": 1, "columns": {}, "steps": [{"id": "scale", "columns": ["kind"], "params": {}, "on": true}]}')).toMatchObject({ code: 'recipe-needs-numbers', place: { step: 1, column: 'kind' } })
  expect((await tenfold('recipe', file)).code).toBe(2)
  expect((await tenfold('train', file, '--target', 'price', '--recipe', join(folder, 'nowhere.json'))).code).toBe(1)
})
