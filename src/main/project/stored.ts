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

const runsOf = (facts: ReadonlyMap<string, unknown>): RunDoc[] =>
  [...facts].flatMap(([name, value]) => {
    const run = name.startsWith('runs/') ? v.safeParse(RunDoc, value) : undefined
    return run?.success === true ? [run.output] : []
  })

/** A number that no run of the project has had. */
export function nextRun(facts: ReadonlyMap<string, unknown>): RunId {
  const numbers = [...facts.keys()].flatMap((name) => (/^runs\/run-\d+$/.test(name) ? [Number(name.slice('runs/run-'.length))] : []))
  return v.parse(RunId, `run-${Math.max(0, ...numbers) + 1}`)
}

/** Runs that were going on when the app ended. */
export const unfinishedRuns = (facts: ReadonlyMap<string, unknown>): RunDoc[] => runsOf(facts).filter(({ at }) => at === 'running')

/** The documents that the journal's values say, or nothing where they are not those of this version. Runs come in as they are known. */
export function fromStored(stored: Readonly<Record<string, unknown>>, facts: ReadonlyMap<string, unknown>): Documents | undefined {
  const parsed = v.safeParse(Stored, stored)
  if (!parsed.success) return undefined
  const { run: pointer, ...documents } = parsed.output
  const run = pointer === null ? undefined : v.safeParse(RunDoc, facts.get(runKey(pointer.id)))
  const artifacts = v.safeParse(v.array(ArtifactDoc), facts.get('artifacts'))
  const envelope = v.safeParse(EnvelopeDoc, facts.get('envelope'))
  return {
    ...documents,
    run: run?.success === true ? withChosen(run.output, pointer?.chosen) : null,
    artifacts: artifacts.success ? artifacts.output : [],
    envelope: envelope.success ? envelope.output : { openings: [] },
  }
}

function withChosen({ chosen: _before, ...run }: RunDoc, chosen: string | undefined): RunDoc {
  return chosen === undefined ? run : { ...run, chosen }
}
