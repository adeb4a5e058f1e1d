import type { Refit, Trained } from '../../contract/documents/run.ts'
import { modelScores, readModel, writeModel } from '../../engine/export/model-file.ts'
import { pack } from '../../engine/export/pack.ts'
import type { Refitted } from '../../engine/finishing.ts'
import type { GroupMap, Grouping } from '../../engine/grouping.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import type { Result } from '../../engine/pipeline.ts'
import { readObject, sha256, writeObject } from '../../host/project/objects.ts'
import type { Seconds } from './progress.ts'

type Kept = Pick<Trained, 'model' | 'body' | 'modelSha256'>

async function keepModel(folder: string, model: FittedModel, scores: ReturnType<typeof modelScores>): Promise<Kept> {
  const file = writeModel(model, scores, {}, sha256)
  return { model: await writeObject(folder, file.json), body: await writeObject(folder, file.bin), modelSha256: file.modelSha256 }
}

/** Writes what a learner has learned as objects; the document names them only when they lie there. */
export async function keepTrained(folder: string, { planned, model, train, validation, test, judged, steps, formula, notes }: Result, seconds: Seconds): Promise<Trained> {
  return {
    learner: planned,
    ...(await keepModel(folder, model, modelScores(train, test))),
    answers: await writeObject(folder, pack(judged)),
    train,
    ...(validation === undefined ? {} : { validation: validation.scores }),
    ...(test === undefined ? {} : { test }),
    ...(formula === undefined ? {} : { formula }),
    steps: [...steps],
    seconds,
    ...(notes.length === 0 ? {} : { notes: [...notes] }),
  }
}

/** The scores in the file stay those of the learning rows of the first fit: a refit has none of its own. */
export async function keepRefit(folder: string, { model, rows, formula, notes }: Refitted, { train }: Pick<Trained, 'train'>): Promise<Refit> {
  return { rows, ...(await keepModel(folder, model, modelScores(train))), ...(formula === undefined ? {} : { formula }), ...(notes.length === 0 ? {} : { notes: [...notes] }) }
}

export async function keepGroups(folder: string, { planned, model, train, steps, notes }: Grouping, { groups, places }: GroupMap, seconds: Seconds): Promise<Trained> {
  return {
    learner: planned,
    ...(await keepModel(folder, model, modelScores(train))),
    answers: await writeObject(folder, pack(places)),
    train,
    steps: [...steps],
    seconds,
    groups,
    ...(notes.length === 0 ? {} : { notes: [...notes] }),
  }
}

/** A model that was kept, the refitted one where there is one. */
export async function keptModel(folder: string, trained: Pick<Trained, 'model' | 'body' | 'modelSha256' | 'refit'>): Promise<ReturnType<typeof readModel>> {
  const { model, body } = trained.refit ?? trained
  const [json, bin] = await Promise.all([readObject(folder, model), readObject(folder, body)])
  return readModel(json, bin, sha256)
}
