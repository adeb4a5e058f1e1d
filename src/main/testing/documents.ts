import type { DatasetDoc, Source } from '../../contract/documents/dataset.ts'
import type { ObjectId } from '../../contract/documents/ids.ts'
import type { ProblemDoc } from '../../contract/documents/problem.ts'
import type { Trained } from '../../contract/documents/run.ts'
import type { AppState } from '../../contract/state.ts'

export const objectId = (letter: string): ObjectId => letter.repeat(64) as ObjectId

export const datasetOf = (source: Source): DatasetDoc => ({
  source,
  reading: { kind: 'text', encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', header: true, titleRows: 0, decimal: '.', thousands: 'none' },
  problems: [],
  table: objectId('a'),
  steps: [],
  rows: 100,
  columns: ['x', 'y'].map((name) => ({ name, type: 'number', typeWhy: 'all-numbers', use: 'input', useWhy: 'fits' })),
})

export const problem: ProblemDoc = { target: 'y', task: 'regress', why: 'numbers' }

export const trainedOf = (learner: string, mae: number, test?: number): Trained => ({
  learner: { id: learner, params: {}, without: [] },
  model: objectId('b'),
  body: objectId('c'),
  answers: objectId('d'),
  modelSha256: 'e',
  train: { rows: 80, metrics: { mae } },
  ...(test === undefined ? {} : { test: { rows: 20, metrics: { mae: test } } }),
  steps: [],
  seconds: { recipe: 0, fit: 0, predict: 0 },
})

export const emptyState: Omit<AppState, 'version'> = {
  app: { version: '0', runtime: '', standIn: false, platform: 'linux' },
  settings: { language: 'en', theme: 'system', level: 'explorer' },
  hardware: { cores: 2, memoryBytes: 1, gpu: null, threads: 1 },
  connections: 0,
  data: { at: 'absent' },
  loading: null,
  importing: null,
  project: null,
  recents: [],
  trouble: null,
}
