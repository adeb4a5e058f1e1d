import { join } from 'node:path'
import type { SampleId } from '../../contract/documents/dataset.ts'
import type { Task } from '../../contract/documents/problem.ts'
import { samples } from '../../contract/samples.ts'
import type { Language } from '../../contract/state.ts'

/** Where a sample's file for a language lies, and what it is asked: a column, or groups. */
export function sampleFile(folder: string, id: SampleId, language: Language): { path: string; name: string; task: Task; target: string | undefined } {
  const { files, task } = samples[id]
  const { file, target } = files[language]
  return { path: join(folder, file), name: file, task, target }
}
