import { describe, expect, test } from 'vitest'
import type { RunDoc, Trained } from '../../contract/documents/run.ts'
import type { ProjectState } from '../../contract/state.ts'
import { guide, type GuideStep, type GuideWriting } from '../i18n/guide.ts'
import { glossary } from '../i18n/guide-terms.ts'
import { jobOf, objectId, projectOf } from '../state/state.fixture.ts'
import { guideFacts } from './guide-facts.ts'
import { piecesOf } from './pieces.ts'
import { termIds } from './term-id.ts'

const trained = (id: string, right: number, validation: boolean): Trained => {
  const scores = { rows: 40, right, band: [0.6, 0.9] as [number, number], metrics: { accuracy: right / 40 }, confusion: { classes: ['failed', 'passed'], counts: [[14, 6], [2, 18]] } }
  return { learner: { id, params: {}, without: [] }, model: objectId('b'), body: objectId('c'), answers: objectId('d'), modelSha256: 'e', train: { rows: 120, metrics: {}, right: 110 }, ...(validation ? { validation: scores } : {}), steps: [], seconds: { recipe: 0, fit: 0, predict: 0 } }
}
const runOf = (over: Partial<RunDoc> = {}, validation = true): RunDoc => ({
  id: 'run-1' as RunDoc['id'], at: 'done', basis: 'x', task: 'classify', target: 'result', classes: ['failed', 'passed'], metric: 'accuracy', seed: 42,
  rows: { learn: 120, practise: 40, test: 40, withoutTarget: 0, stratified: true },
  learners: [{ at: 'done', id: 'baseline', trained: trained('baseline', 20, validation) }, { at: 'done', id: 'logistic-regression', trained: trained('logistic-regression', 32, validation) }],
  best: 'logistic-regression', notes: [], ...over,
})
const problem = { target: 'price', task: 'classify', why: 'category' } as const
const dealt = { testShare: 0.2, practiceShare: 0.2, seed: 42, stratify: true }
const plan = { learners: [{ id: 'logistic-regression', params: {}, without: [] }], threshold: 0.5 }
const states: Readonly<Record<string, ProjectState>> = {
  'just read': projectOf(),
  'asked for a number': projectOf({ problem: { ...problem, task: 'regress', why: 'numbers' }, splitPlan: { testShare: 0, seed: 42, stratify: false } }),
  'asked for groups': projectOf({ problem: { task: 'cluster' } }),
  'folds': projectOf({ problem, splitPlan: { testShare: 0.2, folds: 5, seed: 7, stratify: true }, plan }),
  'trained': projectOf({ problem, splitPlan: dealt, plan, run: runOf() }),
  'trained, nothing held out': projectOf({ problem, splitPlan: { testShare: 0, seed: 42, stratify: false }, plan, run: runOf({}, false) }),
  'all failed': projectOf({ problem, splitPlan: dealt, plan, run: { ...runOf({ at: 'failed', learners: [] }), best: undefined } as unknown as RunDoc }),
}
const say: GuideWriting = { count: String, share: (value) => `${value * 100}%`, names: (names) => names.join(' '), learner: (id) => id, score: ({ right, rows }) => `${right} of ${rows}` }
const steps = Object.keys(guide.en) as GuideStep[]

test('what the Guide knows comes from the documents', () => {
  const facts = guideFacts(states['trained'] ?? projectOf())
  expect(facts).toMatchObject({ target: 'price', inputs: ['area'], practiceShare: 0.2, result: { learned: 1, unseen: true, stale: false, best: { id: 'logistic-regression' } } })
  expect(facts.result?.baseline?.right).toBe(20)
  expect(guideFacts(projectOf({ problem, run: runOf({ chosen: 'baseline' }) })).result?.best?.scores.right).toBe(20)
  expect(guideFacts(projectOf({ run: runOf({}, false) })).result).toMatchObject({ unseen: false, best: { scores: { rows: 120 } } })
})

