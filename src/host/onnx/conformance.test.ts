import { beforeAll, describe, expect, test } from 'vitest'
import type { Proof } from '../../contract/documents/artifact.ts'
import { exportHtml } from '../html/export-html.ts'
import { quietRun } from './fixtures/hand-built.ts'
import { runtimes } from './fixtures/runtimes.ts'
import { everyLearner, tables, trainedOn, type Exported } from './fixtures/trained.ts'
import { exportProved } from './prove.ts'
import type { OnnxRuntime } from './runtime.ts'

/** Each learner learns once; all forms of its export are held against it. */
const trained = new Map<string, Promise<Exported>>()
function trainedOnce(name: string, ...[table, task, learner]: Parameters<typeof trainedOn>): Promise<Exported> {
  const key = `${name}/${task}/${learner}`
  const found = trained.get(key) ?? trainedOn(table, task, learner)
  trained.set(key, found)
  return found
}

const factsOf = ({ train }: Exported): { modelSha256: string; scores: { train: Record<string, number> } } => ({ modelSha256: '00'.repeat(32), scores: { train: { ...train.metrics } } })

function expectProof(proof: Proof, { proofRows: { table, rows, heldOut } }: Exported): void {
  expect(proof).toMatchObject({ heldOut: heldOut ? rows.length : 0, learning: heldOut ? 0 : table.rows, drawn: 1000, flips: 0, tolerance: 1e-5 })
  expect(proof.maxDifference).toBeLessThan(1e-7)
}

describe.each(runtimes)('%s', (_name, start) => {
  let runtime: OnnxRuntime
  beforeAll(async () => {
    runtime = await start()
  })

  describe.each(everyLearner)('%s, %s: its export says what it says', (learner, task) => {
    test.each(tables)('%s', async (name, table) => {
      const made = await trainedOnce(name, table, task, learner)
      expect(made.model.learner.id).toBe(learner)
      expectProof((await exportProved(made.model, factsOf(made), made.proofRows, runtime, quietRun())).proof, made)
    })
  })
})

describe.each(everyLearner)('%s, %s: its page says what it says', (learner, task) => {
  test.each(tables)('%s', async (name, table) => {
    const made = await trainedOnce(name, table, task, learner)
    const { proof } = await exportHtml(made.model, factsOf(made), made.proofRows, quietRun())
    expectProof(proof, made)
    expect(proof.maxDifference).toBeLessThan(1e-14)
  })
})
