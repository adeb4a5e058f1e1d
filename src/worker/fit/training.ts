import type { RunOrder } from '../../contract/asks/fit-process.ts'
import type { Trained } from '../../contract/documents/run.ts'
import { pack } from '../../engine/export/pack.ts'
import { modelScores, writeModel } from '../../engine/export/model-file.ts'
import { runPipeline, type Result } from '../../engine/pipeline.ts'
import { tableOfBytes } from '../../host/files/table-object.ts'
import { readObject, sha256, writeObject } from '../../host/project/objects.ts'
import { jobRun, type Seconds } from './progress.ts'

export type Tell = (name: string, value: unknown) => void

/** Writes what a learner has learned as objects; the document names them only when they lie there. */
async function keep(folder: string, { planned, model, train, validation, test, judged, steps, formula, notes }: Result, seconds: Seconds): Promise<Trained> {
  const scores = modelScores(train, test)
  const file = writeModel(model, scores, {}, sha256)
  return {
    learner: planned,
    model: await writeObject(folder, file.json),
    body: await writeObject(folder, file.bin),
    answers: await writeObject(folder, pack(judged)),
    modelSha256: file.modelSha256,
    train,
    ...(validation === undefined ? {} : { validation: validation.scores }),
    ...(test === undefined ? {} : { test }),
    ...(formula === undefined ? {} : { formula }),
    steps: [...steps],
    seconds,
    ...(notes.length === 0 ? {} : { notes: [...notes] }),
  }
}

/** The columns that a run looks at; the others stay in the object. */
function columnsOf({ dataset, problem, splitPlan }: Pick<RunOrder, 'dataset' | 'problem' | 'splitPlan'>): ReadonlySet<string> {
  const inputs = dataset.columns.filter(({ use, type }) => use === 'input' && type !== 'text').map(({ name }) => name)
  return new Set([...inputs, problem.target, ...(splitPlan.by === undefined ? [] : [splitPlan.by.column])])
}

/** Executes a run's documents; tells rows, each learner as it is done or has failed, and how far it has come. */
export async function train(order: RunOrder, stop: SharedArrayBuffer, tell: Tell): Promise<{ at: 'done' | 'stopped'; best: string }> {
  const { folder, dataset, problem, splitPlan, plan } = order
  const table = tableOfBytes(await readObject(folder, dataset.table), columnsOf(order))
  const hosted = jobRun({ seed: splitPlan.seed, stop, parts: plan.learners.length + 1 }, (said) => tell('progress', said))
  return runPipeline({ table, columns: dataset.columns, problem, splitPlan, plan }, hosted.run, {
    rows: (facts) => tell('rows', facts),
    learner: (id) => hosted.begin(id),
    async trained(result) {
      const seconds = hosted.seconds()
      tell('trained', await keep(folder, result, seconds))
    },
    failed: (id, fault) => tell('failed', { id, fault }),
  })
}