test('a run that goes on is running, and an old one says that it is old', () => {
  const project = projectOf({ problem, run: runOf(), steps: { ...projectOf().steps, train: { at: 'stale' } } })
  expect(guide.en.train.done(guideFacts(project), say)).toContain('old')
  expect(guide.en.train.done(guideFacts(project, jobOf()), say)).toBe('Learning; 1 done so far.')
})

test('who was chosen, or goes on because too few rows were judged, is not called the best', () => {
  const said = (run: RunDoc): string => guide.en.train.done(guideFacts(projectOf({ problem, run })), say)
  expect(said(runOf())).toBe('1 learned. The best is logistic-regression: 32 of 40.')
  expect(said(runOf({ chosen: 'baseline' }))).toContain('The one in use is baseline')
  const few = { ...trained('logistic-regression', 5, true), validation: { rows: 5, right: 5, metrics: { accuracy: 1 } } }
  expect(said(runOf({ learners: [{ at: 'done', id: 'logistic-regression', trained: few }] }))).toContain('The one in use is logistic-regression: 5 of 5')
})

test('the envelope is sealed until it was opened, and openings are counted', () => {
  const facts = guideFacts(states['trained'] ?? projectOf())
  expect(guide.en.evaluate.done(facts, say)).toBe('logistic-regression: 32 of 40. The {envelope|envelope} is still sealed.')
  expect(guide.en.evaluate.done({ ...facts, openings: 1 }, say)).toContain('opened once')
  expect(guide.zh.evaluate.done({ ...facts, openings: 2 }, say)).toContain('拆过 2 次')
})

test('the Guide names the button that stands at the foot of Train', () => {
  const next = (over: Partial<ProjectState>, language: 'en' | 'zh' = 'en'): string => guide[language].train.next(guideFacts(projectOf(over)), say)
  const groups = { problem: { task: 'cluster' } } as const
  const found = { ...trained('k-means', 0, false), groups: { sizes: [20, 20], columns: [], shown: [0.5, 0.5] as [number, number] } }
  const run = runOf({ task: 'cluster', learners: [{ at: 'done', id: 'k-means', trained: found }], best: 'k-means' })
  const old = { ...projectOf().steps, train: { at: 'stale' } } as const
  expect(next({ problem })).toMatch(/^Press Train\./)
  expect(next({ problem, run: runOf(), steps: old })).toMatch(/^Press Train again\./)
  expect(next({ problem, run: { ...runOf({ at: 'failed', learners: [] }), best: undefined } as unknown as RunDoc })).toMatch(/^Press Train\./)
  expect(next(groups)).toMatch(/^Press Find groups\./)
  expect(next(groups, 'zh')).toContain('“找同类”')
  expect(next({ ...groups, run, steps: old })).toMatch(/^Press Find groups again\./)
  expect(next({ ...groups, run })).toContain('each group')
})

describe.each(Object.entries(states))('%s', (_name, project) => {
  test.each(['zh', 'en'] as const)('every step says something in %s, and every marked word is a term', (language) => {
    const facts = guideFacts(project)
    for (const step of steps) {
      for (const part of ['done', 'why', 'next'] as const) {
        const text = guide[language][step][part](facts, say)
        expect(text.length, `${step} ${part}`).toBeGreaterThan(5)
        expect(text).not.toMatch(/undefined|NaN|null/)
        expect(piecesOf(text).filter((piece) => typeof piece === 'string').join(''), `${step} ${part}`).not.toMatch(/[{}|]/)
      }
    }
    for (const id of termIds) expect(glossary[language][id].here?.(facts, say) ?? '').not.toMatch(/undefined|NaN/)
  })
})

test('terms are found in a sentence; braces that mark nothing stay', () => {
  expect(piecesOf('比{baseline|瞎猜}好')).toEqual(['比', { term: 'baseline', word: '瞎猜' }, '好'])
  expect(piecesOf('{nothing|x} {a}')).toEqual(['{nothing|x} {a}'])
})

test('a term’s example is of this project', () => {
  const facts = guideFacts(states['trained'] ?? projectOf())
  expect(glossary.en.recall.here?.(facts, say)).toBe('20 really are “passed”; it found 18.')
  expect(glossary.zh.baseline.here?.(facts, say)).toContain('20 of 40')
})
