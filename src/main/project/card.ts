import type { ProjectCard } from '../../contract/documents/recent.ts'
import { setAside } from '../../contract/documents/problem.ts'
import type { RunDoc, Trained } from '../../contract/documents/run.ts'
import { stepStates, type Documents } from './steps.ts'

function bestOf(run: RunDoc | null): Trained | undefined {
  const id = run?.chosen ?? run?.best
  const learner = run?.learners.find((one) => one.id === id)
  return learner?.at === 'done' ? learner.trained : undefined
}

function scoreOf(run: RunDoc | null): ProjectCard['score'] {
  const trained = bestOf(run)
  if (run === null || trained === undefined) return null
  const part = trained.validation ?? trained.train
  const value = part.metrics[run.metric]
  return value === undefined ? null : { metric: run.metric, value, part: trained.validation === undefined ? 'learn' : 'practise', rows: part.rows, right: part.right ?? null }
}

/** How many rows each class really has, as far as a run has counted them. */
function pictureOf(documents: Documents): number[] {
  const trained = bestOf(documents.run)
  const counts = trained?.train.confusion?.counts.map((row) => row.reduce((sum, one) => sum + one, 0))
  return counts === undefined || counts.length < 2 ? [documents.dataset.rows] : counts
}

/** What Home shows of a project. */
export function cardFor(documents: Documents, opened: number): ProjectCard {
  const { name, dataset, problem } = documents
  const { source } = dataset
  const steps = Object.values(stepStates(documents))
  return {
    name,
    sample: source.kind === 'sample' && source.sample === name ? source.sample : null,
    opened,
    rows: dataset.rows,
    columns: dataset.columns.length,
    question: problem === null ? null : { task: problem.task, target: setAside(problem) ?? null },
    score: scoreOf(documents.run),
    picture: pictureOf(documents),
    done: steps.filter(({ at }) => at === 'done' || at === 'stale').length,
    of: steps.length,
  }
}
