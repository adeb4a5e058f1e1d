import { expect, test } from 'vitest'
import { filledColumns } from './filled.ts'

test('gaps count as filled where a step fills them, also under the name of a part; a step of another kind fills none', () => {
  const schema = [{ name: 'x', type: 'number' }, { name: 'day', type: 'date' }, { name: 'word', type: 'category' }, { name: 'flag', type: 'boolean' }] as const
  const steps = [
    { id: 'missing-flag', columns: [{ name: 'x', as: 'x missing' }] },
    { id: 'date-parts', columns: [{ name: 'day', parts: ['year', 'days'] }] },
    { id: 'impute', columns: [{ name: 'day.days', value: 3 }, { name: 'x missing', value: 0 }, { name: 'flag', value: 'true' }] },
    { id: 'one-hot', columns: [{ name: 'word', levels: ['a'] }] },
  ] as const
  expect([...filledColumns({ schema, steps })]).toEqual(['day', 'flag'])
  expect(filledColumns({ schema, steps: [] }).size).toBe(0)
})
