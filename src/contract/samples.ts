import type { SampleId } from './documents/dataset.ts'
import type { PlannedLearner } from './documents/plan.ts'
import type { Task } from './documents/problem.ts'
import type { Language } from './state.ts'

/** A table that comes with the app: one file a language, all with the same numbers in the same places. */
export interface Sample {
  /** No target: groups are looked for. */
  readonly files: Readonly<Record<Language, { readonly file: string; readonly target?: string }>>
  readonly task: Task
  readonly rows: number
  readonly columns: number
  /** Automatic steps that are left out, so that the numbers of the lecture come out as printed. */
  readonly without: PlannedLearner['without']
  /** `facts`: a few numbers that nobody can own; `made`: invented by a script with a seed. */
  readonly licence: 'CC0-1.0' | 'MIT' | 'facts' | 'made'
}

/** Sources stand in resources/samples/README.md. */
export const samples: Readonly<Record<SampleId, Sample>> = {
  flats: {
    files: { 'zh-CN': { file: 'flats.zh-CN.csv', target: '价格' }, en: { file: 'flats.en.csv', target: 'price' } },
    task: 'regress',
    rows: 5,
    columns: 2,
    without: ['scale'],
    licence: 'facts',
  },
  housing: {
    files: { 'zh-CN': { file: 'housing.zh-CN.csv', target: '售价' }, en: { file: 'housing.en.csv', target: 'price' } },
    task: 'regress',
    rows: 4,
    columns: 4,
    without: ['scale'],
    licence: 'facts',
  },
  exam: {
    files: { 'zh-CN': { file: 'exam.zh-CN.csv', target: '结果' }, en: { file: 'exam.en.csv', target: 'result' } },
    task: 'classify',
    rows: 5,
    columns: 2,
    without: ['scale'],
    licence: 'facts',
  },
  pupils: {
    files: { 'zh-CN': { file: 'pupils.zh-CN.csv', target: '结果' }, en: { file: 'pupils.en.csv', target: 'result' } },
    task: 'classify',
    rows: 200,
    columns: 4,
    without: [],
    licence: 'made',
  },
  penguins: {
    files: { 'zh-CN': { file: 'penguins.zh-CN.csv', target: '物种' }, en: { file: 'penguins.en.csv', target: 'species' } },
    task: 'classify',
    rows: 344,
    columns: 8,
    without: [],
    licence: 'CC0-1.0',
  },
  ames: {
    files: { 'zh-CN': { file: 'ames.zh-CN.csv', target: '售价（美元）' }, en: { file: 'ames.en.csv', target: 'price_usd' } },
    task: 'regress',
    rows: 2930,
    columns: 15,
    without: [],
    licence: 'MIT',
  },
  customers: {
    files: { 'zh-CN': { file: 'customers.zh-CN.csv' }, en: { file: 'customers.en.csv' } },
    task: 'cluster',
    rows: 300,
    columns: 4,
    without: [],
    licence: 'made',
  },
}
