import { basename } from 'node:path'
import * as v from 'valibot'
import type { ColumnType } from '../contract/documents/dataset.ts'
import { RecipeDoc } from '../contract/documents/recipe.ts'
import { FaultError } from '../contract/fault.ts'
import { fileBytes } from '../host/files/file-bytes.ts'
import { JsonSlip, readLinedJson, type LinedJson } from './recipe-json.ts'

const mostBytes = 8_000_000

interface Place {
  readonly line: number
  readonly step?: number
  readonly column?: string
}

/** Where in a recipe a path of keys lies. */
function placeOf(json: LinedJson, path: readonly (string | number)[]): Place {
  const line = json.lineOf(path)
  const [top, key] = path
  if (top === 'steps' && key !== undefined) return { line, step: Number(key) + 1 }
  return top === 'columns' && key !== undefined ? { line, column: String(key) } : { line }
}

function parsed(text: string, refuse: (detail: string, place: Place) => never): LinedJson {
  try {
    return readLinedJson(text)
  } catch (thrown) {
    if (thrown instanceof JsonSlip) return refuse(thrown.message, { line: thrown.line })
    if (thrown instanceof RangeError) return refuse('it is nested too deep', { line: 1 })
    throw thrown
  }
}

/** Throws `bad-recipe` with the line where a text is no recipe, and with the step or column if it lies in one. */
export function recipeOfText(text: string, file: string): RecipeDoc {
  const refuse = (detail: string, place: Place): never => {
    throw new FaultError('bad-recipe', { file, line: place.line, detail }, { file, ...place })
  }
  const json = parsed(text.replace(/^\ufeff/, ''), refuse)
  const found = v.safeParse(RecipeDoc, marked(json.value))
  if (found.success) return { ...found.output, columns: Object.fromEntries(Object.entries(found.output.columns).map(([name, column]) => [name.slice(1), column])) }
  const [issue] = found.issues
  const path = (issue.path ?? []).map(({ key }, i) => (typeof key === 'number' ? key : i === 1 && issue.path?.[0]?.key === 'columns' ? String(key).slice(1) : String(key)))
  const where = path.length === 0 ? '' : `${path.join('.')}: `
  return refuse(`${where}${issue.message}`, placeOf(json, path))
}

/** A mark before each name of a column: the schema would pass over those that objects know, such as `constructor`. */
function marked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('columns' in value)) return value
  const { columns } = value
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns)) return value
  return { ...value, columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [`=${name}`, column as unknown])) }
}

/** A recipe out of a file. Throws the faults of `fileBytes`, and `bad-recipe` with line, step and column. */
export async function readRecipeFile(path: string): Promise<RecipeDoc> {
  const file = basename(path)
  const bytes = await fileBytes(path, (_done, of) => {
    if (of > mostBytes) throw new FaultError('file-too-large', { file, size: `${Math.round(of / 1e6)} MB`, limit: `${mostBytes / 1e6} MB` }, { file })
  })
  return recipeOfText(new TextDecoder().decode(bytes), file)
}

/** The types that a recipe gives to columns: a reader that knows them keeps what it would else have taken for a number. */
export const recipeTypes = ({ columns }: RecipeDoc): ReadonlyMap<string, ColumnType> => new Map(Object.entries(columns).flatMap(([name, { type }]) => (type === undefined ? [] : [[name, type] as const])))
