import type { ColumnDoc } from '../contract/documents/dataset.ts'
import { runPipeline } from '../engine/pipeline.ts'
import type { FittedModel } from '../engine/learn/fitted-model.ts'
import { answerRow } from '../engine/learn/answer.ts'
import { createRng } from '../engine/number/rng.ts'
import type { TableColumn } from '../engine/table/table.ts'
import { hostRun } from '../host/run/host-run.ts'
import { secondsOf } from './clock.ts'

const rows = 2000
const turns = 20_000

/** Eight numbers and two categories. */
function columnsOf(): TableColumn[] {
  const rng = createRng(7)
  const numbers = Array.from({ length: 8 }, (_, j): TableColumn => ({ name: `n${j}`, type: 'number', data: Float64Array.from({ length: rows }, () => rng.next()) }))
  const words = Array.from({ length: 2 }, (_, j): TableColumn => ({ name: `w${j}`, type: 'category', dictionary: ['a', 'b', 'c', 'd'], data: Int32Array.from({ length: rows }, () => rng.below(4)) }))
  const target: TableColumn = { name: 'y', type: 'number', data: Float64Array.from({ length: rows }, (_, i) => (numbers[0]?.data[i] as number) * 3 + (numbers[1]?.data[i] as number) + rng.next()) }
  return [...numbers, ...words, target]
}

async function modelOf(learner: string): Promise<FittedModel> {
  const columns = columnsOf()
  const docs = columns.map(({ name, type }): ColumnDoc => ({ name, type, typeWhy: 'all-numbers', use: 'input', useWhy: 'fits' }))
  let model: FittedModel | undefined
  await runPipeline(
    { table: { rows, columns }, columns: docs, problem: { target: 'y', task: 'regress', why: 'numbers' }, splitPlan: { testShare: 0.2, seed: 42, stratify: false }, plan: { learners: [{ id: learner, params: {}, without: [] }], threshold: 0.5 } },
    hostRun({ seed: 42 }),
    { rows: () => undefined, learner: () => undefined, failed: () => undefined, trained: (result) => void (model = result.model) },
  )
  if (model?.learner.id !== learner) throw new Error(`${learner} was not trained`)
  return model
}

/** Seconds of one warm answer to one row of a form, recipe and remarks included. */
export async function answerSeconds(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const learner of ['linear-regression', 'decision-tree']) {
    const model = await modelOf(learner)
    const row = { n0: 0.3, n1: 0.2, n2: 0.9, n3: 0.4, n4: 0.5, n5: 0.6, n6: 0.7, n7: 0.1, w0: 'a', w1: 'd' }
    const answers = (): void => {
      for (let turn = 0; turn < turns; turn++) answerRow(model, row)
    }
    answers()
    found[learner] = (await secondsOf(answers)) / turns
  }
  return found
}
