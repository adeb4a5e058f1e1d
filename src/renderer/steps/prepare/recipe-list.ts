import type { LearnerCard } from '../../../contract/asks/models.ts'
import type { LiveColumn, OutlinedStep } from '../../../contract/asks/recipe.ts'
import type { PlannedLearner } from '../../../contract/documents/plan.ts'
import type { RecipeProposal, RecipeReason, RecipeStep } from '../../../contract/documents/recipe.ts'

/** A step that the table suggests and that nobody has taken yet, with what speaks for it. */
export interface Proposed {
  readonly step: RecipeStep
  readonly reasons: readonly RecipeReason[]
  /** Someone should look first: taking all leaves it out. */
  readonly careful: boolean
}

/** The words that a step puts into cells, in the person's language where they are still those that it begins with. */
export function inWords(step: RecipeStep, words: { readonly other: string; readonly missing: string }): RecipeStep {
  const { other, fill_value: fill } = step.params
  return { ...step, params: { ...step.params, ...(other === 'other' ? { other: words.other } : {}), ...(fill === 'missing' ? { fill_value: words.missing } : {}) } }
}

/** What is still proposed: for columns that have a step of that kind already, nothing more. A step that is taken is on. */
export function stillProposed(proposal: RecipeProposal | undefined, steps: readonly RecipeStep[]): Proposed[] {
  if (proposal === undefined) return []
  return proposal.recipe.steps.flatMap((step, at): Proposed[] => {
    const columns = step.columns.filter((column) => !steps.some(({ id, columns: has }) => id === step.id && (has.length === 0 || has.includes(column))))
    if (columns.length === 0) return []
    const reasons = proposal.reasons.filter((reason) => reason.step === at + 1 && columns.includes(reason.column))
    return [{ step: { ...step, columns, on: true }, reasons, careful: !step.on }]
  })
}

type AutomaticId = 'date-parts' | 'impute' | 'one-hot' | 'scale' | 'scale-target'

/** A step that learners need and that the run adds behind those of the person. */
export interface Automatic {
  readonly id: AutomaticId
  readonly columns: readonly string[]
  /** Gaps that there are to fill now; of other steps 0. */
  readonly gaps: number
  /** Ids of the learners that it is added for. */
  readonly learners: readonly string[]
}

const order: readonly AutomaticId[] = ['date-parts', 'impute', 'one-hot', 'scale', 'scale-target']

function columnsFor(id: AutomaticId, left: readonly LiveColumn[]): readonly LiveColumn[] {
  switch (id) {
    case 'date-parts':
      return left.filter(({ kind }) => kind === 'date')
    case 'impute':
      return left.filter(({ full, gaps }) => !full && gaps > 0)
    case 'one-hot':
      return left.filter(({ kind }) => kind === 'words')
    case 'scale':
      return left.filter(({ kind, flag, scaled }) => kind === 'number' && !flag && !scaled)
    case 'scale-target':
      return []
  }
}

function needs({ needs: need }: LearnerCard, { with: also, without }: PlannedLearner): readonly AutomaticId[] {
  const scales = (need.scale || also?.includes('scale') === true) && !without.includes('scale')
  return [
    ...(need.impute || need.oneHot ? (['date-parts'] as const) : []),
    ...(need.impute ? (['impute'] as const) : []),
    ...(need.oneHot ? (['one-hot'] as const) : []),
    ...(scales ? (['scale'] as const) : []),
    ...(need.scaleTarget ? (['scale-target'] as const) : []),
  ]
}

/** The automatic steps of all planned learners together, in the order in which they run; those without a column to work on fall away. */
export function automaticSteps(left: readonly LiveColumn[], planned: readonly PlannedLearner[], cards: readonly LearnerCard[]): Automatic[] {
  return order.flatMap((id): Automatic[] => {
    const learners = planned.filter((learner) => {
      const card = cards.find((one) => one.id === learner.id)
      return card !== undefined && needs(card, learner).includes(id)
    })
    const columns = columnsFor(id, left)
    if (learners.length === 0 || (columns.length === 0 && id !== 'scale-target')) return []
    return [{ id, columns: columns.map(({ name }) => name), gaps: id === 'impute' ? columns.reduce((sum, { gaps }) => sum + gaps, 0) : 0, learners: learners.map((learner) => learner.id) }]
  })
}

