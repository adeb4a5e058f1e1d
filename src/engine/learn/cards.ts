import type { LearnerCard, ParamCard } from '../../contract/asks/models.ts'
import type { Task } from '../../contract/documents/problem.ts'
import type { Param } from './param.ts'
import { learners, type AnyLearner } from './registry.ts'

type Depth = ParamCard['depth']

/** What no code can tell of a learner: how far its model can be looked into, and which settings matter first. */
interface Traits extends Pick<LearnerCard, 'drawn' | 'explains' | 'speed'> {
  /** Settings that matter most, and those that matter next; the rest is for experts. */
  readonly first: readonly string[]
  readonly then: readonly string[]
  readonly proposed?: LearnerCard['proposed']
}

const traits: Readonly<Record<string, Traits>> = {
  'linear-regression': { drawn: 'one-input', explains: 'weights', speed: 'at-once', first: [], then: ['fit_intercept'] },
  ridge: { drawn: 'one-input', explains: 'weights', speed: 'at-once', first: ['alpha'], then: ['fit_intercept'] },
  lasso: { drawn: 'one-input', explains: 'weights', speed: 'quick', first: ['alpha'], then: ['fit_intercept', 'max_iter'], proposed: { alpha: 0.01 } },
  'logistic-regression': { drawn: 'one-input', explains: 'weights', speed: 'quick', first: ['C', 'class_weight'], then: ['penalty', 'max_iter'] },
  'decision-tree': { drawn: 'always', explains: 'questions', speed: 'quick', first: ['max_depth', 'min_samples_leaf'], then: ['criterion', 'min_samples_split', 'ccp_alpha', 'class_weight'], proposed: { max_depth: 4 } },
  'random-forest': { drawn: 'never', explains: 'nothing', speed: 'slow-to-learn', first: ['n_estimators', 'max_depth'], then: ['min_samples_leaf', 'max_features', 'class_weight'] },
  'k-neighbors': { drawn: 'never', explains: 'nothing', speed: 'slow-to-answer', first: ['n_neighbors', 'weights'], then: ['p'] },
  'gaussian-nb': { drawn: 'never', explains: 'spreads', speed: 'at-once', first: [], then: ['var_smoothing'] },
  'k-means': { drawn: 'never', explains: 'centres', speed: 'quick', first: ['n_clusters'], then: ['n_init', 'max_iter'], proposed: { n_clusters: 3 } },
}

/** A learner that nobody has said anything about yet: everything is for experts. */
const unknown: Traits = { drawn: 'never', explains: 'nothing', speed: 'quick', first: [], then: [] }

function paramCard(name: string, param: Param, depth: Depth): ParamCard {
  const one = { name, depth, ...(param.when === undefined ? {} : { when: param.when }) }
  switch (param.kind) {
    case 'int':
    case 'real':
      return { ...one, kind: param.kind, min: param.min, max: param.max, scale: param.scale ?? 'linear', orNone: param.orNone === true, initial: param.initial }
    case 'choice':
      return { ...one, kind: 'choice', options: [...param.options], or: param.or ?? null, initial: param.initial }
    case 'flag':
      return { ...one, kind: 'flag', initial: param.initial }
    case 'list':
      return { ...one, kind: 'list', min: param.min, max: param.max, longest: param.longest, initial: [...param.initial] }
  }
}

function cardOf({ id, task, space, needs, tags }: AnyLearner): LearnerCard {
  const { drawn, explains, speed, first, then, proposed = {} } = traits[id] ?? unknown
  const depthOf = (name: string): Depth => (first.includes(name) ? 0 : then.includes(name) ? 1 : 2)
  const rank = (name: string): number => [...first, ...then].indexOf(name)
  const params = Object.entries(space)
    .map(([name, param]) => paramCard(name, param, depthOf(name)))
    .sort((a, b) => a.depth - b.depth || (a.depth === 2 ? 0 : rank(a.name) - rank(b.name)))
  return {
    id,
    task,
    params,
    needs: { ...needs },
    drawn,
    explains,
    speed,
    keepsRows: tags.keepsRows === true,
    seeded: tags.seeded,
    // Every learner promises both, and the suites of the exporters hold it to that; one that cannot predict has neither.
    exports: tags.transductive ? [] : ['onnx', 'html'],
    proposed,
  }
}

/** What each learner for a task says of itself, in the order in which they learn; the baseline is not among them. */
export const cardsFor = (task: Task): LearnerCard[] => (learners[task] as readonly AnyLearner[]).filter(({ id }) => id !== 'baseline').map(cardOf)
