import { expect, test } from 'vitest'
import type { FormField, ModelAnswer, Row } from '../../../contract/asks/table.ts'
import type { ObjectId } from '../../../contract/documents/ids.ts'
import { Trial } from './trial.svelte.ts'

const object = 'c'.repeat(64) as ObjectId
const fields: FormField[] = [
  { kind: 'number', name: 'area', min: 35, max: 65, start: 45, whole: true },
  { kind: 'category', name: 'town', levels: ['A', 'B'], start: 'A' },
]
const twice = (row: Row): ModelAnswer => ({ kind: 'value', value: Number(row['area']) * 2, filled: [], outside: [], unseen: [] })

function line(): { asked: Row[]; line: ConstructorParameters<typeof Trial>[0] } {
  const asked: Row[] = []
  const ask = (name: string, input: { rows: Row[] }): Promise<unknown> => {
    if (name === 'model/form') return Promise.resolve({ fields })
    asked.push(...input.rows)
    return Promise.resolve({ answers: input.rows.map(twice) })
  }
  return { asked, line: { ask: ask as ConstructorParameters<typeof Trial>[0]['ask'] } }
}
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0))
const valueOf = (trial: Trial): number | undefined => (trial.answer?.kind === 'value' ? trial.answer.value : undefined)

test('it opens with what is usual and answers that', async () => {
  const { asked, line: one } = line()
  const trial = new Trial(one, { model: object, body: object })
  await trial.load()
  expect(asked).toEqual([{ area: 45, town: 'A' }])
  expect(valueOf(trial)).toBe(90)
})

test('every change is answered; a gap is sent as a gap', async () => {
  const { asked, line: one } = line()
  const trial = new Trial(one, { model: object, body: object })
  await trial.load()
  trial.set('area', 50)
  trial.set('town', null)
  await settled()
  expect(asked.at(-1)).toEqual({ area: 50, town: null })
  expect(valueOf(trial)).toBe(100)
})

test('what was typed outlives a restart', async () => {
  const { line: one } = line()
  const trial = new Trial(one, { model: object, body: object })
  await trial.load()
  trial.set('area', 60)
  await trial.load()
  expect(valueOf(trial)).toBe(120)
})

test('the curve reaches from end to end', async () => {
  const { line: one } = line()
  const trial = new Trial(one, { model: object, body: object })
  const curve = await trial.curve(fields[0] as FormField, 30, 70)
  expect(curve[0]?.x).toBe(30)
  expect(curve.at(-1)?.x).toBe(70)
  expect(curve.length).toBeLessThanOrEqual(200)
})
