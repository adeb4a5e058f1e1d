import { join } from 'node:path'
import { samples, type SampleId } from '../../contract/samples.ts'
import type { Language } from '../../contract/state.ts'

/** Where a sample's file for a language lies, and the column that it is about. */
export function sampleFile(folder: string, id: SampleId, language: Language): { path: string; name: string; target: string } {
  const { file, target } = samples[id].files[language]
  return { path: join(folder, file), name: file, target }
}
