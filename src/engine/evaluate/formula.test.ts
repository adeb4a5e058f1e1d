import { expect, test } from 'vitest'
import type { RecipeStep } from '../../contract/documents/recipe.ts'
import type { Formula } from '../../contract/documents/run.ts'
import { hear, orderOf, planned, resultOf } from '../pipeline.fixture.ts'
import { numberColumn, tableOf } from '../table/table.fixture.ts'
import { step } from '../recipe/recipe.fixture.ts'

const x = Array.from({ length: 40 }, (_, i) => (i % 9 === 0 ? null : 100 + 3 * i))
const z = Array.from({ length: 40 }, (_, i) => (i * 7) % 11)
const table = tableOf(numberColumn('x', x), numberColumn('z', z), numberColumn('y', x.map((value, i) => (value === null ? 7 : 2 * value) - 5 * (z[i] as number) + 30)))

async function formulaUnder(...steps: RecipeStep[]): Promise<Formula | undefined> {
  return resultOf(await hear({ ...orderOf(table, { task: 'regress', target: 'y', testShare: 0, learners: [planned('linear-regression')] }), recipe: { steps } }), 'linear-regression').formula
}

test('scaled once or twice by a person: the line is in the inputs’ own units', async () => {
  const flagged = [step('missing-flag', ['x']), step('impute', ['x'], { strategy: 'constant', fill_value: 0 })]
  for (const scaling of [[], [step('scale', ['x'], { kind: 'min-max' })], [step('scale', ['x'], { kind: 'min-max' }), step('scale', [], { kind: 'robust' }), step('scale', ['z'])]]) {
    const found = await formulaUnder(...flagged, ...scaling)
    expect(found?.terms.map(({ name }) => name)).toEqual(['x', 'x.missing', 'z'])
    expect(found?.intercept).toBeCloseTo(30, 8)
    expect(found?.terms.map(({ weight }) => weight)).toEqual([expect.closeTo(2, 9), expect.closeTo(7, 8), expect.closeTo(-5, 9)])
  }
})

test('capped: there is no line that says so', async () => {
  expect(await formulaUnder(step('cap', ['z'], { method: 'quantile', low: 0.1, high: 0.9 }))).toBeUndefined()
})
