import { describe, expect, test } from 'vitest'
import { conformance } from './conformance/conformance.ts'
import { flawedLearners } from './conformance/flawed.ts'
import { findLearner, learners, type AnyLearner } from './registry.ts'

const all: readonly AnyLearner[] = [...learners.classify, ...learners.regress, ...learners.cluster]

describe.each(all.map((learner) => [`${learner.id}, ${learner.task}`, learner] as const))('%s', (_name, learner) => {
  test.each(conformance(learner).map((check) => [check.name, check] as const))('%s', (_check, check) => check.holds())
})

describe('the suite notices a learner that', () => {
  test.each(flawedLearners.map((it) => [it.flaw, it] as const))('%s', async (_flaw, { learner, noticedBy }) => {
    const concerned = conformance(learner).filter(({ name }) => name.includes(noticedBy))
    expect(concerned).toHaveLength(1)
    await expect(concerned[0]?.holds()).rejects.toThrow()
  })
})

const thrownBy = (action: () => unknown): unknown => {
  try {
    return action()
  } catch (thrown) {
    return thrown
  }
}

test('the registry: every id once a task, the baseline first, an unknown one refused with those there are', () => {
  for (const task of ['classify', 'regress', 'cluster'] as const) {
    const ids = learners[task].map((learner) => learner.id)
    expect(new Set(ids).size).toBe(ids.length)
    if (task !== 'cluster') expect(ids[0]).toBe('baseline')
    for (const id of ids) expect(findLearner(task, id)).toMatchObject({ id, task })
    expect(thrownBy(() => findLearner(task, '__proto__'))).toMatchObject({ fault: { code: 'unknown-learner', values: { learner: '__proto__', learners: ids.join(', ') } } })
  }
})
