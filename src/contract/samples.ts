import type { Source } from './documents/dataset.ts'
import type { PlannedLearner } from './documents/plan.ts'
import type { PredictTask } from './documents/problem.ts'
import type { Language } from './state.ts'

export type SampleId = Extract<Source, { kind: 'sample' }>['sample']

/** A table that comes with the app: one file a language, all with the same numbers in the same places. */
export interface Sample {
  readonly files: Readonly<Record<Language, { readonly file: string; readonly target: string }>>
  readonly task: PredictTask
  readonly rows: number
  readonly columns: number
  /** Automatic steps that are left out, so that the numbers of the lecture come out as printed. */
  readonly without: PlannedLearner['without']
  readonly licence: 'CC0-1.0' | 'facts'
}

/** `facts`: a few pairs of numbers that nobody can own. Sources stand in resources/samples/README.md. */
export const samples: Readonly<Record<SampleId, Sample>> = {
  flats: {
    files: { 'zh-CN': { file: 'flats.zh-CN.csv', target: '价格' }, en: { file: 'flats.en.csv', target: 'price' } },
    task: 'regress',
    rows: 5,
    columns: 2,
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
  penguins: {
    files: { 'zh-CN': { file: 'penguins.zh-CN.csv', target: '物种' }, en: { file: 'penguins.en.csv', target: 'species' } },
    task: 'classify',
    rows: 344,
    columns: 8,
    without: [],
    licence: 'CC0-1.0',
  },
}
