import type { RecipeReason, RecipeStep } from '../../contract/documents/recipe.ts'
import type { AutomaticStep } from '../../contract/documents/run.ts'
import type { Explained } from '../charts/explained.ts'

type StepId = RecipeStep['id']
type Params = RecipeStep['params']

export interface PrepareTexts {
  readonly question: string
  /** What steps write into cells. */
  readonly words: { readonly other: string; readonly missing: string }
  readonly steps: string
  readonly proposed: string
  readonly byItself: string
  readonly nothing: { readonly title: string; readonly text: string }
  readonly noneYet: string
  readonly takeAll: (count: string) => string
  readonly take: string
  readonly takeNamed: (step: string) => string
  readonly careful: string
  readonly add: string
  readonly remove: string
  readonly up: string
  readonly down: string
  readonly keys: string
  readonly cannotMove: string
  readonly on: (step: string) => string
  readonly off: (step: string) => string
  readonly isOff: string
  readonly broken: string
  readonly idle: string
  readonly and: (name: string, more: string) => string
  readonly allFitting: string
  /** A step in the list, with the columns that it works on. */
  readonly name: (id: StepId, columns: string, params: Params) => string
  readonly short: Readonly<Record<StepId, string>>
  readonly what: Readonly<Record<StepId, string>>
  /** The step at the right, as a sentence. */
  readonly title: (id: StepId, column: string, params: Params) => string
  readonly cells: (count: string) => string
  readonly cellsSoFar: string
  readonly whole: string
  readonly looking: string
  readonly learned: string
  readonly learnedAll: string
  readonly again: string
  readonly fitted: {
    readonly fill: (strategy: string, value: string, known: string) => string
    readonly nothingKnown: (value: string) => string
    readonly fences: (low: string, high: string, known: string) => string
    readonly scale: (kind: string, centre: string, spread: string, known: string) => string
    readonly kept: (kept: string, of: string, other: string) => string
    readonly levels: (count: string, words: string) => string
    readonly numbered: (count: string, words: string) => string
    readonly dropped: (columns: string) => string
    readonly noneDropped: string
  }
  readonly strategies: Readonly<Record<string, string>>
  readonly scales: Readonly<Record<string, string>>
  readonly methods: Readonly<Record<string, string>>
  readonly parts: Readonly<Record<string, string>>
  readonly before: string
  readonly after: string
  readonly chart: (column: string) => string
  readonly explain: Explained
  readonly empty: string
  readonly gone: (column: string) => string
  readonly madeMany: (count: string) => string
  readonly moreMade: (count: string) => string
  readonly ones: (count: string, of: string) => string
  readonly others: string
  readonly bar: string
  readonly rowsHead: string
  readonly changedHead: string
  readonly onRows: string
  readonly touched: (count: string) => string
  readonly all: (count: string) => string
  readonly firstRows: (count: string) => string
  readonly row: string
  readonly noneTouched: string
  readonly columnShown: string
  readonly settings: string
  readonly columns: string
  readonly fields: {
    readonly strategy: string
    readonly fillValue: string
    readonly fillWord: string
    readonly rareBelow: string
    readonly rareHint: string
    readonly rareWrong: string
    readonly other: string
    readonly kind: string
    readonly method: string
    readonly factor: string
    readonly factorWrong: string
    readonly low: string
    readonly high: string
    readonly shareWrong: string
    readonly parts: string
    readonly order: string
    readonly orderHint: string
    readonly numberWrong: string
    readonly earlier: (word: string) => string
  }
  readonly why: (why: RecipeReason['why'], values: RecipeReason['values'], count: (value: number) => string, amount: (value: number) => string) => string
  readonly automatic: Readonly<Record<AutomaticStep, { readonly name: string; readonly text: string }>>
  readonly automaticFor: (learners: string) => string
  readonly automaticWhen: string
  readonly gapsNow: (count: string) => string
  readonly target: string
  readonly columnsOf: (count: string) => string
  readonly learnSome: (learn: string, of: string) => string
  readonly learnNone: string
  readonly noSteps: string
  readonly groupsSee: string
  readonly use: (count: string) => string
  readonly goOn: string
}
