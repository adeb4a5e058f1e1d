import type { LearnerCard } from '../../../contract/asks/models.ts'
import type { ColumnDoc, Source } from '../../../contract/documents/dataset.ts'
import type { PlanDoc, PlannedLearner } from '../../../contract/documents/plan.ts'
import type { ColumnProfile } from '../../../contract/documents/profile.ts'
import { setAside, type Problem } from '../../../contract/documents/problem.ts'
import { samples } from '../../../contract/samples.ts'

/** What the data say that matters for choosing a learner. */
export interface DataFacts {
  readonly rows: number
  readonly inputs: number
  readonly numbers: number
  readonly words: number
  /** Columns that a learner will see, as far as the kinds of the word columns are known. */
  readonly wide: number
}

export function dataFacts(columns: readonly ColumnDoc[], problem: Problem | null, rows: number, profiles: ReadonlyMap<string, ColumnProfile>): DataFacts {
  const inputs = columns.filter(({ name, use, type }) => use === 'input' && type !== 'text' && name !== setAside(problem))
  const words = inputs.filter(({ type }) => type === 'category' || type === 'boolean')
  const kinds = words.reduce((sum, { name }) => sum + (profiles.get(name)?.distinct ?? 1), 0)
  return { rows, inputs: inputs.length, numbers: inputs.length - words.length, words: words.length, wide: inputs.length - words.length + kinds }
}

/** Whether a learner is worth a try on these data, and why or why not. */
export interface Advice {
  readonly worth: boolean
  readonly why: 'simple-first' | 'readable' | 'many-columns' | 'few-columns' | 'drops-columns' | 'few-to-drop' | 'many-trees' | 'few-rows' | 'takes-long' | 'few-numbers' | 'crowded' | 'slow-answers' | 'bells' | 'words-not-bells' | 'groups'
}

const yes = (why: Advice['why']): Advice => ({ worth: true, why })
const no = (why: Advice['why']): Advice => ({ worth: false, why })

/** So many rows and more bear a forest; with more than the second number it takes minutes. */
const forestRows = [200, 200_000] as const
/** Up to so many columns rows that lie near each other are alike. */
const nearColumns = 12
const nearRows = 20_000

/** By rules of thumb on rows and columns; a person may always choose otherwise. */
export function adviceFor(id: string, { rows, words, numbers, wide }: DataFacts): Advice {
  switch (id) {
    case 'linear-regression':
    case 'logistic-regression':
      return yes('simple-first')
    case 'decision-tree':
      return yes('readable')
    case 'ridge':
      return wide * 10 > rows ? yes('many-columns') : no('few-columns')
    case 'lasso':
      return wide >= 20 ? yes('drops-columns') : no('few-to-drop')
    case 'random-forest':
      return rows < forestRows[0] ? no('few-rows') : rows > forestRows[1] ? no('takes-long') : yes('many-trees')
    case 'k-neighbors':
      return rows > nearRows ? no('slow-answers') : wide > nearColumns ? no('crowded') : yes('few-numbers')
    case 'gaussian-nb':
      return words > numbers ? no('words-not-bells') : yes('bells')
    default:
      return yes('groups')
  }
}

/** A learner as it is first put into the plan for this table: the lecture's own samples leave scaling out. */
export function firstPlanned({ id, needs, proposed }: LearnerCard, source: Source): PlannedLearner {
  return { id, params: { ...proposed }, without: source.kind === 'sample' && needs.scale ? [...samples[source.sample].without] : [] }
}

/** The plan with a learner put in, changed or (undefined) taken out, in the order in which they learn. */
export function planWith(plan: PlanDoc, cards: readonly LearnerCard[], id: string, learner: PlannedLearner | undefined): PlanDoc {
  const others = plan.learners.filter((one) => one.id !== id)
  const all = learner === undefined ? others : [...others, learner]
  const rank = (one: PlannedLearner): number => cards.findIndex((card) => card.id === one.id)
  return { ...plan, learners: all.toSorted((a, b) => rank(a) - rank(b)) }
}
