import { expect, test } from 'vitest'
import type { ArtifactDoc } from '../../contract/documents/artifact.ts'
import type { RunDoc, Trained } from '../../contract/documents/run.ts'
import type { ProjectState } from '../../contract/state.ts'
import { datasetOf, objectId, projectOf } from '../state/state.fixture.ts'
import { Lesson } from './lesson.svelte.ts'

const dataset = datasetOf({ source: { kind: 'sample', sample: 'flats', name: 'flats.en.csv' } as ProjectState['dataset']['source'] })
const opened = projectOf({ dataset, splitPlan: { testShare: 0, seed: 42, stratify: false } })
const asked: ProjectState = { ...opened, problem: { target: 'price', task: 'regress', why: 'numbers' } }
const trained: Trained = { learner: { id: 'linear-regression', params: {}, without: ['scale'] }, model: objectId('b'), body: objectId('c'), answers: objectId('d'), modelSha256: 'e', train: { rows: 5, metrics: { mae: 0.64 } }, steps: [], seconds: { recipe: 0, fit: 0, predict: 0 } }
const run: RunDoc = { id: 'r' as RunDoc['id'], at: 'done', basis: 'x', task: 'regress', target: 'price', classes: [], metric: 'mae', seed: 42, learners: [{ at: 'done', id: 'linear-regression', trained }], best: 'linear-regression', notes: [] }
const learned: ProjectState = { ...asked, run }

const storeOf = (kept = new Map<string, string>()) => ({ kept, getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) })
const answer = (value: number) => ({ answers: [{ kind: 'value', value, filled: [], outside: [], unseen: [] }] })

test('only the flats carry it', () => {
  const lesson = new Lesson(storeOf())
  lesson.follow(projectOf(), 'define')
  expect(lesson.here).toBe(false)
  lesson.follow(opened, 'define')
  expect(lesson.here).toBe(true)
  expect(lesson.now).toBe('ask')
})

test('each task is done by what the project says, in whatever order', () => {
  const lesson = new Lesson(storeOf())
  lesson.follow(asked, 'define')
  expect(lesson.done).toEqual(['ask'])
  lesson.follow(asked, 'split')
  expect(lesson.done).toEqual(['ask', 'deal'])
  expect(lesson.now).toBe('look')
  lesson.follow(asked, 'collect')
  lesson.follow(learned, 'train')
  expect(lesson.now).toBe('answer')
  lesson.follow({ ...learned, artifacts: [{ run: run.id } as ArtifactDoc] }, 'deploy')
  expect(lesson.done).toEqual(['ask', 'look', 'deal', 'learn', 'take'])
})

test('47.20 at 50 counts only when it was asked for one flat, and stays done', () => {
  const lesson = new Lesson(storeOf())
  lesson.follow(learned, 'evaluate')
  lesson.heard('model/answer', { rows: [{ area: 50 }, { area: 51 }] }, answer(47.20149254))
  lesson.heard('model/answer', { rows: [{ area: 51 }] }, answer(48.4))
  lesson.heard('table/page', { rows: [{ area: 50 }] }, answer(47.20149254))
  expect(lesson.done).not.toContain('answer')
  lesson.heard('model/answer', { rows: [{ area: 50 }] }, answer(47.20149254))
  expect(lesson.done).toContain('answer')
})

test('a run that was undone takes its task back', () => {
  const lesson = new Lesson(storeOf())
  lesson.follow(learned, 'evaluate')
  lesson.heard('model/answer', { rows: [{ area: 50 }] }, answer(47.20149254))
  lesson.follow(asked, 'train')
  expect(lesson.done).not.toContain('answer')
})

test('left, closed and opened again, it goes on where it was', () => {
  const store = storeOf()
  const first = new Lesson(store)
  first.follow(asked, 'define')
  first.follow(asked, 'collect')
  first.leave()
  const again = new Lesson(store)
  again.follow(asked, 'define')
  expect(again.left).toBe(true)
  expect(again.done).toEqual(['ask', 'look'])
  again.resume()
  expect(again.left).toBe(false)
  again.follow({ ...asked, id: 'another' as ProjectState['id'] }, 'define')
  expect(again.done).toEqual(['ask'])
})

test('what was kept and cannot be read begins anew', () => {
  const lesson = new Lesson({ getItem: () => '{"places": 7', setItem: () => undefined })
  lesson.follow(asked, 'define')
  expect(lesson.done).toEqual(['ask'])
})
