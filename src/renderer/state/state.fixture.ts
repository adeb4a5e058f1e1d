import type { AppState, JobState, ProjectState } from '../../contract/state.ts'
import type { DatasetDoc } from '../../contract/documents/dataset.ts'
import type { JobId, ObjectId } from '../../contract/documents/ids.ts'

export const objectId = (letter: string): ObjectId => letter.repeat(64) as ObjectId

export const datasetOf = (over: Partial<DatasetDoc> = {}): DatasetDoc => ({
  source: { kind: 'file', name: 'flats.csv', bytes: 41 },
  reading: { kind: 'text', encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', header: true, titleRows: 0, decimal: '.', thousands: 'none' },
  problems: [],
  table: objectId('a'),
  steps: [],
  rows: 5,
  columns: [
    { name: 'area', type: 'number', typeWhy: 'all-numbers', use: 'input', useWhy: 'fits' },
    { name: 'price', type: 'number', typeWhy: 'all-numbers', use: 'input', useWhy: 'fits' },
  ],
  ...over,
})

export const projectOf = (over: Partial<ProjectState> = {}): ProjectState => ({
  id: 'p-0-00000000',
  name: 'flats',
  dataset: datasetOf(),
  problem: null,
  recipe: { format: 1, columns: {}, steps: [] },
  splitPlan: { testShare: 0.2, seed: 42, stratify: false },
  plan: { learners: [], threshold: 0.5 },
  run: null,
  artifacts: [],
  envelope: { openings: [] },
  steps: { define: { at: 'ready' }, collect: { at: 'ready' }, prepare: { at: 'ready' }, split: { at: 'ready' }, models: { at: 'ready' }, train: { at: 'ready' }, evaluate: { at: 'ready' }, deploy: { at: 'ready' } },
  opened: 0,
  history: { undo: null, redo: null },
  saved: { file: null, changed: false },
  ...over,
})

export const appOf = (over: Partial<AppState> = {}): AppState => ({
  version: 1,
  app: { version: '0.1.0', runtime: 'Electron', standIn: false, platform: 'linux' },
  settings: { language: 'en', theme: 'light', level: 'explorer' },
  hardware: { cores: 2, memoryBytes: 8e9, gpu: null, threads: 1 },
  connections: 0,
  data: { at: 'absent' },
  loading: null,
  importing: null,
  project: null,
  recents: [],
  trouble: null,
  ...over,
})

export const jobOf = (over: Partial<JobState> = {}): JobState => ({ id: 'job-1' as JobId, kind: 'train', process: { at: 'ready' }, done: 0, of: 10, stopping: false, ...over })
