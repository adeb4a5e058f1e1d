import { setAside } from '../../contract/documents/problem.ts'
import type { RunDoc } from '../../contract/documents/run.ts'
import type { ProjectState, StepId, StepState } from '../../contract/state.ts'
import { basisOf, isFresh } from './basis.ts'

export type Documents = Omit<ProjectState, 'id' | 'opened' | 'steps' | 'history' | 'saved'>

const ready: StepState = { at: 'ready' }
const done: StepState = { at: 'done' }
const stale: StepState = { at: 'stale' }
type Why = Extract<StepState, { at: 'blocked' }>['why']
const blocked = (why: Why): StepState => ({ at: 'blocked', why })

/** Columns that may be learned from: switched on, of a type that learners read, and not the one that is predicted. */
export const inputsOf = ({ dataset, problem }: Documents): string[] =>
  dataset.columns.filter(({ name, use, type }) => use === 'input' && type !== 'text' && name !== setAside(problem)).map(({ name }) => name)

/** Whether a run has anything to show. */
export const hasResult = (run: RunDoc | null): run is RunDoc => run !== null && run.learners.some(({ at }) => at === 'done')

/** How far each step has come. A change upstream makes later results stale; it never takes them away. */
export function stepStates(documents: Documents): Record<StepId, StepState> {
  const { problem, run, artifacts } = documents
  const inputs = inputsOf(documents).length > 0
  const why: Why | undefined = problem === null ? 'no-target' : inputs ? undefined : 'no-inputs'
  const results = hasResult(run)
  const changed = results && run.basis !== basisOf(documents)
  const exported = run !== null && artifacts.some((artifact) => artifact.run === run.id && isFresh(artifact, documents))
  const after = (finished: boolean): StepState => (!results ? blocked('no-run') : changed ? stale : finished ? done : ready)
  return {
    define: problem === null ? ready : done,
    collect: problem !== null && inputs ? done : ready,
    prepare: why !== undefined ? blocked(why) : documents.recipe.steps.length > 0 || run !== null ? done : ready,
    split: problem === null ? blocked('no-target') : run === null ? ready : done,
    models: why !== undefined ? blocked(why) : documents.plan.learners.length > 0 && run !== null ? done : ready,
    train: results ? (changed ? stale : run.at === 'running' ? ready : done) : why === undefined ? ready : blocked(why),
    evaluate: after(exported),
    deploy: after(exported),
  }
}

export const withSteps = (documents: Documents): Omit<ProjectState, 'id' | 'opened' | 'history' | 'saved'> => ({ ...documents, steps: stepStates(documents) })
