import * as v from 'valibot'
import { ArtifactDoc } from '../../contract/documents/artifact.ts'
import { DatasetDoc } from '../../contract/documents/dataset.ts'
import { EnvelopeDoc } from '../../contract/documents/envelope.ts'
import { RunId } from '../../contract/documents/ids.ts'
import { PlanDoc } from '../../contract/documents/plan.ts'
import { Problem } from '../../contract/documents/problem.ts'
import { RecipeDoc } from '../../contract/documents/recipe.ts'
import { RunDoc } from '../../contract/documents/run.ts'
import { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import type { Documents } from './steps.ts'

/** The documents that undo goes back to. */
export type Undoable = Pick<Documents, 'name' | 'dataset' | 'problem' | 'recipe' | 'splitPlan' | 'plan' | 'run'>

/** Whether a value is what a schema without defaults describes: it is taken as it is. */
const holds = <T extends v.GenericSchema>(schema: T, value: unknown): value is v.InferOutput<T> => v.is(schema, value)

/** As the journal keeps them: of a run only which one is shown and which learner was chosen. What it found is a fact. */
const Stored = v.object({
  name: v.string(),
  dataset: DatasetDoc,
  problem: v.nullable(Problem),
  recipe: RecipeDoc,
  splitPlan: SplitPlanDoc,
  plan: PlanDoc,
  run: v.nullable(v.object({ id: RunId, chosen: v.optional(v.string()) })),
})
type Stored = v.InferOutput<typeof Stored>

const runKey = (id: RunId): string => `runs/${id}`

const pointerTo = (run: RunDoc | null): Stored['run'] => (run === null ? null : { id: run.id, ...(run.chosen === undefined ? {} : { chosen: run.chosen }) })

/** Documents as a line of the journal holds them. */
export function toStored(documents: Partial<Undoable>): Record<string, unknown> {
  const { run, ...others } = documents
  return run === undefined ? others : { ...others, run: pointerTo(run) }
}

/** What stands outside undo. */
export interface Facts {
  readonly run?: RunDoc
  readonly artifacts?: Documents['artifacts']
  readonly envelope?: Documents['envelope']
}

export function toFacts({ run, artifacts, envelope }: Facts): Record<string, unknown> {
  return { ...(run === undefined ? {} : { [runKey(run.id)]: run }), ...(artifacts === undefined ? {} : { artifacts }), ...(envelope === undefined ? {} : { envelope }) }
}

/** Forgets a run: nothing of it was kept. */
export const withoutRun = (id: RunId): Record<string, unknown> => ({ [runKey(id)]: null })

const runsOf = (facts: ReadonlyMap<string, unknown>): RunDoc[] => [...facts].flatMap(([name, value]) => (name.startsWith('runs/') && holds(RunDoc, value) ? [value] : []))

/** A number that no run of the project has had. */
export function nextRun(facts: ReadonlyMap<string, unknown>): RunId {
  const numbers = [...facts.keys()].flatMap((name) => (/^runs\/run-\d+$/.test(name) ? [Number(name.slice('runs/run-'.length))] : []))
  return v.parse(RunId, `run-${Math.max(0, ...numbers) + 1}`)
}

/** Runs that were going on when the app ended. */
export const unfinishedRuns = (facts: ReadonlyMap<string, unknown>): RunDoc[] => runsOf(facts).filter(({ at }) => at === 'running')

/** The documents that the journal's values say, or nothing where they are not those of this version. Runs come in as they are known. */
export function fromStored(stored: Readonly<Record<string, unknown>>, facts: ReadonlyMap<string, unknown>): Documents | undefined {
  // Looked at and taken as they are: a copy could have its keys in another order, and documents are compared by their text.
  if (!holds(Stored, stored)) return undefined
  const { run: pointer, ...documents } = stored
  const run = pointer === null ? undefined : facts.get(runKey(pointer.id))
  const artifacts = facts.get('artifacts')
  const envelope = facts.get('envelope')
  return {
    ...documents,
    run: holds(RunDoc, run) ? withChosen(run, pointer?.chosen) : null,
    artifacts: holds(v.array(ArtifactDoc), artifacts) ? artifacts : [],
    envelope: holds(EnvelopeDoc, envelope) ? envelope : { openings: [] },
  }
}

/** The run with the learner that was chosen at that time. */
function withChosen(run: RunDoc, chosen: string | undefined): RunDoc {
  if (run.chosen === chosen) return run
  const plain = { ...run }
  delete plain.chosen
  return chosen === undefined ? plain : { ...plain, chosen }
}
