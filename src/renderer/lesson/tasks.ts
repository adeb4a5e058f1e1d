import type { ModelAnswer, Row } from '../../contract/asks/table.ts'
import { predicts } from '../../contract/documents/problem.ts'
import type { ProjectState, StepId } from '../../contract/state.ts'

/** The lecture's first walk: five flats, one line, and the price of a sixth. */
export const lessonTasks = ['ask', 'look', 'deal', 'learn', 'answer', 'take'] as const
export type LessonTask = (typeof lessonTasks)[number]

export const stepOf: Readonly<Record<LessonTask, StepId>> = { ask: 'define', look: 'collect', deal: 'split', learn: 'train', answer: 'evaluate', take: 'deploy' }

/** What the documents cannot tell: where somebody has been, and what was asked. */
export interface Seen {
  readonly places: readonly string[]
  readonly answered: boolean
}

export const isLesson = (project: ProjectState | null): project is ProjectState => project?.dataset.source.kind === 'sample' && project.dataset.source.sample === 'flats'

const lineLearned = ({ run }: ProjectState): boolean => run !== null && run.learners.some(({ at, id }) => at === 'done' && id === 'linear-regression')

const checks: Readonly<Record<LessonTask, (project: ProjectState, seen: Seen) => boolean>> = {
  ask: ({ problem }, { places }) => predicts(problem) && problem.task === 'regress' && places.includes('define'),
  look: (_project, { places }) => places.includes('collect'),
  deal: ({ splitPlan }, { places }) => splitPlan.testShare === 0 && places.includes('split'),
  learn: (project) => lineLearned(project),
  answer: (project, { answered }) => lineLearned(project) && answered,
  take: ({ run, artifacts }) => run !== null && artifacts.some((artifact) => artifact.run === run.id),
}

/** Which tasks are done, each by the state of the project itself. */
export const tasksDone = (project: ProjectState, seen: Seen): readonly LessonTask[] => lessonTasks.filter((task) => checks[task](project, seen))

/** Whether this is the lecture's answer: 47.20 at 50, asked for one flat alone. */
export function isLectureAnswer(rows: readonly Row[], answers: readonly ModelAnswer[]): boolean {
  const answer = answers[0]
  return rows.length === 1 && answer?.kind === 'value' && Object.values(rows[0] ?? {}).includes(50) && Math.abs(answer.value - 47.20149254) < 0.005
}
