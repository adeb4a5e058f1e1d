import { basename } from 'node:path'
import type { evaluationWindowAsks } from '../contract/asks/evaluation.ts'
import { valueOf, type AskOutput, type AskReceived } from '../contract/reply.ts'
import { fileNameOf } from './chart-saving.ts'
import type { Desk } from './desk.ts'
import type { Dialogs } from './dialogs.ts'
import { trainedOf } from './jobs/trained-of.ts'
import type { Holder } from './project/open-project.ts'
import { wordsOf } from './words/words.ts'

interface Asked {
  readonly desk: Pick<Desk, 'owner'>
  readonly dialogs: Pick<Dialogs, 'saveRows'>
  readonly holder: Pick<Holder, 'current'>
}

/** Has the data process write the mistakes of a learner where the person says. Null: the dialog was closed. */
export async function saveMistakes({ desk, dialogs, holder }: Asked, { learner, ...judged }: AskReceived<typeof evaluationWindowAsks, 'evaluation/save-mistakes'>): Promise<AskOutput<typeof evaluationWindowAsks, 'evaluation/save-mistakes'>> {
  const { project, run } = trainedOf(holder.current, learner)
  const { mistakes } = wordsOf(desk.owner.value.settings.language)
  const path = await dialogs.saveRows(fileNameOf(`${project.documents.name}-${mistakes.name}`, 'csv'))
  if (path === undefined) return null
  const { row, said, sure, off } = mistakes
  const { rows } = valueOf(await project.data.asks['data/write-mistakes']({ ...judged, folder: project.folder, path, classes: run.classes, heads: { row, said, sure, off } }))
  return { name: basename(path), rows }
}
