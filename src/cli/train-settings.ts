import type { PlannedLearner } from '../contract/documents/plan.ts'
import type { Task } from '../contract/documents/problem.ts'
import type { SplitPlanDoc } from '../contract/documents/split-plan.ts'
import { findLearner } from '../engine/learn/registry.ts'
import { badUsage, choiceOption, isCount, numberOption, seedOption, type Options } from './options.ts'
import { paramsOf } from './params.ts'

/** What a command says about splitting and learning; all of it can be checked before a file is read. */
export interface TrainSettings {
  readonly task: Task | undefined
  readonly split: Omit<SplitPlanDoc, 'stratify'>
  readonly stratify: boolean
}

/** Throws `bad-usage`. More threads than one are allowed; no learner needs them. */
export function trainSettings(options: Options): TrainSettings {
  numberOption('threads', options.threads, 1, 'a whole number from 1', isCount(1, Infinity))
  const task = choiceOption('task', options.task, ['classify', 'regress', 'cluster'] as const)
  if (options.group !== undefined && options.time !== undefined) throw badUsage('--group and --time cannot be had together')
  if (task === 'cluster') refuseSplit(options)
  const folds = options.folds === undefined ? undefined : numberOption('folds', options.folds, 5, 'a whole number from 2 to 50', isCount(2, 50))
  const by = options.group !== undefined ? ({ kind: 'group', column: options.group } as const) : options.time !== undefined ? ({ kind: 'time', column: options.time } as const) : undefined
  return {
    task,
    split: {
      testShare: numberOption('test-size', options['test-size'], 0.2, 'a share from 0 to 0.9', (it) => it >= 0 && it <= 0.9),
      seed: seedOption(options),
      ...(by === undefined ? {} : { by }),
      ...(folds === undefined ? {} : { folds }),
    },
    stratify: options['no-stratify'] !== true && by === undefined,
  }
}

/** Groups are looked for among all rows. */
function refuseSplit(options: Options): void {
  for (const name of ['test-size', 'folds', 'group', 'time', 'no-stratify', 'curve', 'sweep'] as const) {
    if (options[name] !== undefined) throw badUsage(`--${name} has no meaning where groups are looked for: all rows are used`)
  }
}

const learnerByTask: Readonly<Record<Task, string>> = { classify: 'logistic-regression', regress: 'linear-regression', cluster: 'k-means' }

/** The learner that was asked for, or the one to begin with. Throws `bad-usage` and `unknown-learner`. */
export function plannedLearner(task: Task, options: Options): PlannedLearner {
  const id = options.learner ?? learnerByTask[task]
  const { space, tags } = findLearner(task, id)
  const scale = choiceOption('scale', options.scale, ['auto', 'none', 'standard'] as const)
  if (scale === 'standard' && tags.scaleFree) throw badUsage(`${id} learns from columns as they are: leave out --scale standard`)
  return { id, params: paramsOf(options.param, space), without: scale === 'none' ? ['scale'] : [], ...(scale === 'standard' ? { with: ['scale'] } : {}) }
}
