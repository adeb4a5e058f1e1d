import { driftOf, type ColumnDrift, type Drift } from '../engine/drift/drift.ts'
import type { Answerer } from '../host/model/answerer.ts'
import { hostRun } from '../host/run/host-run.ts'
import { openModel, readForModel } from './asked-model.ts'
import { driftLines } from './drift-words.ts'
import { judgedJson, judgeFile, learnedJson, type JudgedFile } from './judged-file.ts'
import { onlyOptions, wordsOf, type Options } from './options.ts'
import { say } from './output.ts'
import { readingOptions } from './reading-options.ts'

/** `drift MODEL FILE`: what has changed since the model learned. Alarms are a result, not a failure. */
export async function driftCommand(words: readonly string[], options: Options): Promise<void> {
  const [path, data] = wordsOf('drift', words, ['MODEL', 'FILE'] as const)
  onlyOptions('drift', options, ['json', ...readingOptions])
  const model = await openModel(path)
  try {
    const { table, problems } = await readForModel(data, model, options, { labels: true })
    const drift = driftOf(model.facts, table)
    const judged = await judgeFile(model, table, hostRun({ seed: 42 }))
    if (options.json === true) say(JSON.stringify({ ...driftJson(drift), ...scoreJson(model, judged), modelSha256: model.modelSha256, problems }))
    else for (const line of driftLines(drift, model, judged)) say(line)
  } finally {
    await model.close()
  }
}

function driftJson({ rows, learned, enough, columns }: Drift): object {
  const alarms = columns.flatMap(({ name, reasons }: ColumnDrift) => (reasons.length === 0 ? [] : [{ column: name, reasons }]))
  return { rows, learned, verdict: !enough ? 'too-few-rows' : alarms.length > 0 ? 'changed' : 'no-change-found', alarms, columns: columns.map(({ reasons, ...rest }) => ({ ...rest, alarm: reasons.length > 0, reasons })) }
}

/** The score on the new rows beside that of the rows that were held out when the model learned. */
function scoreJson(model: Answerer, judged: JudgedFile | undefined): object {
  const { problem } = model.facts
  return judged?.scores === undefined || problem.task === 'cluster' ? {} : { score: { ...judgedJson(problem, judged), learned: learnedJson(model) } }
}
