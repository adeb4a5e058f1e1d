import { expect, test } from 'vitest'
import { recipeInUse, type RecipeDoc, type RecipeStep } from '../../contract/documents/recipe.ts'
import { FaultError } from '../../contract/fault.ts'
import type { ColumnDoc } from '../../contract/documents/dataset.ts'
import { recipeAfter } from './editing-recipe.ts'

const step = (id: RecipeStep['id'], column: string): RecipeStep => ({ id, columns: [column], params: {}, on: true })
const [fill, scale, gather] = [step('impute', 'age'), step('scale', 'age'), step('rare', 'city')]
const recipe: RecipeDoc = { format: 1, columns: {}, steps: [fill, scale] }
const ids = (after: { recipe: RecipeDoc }): string[] => after.recipe.steps.map(({ id }) => id)

test('each change leaves the recipe before it as it was, and has a name', () => {
  const before = structuredClone(recipe)
  expect(recipeAfter(recipe, { do: 'add', step: gather })).toEqual({ recipe: { ...recipe, steps: [fill, scale, gather] }, label: { code: 'add-step', values: { step: 'rare', column: 'city', columns: 1 } } })
  expect(recipeAfter(recipe, { do: 'remove', at: 0 })).toMatchObject({ recipe: { steps: [scale] }, label: { code: 'remove-step', values: { step: 'impute' } } })
  expect(recipeAfter(recipe, { do: 'switch', at: 1, on: false })).toMatchObject({ recipe: { steps: [fill, { ...scale, on: false }] }, label: { code: 'switch-step' } })
  expect(recipeAfter(recipe, { do: 'move', at: 1, to: 0 })).toMatchObject({ recipe: { steps: [scale, fill] }, label: { code: 'move-step', values: { step: 'scale' } } })
  expect(recipeAfter(recipe, { do: 'set', at: 0, step: step('impute', 'city') })).toMatchObject({ recipe: { steps: [step('impute', 'city'), scale] }, label: { code: 'set-recipe' } })
  expect(recipe).toEqual(before)
})

test('proposed steps go where they belong, many at once as one change', () => {
  expect(ids(recipeAfter(recipe, { do: 'accept', steps: [gather] }))).toEqual(['impute', 'rare', 'scale'])
  const many = recipeAfter(recipe, { do: 'accept', steps: [step('missing-flag', 'age'), gather] })
  expect(ids(many)).toEqual(['missing-flag', 'impute', 'rare', 'scale'])
  expect(many.label).toEqual({ code: 'set-recipe', values: { steps: 2 } })
})

test('a step that is not there is refused', () => {
  for (const edit of [{ do: 'remove', at: 2 }, { do: 'switch', at: 9, on: true }, { do: 'move', at: 0, to: 2 }, { do: 'set', at: 2, step: fill }] as const) expect(() => recipeAfter(recipe, edit)).toThrow(FaultError)
})

test('a column that is left out is passed over, and a step without any other is off; nothing is forgotten', () => {
  const column = (name: string, use: ColumnDoc['use']): ColumnDoc => ({ name, type: 'number', typeWhy: 'all-numbers', use, useWhy: 'fits' })
  const two: RecipeStep = { id: 'impute', columns: ['age', 'size'], params: {}, on: true }
  const all: RecipeStep = { id: 'scale', columns: [], params: {}, on: true }
  const used = recipeInUse({ ...recipe, steps: [two, fill, all] }, [column('age', 'out'), column('size', 'input'), column('y', 'input')], { task: 'regress', target: 'y', why: 'numbers' })
  expect(used.steps).toEqual([{ ...two, columns: ['size'] }, { ...fill, columns: [], on: false }, all])
  expect(recipeInUse({ ...recipe, steps: [two] }, [column('age', 'input'), column('size', 'input')], { task: 'cluster' }).steps).toEqual([two])
})
