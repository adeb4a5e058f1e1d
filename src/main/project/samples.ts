import { join } from 'node:path'
import type { Source } from '../../contract/documents/dataset.ts'
import type { Language } from '../../contract/state.ts'

export type SampleId = Extract<Source, { kind: 'sample' }>['sample']

interface SampleFile {
  readonly file: string
  readonly target: string
}

/** The samples, one file a language, and the column that each is about. */
const samples: Readonly<Record<SampleId, Readonly<Record<Language, SampleFile>>>> = {
  flats: { 'zh-CN': { file: 'flats.zh-CN.csv', target: '价格' }, en: { file: 'flats.en.csv', target: 'price' } },
  exam: { 'zh-CN': { file: 'exam.zh-CN.csv', target: '结果' }, en: { file: 'exam.en.csv', target: 'result' } },
  penguins: { 'zh-CN': { file: 'penguins.csv', target: 'species' }, en: { file: 'penguins.csv', target: 'species' } },
}

export function sampleFile(folder: string, id: SampleId, language: Language): { path: string; name: string; target: string } {
  const { file, target } = samples[id][language]
  return { path: join(folder, file), name: file, target }
}