/** What kind of column a step can work on. */
export function suits(step: Pick<RecipeStep, 'id' | 'params'>, column: Pick<LiveColumn, 'kind' | 'flag'>): boolean {
  switch (step.id) {
    case 'one-hot':
    case 'rare':
    case 'ordinal':
      return column.kind === 'words'
    case 'scale':
    case 'cap':
    case 'mark':
      return column.kind === 'number' && !column.flag
    case 'date-parts':
      return column.kind === 'date'
    case 'impute':
      return !column.flag && fills(step.params, column)
    default:
      return !column.flag
  }
}

function fills({ strategy = 'median', fill_value: value }: RecipeStep['params'], { kind }: Pick<LiveColumn, 'kind'>): boolean {
  if (strategy === 'most_frequent') return true
  if (strategy !== 'constant') return kind !== 'words'
  return value === undefined || (kind === 'words') === (typeof value === 'string')
}

const ids: readonly RecipeStep['id'][] = ['impute', 'missing-flag', 'cap', 'mark', 'rare', 'ordinal', 'one-hot', 'scale', 'date-parts', 'drop-constant', 'drop-identifier']

/** A step as it is first added: on the columns that it is most likely meant for. */
function blank(id: RecipeStep['id'], left: readonly LiveColumn[]): RecipeStep | undefined {
  const make = (params: RecipeStep['params'], wanted: (column: LiveColumn) => boolean, most = Infinity): RecipeStep | undefined => {
    const columns = left.filter((column) => suits({ id, params }, column) && wanted(column)).slice(0, most).map(({ name }) => name)
    return columns.length === 0 ? undefined : { id, columns, params, on: true }
  }
  const gappy = ({ gaps }: LiveColumn): boolean => gaps > 0
  const any = (): boolean => true
  switch (id) {
    case 'impute':
      return make({ strategy: 'median' }, gappy) ?? make({ strategy: 'most_frequent' }, gappy) ?? make({ strategy: 'median' }, any, 1) ?? make({ strategy: 'most_frequent' }, any, 1)
    case 'missing-flag':
      return make({}, gappy) ?? make({}, any, 1)
    case 'rare':
      return make({ min_frequency: 0.01, other: 'other' }, any)
    case 'scale':
      return make({ kind: 'standard' }, ({ scaled }) => !scaled)
    case 'cap':
    case 'mark':
      return make({ method: 'quantile', low: 0.01, high: 0.99 }, any, 1)
    case 'drop-constant':
      return left.length > 1 ? { id, columns: [], params: {}, on: true } : undefined
    case 'drop-identifier':
      return left.length > 1 ? make({}, any, 1) : undefined
    default:
      return make({}, any, 1)
  }
}

/** Every kind of step that has a column to work on, ready to be added. */
export const addable = (left: readonly LiveColumn[]): RecipeStep[] => ids.flatMap((id) => blank(id, left) ?? [])

/** Whether the step at `at` may change places with its neighbour: neither may name what the other makes or takes away. */
export function canMove(steps: readonly RecipeStep[], outline: readonly OutlinedStep[], at: number, by: -1 | 1): boolean {
  const [first, second] = by < 0 ? [at - 1, at] : [at, at + 1]
  const [above, below] = [steps[first], steps[second]]
  const [does, then] = [outline[first], outline[second]]
  if (above === undefined || below === undefined || does === undefined || then === undefined) return false
  return !below.columns.some((column) => does.made.includes(column)) && !above.columns.some((column) => then.gone.includes(column))
}

/** Whether a step learns anything from rows. */
export function learns({ id, params, columns }: RecipeStep): boolean {
  if (id === 'missing-flag' || id === 'date-parts') return false
  if (id === 'impute') return params['strategy'] !== 'constant'
  if (id === 'ordinal') return params['categories'] === undefined
  return id !== 'drop-identifier' || columns.length === 0
}

/** So wide a name may be in the list of steps; its own page has the whole of it. */
const widestName = 32

/** A long name with its middle left out: what tells one from another often stands at its end. */
export function shortName(name: string): string {
  const letters = [...name]
  const wide = (letter: string): number => (/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1)
  if (letters.reduce((sum, letter) => sum + wide(letter), 0) <= widestName) return name
  const upTo = (from: readonly string[], most: number): string[] => {
    let left = most
    return from.slice(0, from.findIndex((letter) => (left -= wide(letter)) < 0))
  }
  return `${upTo(letters, 20).join('').trimEnd()}…${upTo(letters.toReversed(), 10).toReversed().join('').trimStart()}`
}
