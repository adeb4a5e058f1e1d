import { expect, test } from 'vitest'
import * as v from 'valibot'
import { LearnerCard } from '../../contract/asks/models.ts'
import { cardsFor } from './cards.ts'
import { checkedValues, initialValues } from './param.ts'
import { findLearner, learners } from './registry.ts'

const tasks = ['classify', 'regress', 'cluster'] as const

test.each(tasks)('%s: a card for every learner but the baseline, in the order in which they learn, with all of its settings', (task) => {
  const cards = cardsFor(task)
  expect(cards.map(({ id }) => id)).toEqual(learners[task].map(({ id }) => id).filter((id) => id !== 'baseline'))
  for (const card of cards) {
    expect(v.is(LearnerCard, card), card.id).toBe(true)
    const { space, needs } = findLearner(task, card.id)
    expect(card.needs).toEqual(needs)
    expect(card.params.map(({ name }) => name).sort()).toEqual(Object.keys(space).sort())
    expect(Object.fromEntries(card.params.map(({ name, initial }) => [name, initial]))).toEqual(initialValues(space))
    expect(() => checkedValues(card.id, space, card.proposed)).not.toThrow()
    expect(card.params.filter(({ depth }) => depth === 0).length).toBeLessThanOrEqual(2)
    expect(card.params.map(({ depth }) => depth)).toEqual(card.params.map(({ depth }) => depth).sort())
  }
})

test('only nearest neighbours keep the rows that they learned from', () => {
  expect(tasks.flatMap((task) => cardsFor(task).flatMap(({ id, keepsRows }) => (keepsRows ? [id] : [])))).toEqual(['k-neighbors', 'k-neighbors'])
})
