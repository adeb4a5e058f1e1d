import type { DatasetStep } from '../contract/documents/dataset.ts'
import type { ObjectId } from '../contract/documents/ids.ts'
import type { SplitPlanDoc } from '../contract/documents/split-plan.ts'
import { createRng } from '../engine/number/rng.ts'
import { proposeRecipe } from '../engine/recipe/propose.ts'
import { createDesk, type Desk } from '../worker/data/desk.ts'
import { tableAnswers } from '../worker/data/table-answers.ts'
import { medianOf, secondsOf } from './clock.ts'
import { mixedTable, type Mixed } from './mixed.ts'

/** Something that a person waits for on a screen, and the seconds it may take. */
export interface Wait {
  readonly what: string
  readonly goal: number
  readonly seconds: number
}

type Answering = ReturnType<typeof tableAnswers>

const folder = ''
const id = '0'.repeat(64) as ObjectId
const problem = { target: 'y', task: 'classify', why: 'category' } as const
const plan: SplitPlanDoc = { testShare: 0.2, practiceShare: 0.2, seed: 42, stratify: true }

async function deskWith({ table }: Mixed, steps: readonly DatasetStep[] = []): Promise<Desk> {
  const desk = createDesk()
  desk.keep({ folder, id, table })
  await desk.attach(folder, id, steps)
  return desk
}

interface Action {
  readonly what: string
  readonly goal: number
  /** Seconds of doing it once, on a desk of its own. */
  once(): Promise<number>
}

function changes(mixed: Mixed): Action[] {
  const rng = createRng(5)
  const drop: DatasetStep = { id: 'drop-rows', rows: [...new Set(Array.from({ length: mixed.table.rows / 100 }, () => rng.below(mixed.table.rows)))] }
  const repeats: DatasetStep = { id: 'drop-repeats' }
  const add: DatasetStep = { id: 'add-row', cells: { 'count 0': 7, colour: 'colour 3', town: 'a new town' } }
  const change = (what: string, before: readonly DatasetStep[], after: readonly DatasetStep[]): Action => ({
    what,
    goal: 0.2,
    async once() {
      const desk = await deskWith(mixed, before)
      return secondsOf(() => desk.attach(folder, id, after))
    },
  })
  return [change('scattered rows removed', [], [drop]), change('repeats removed', [], [repeats]), change('a row added', [], [add]), change('the last of three changes undone', [drop, repeats, add], [drop, repeats])]
}

function questions(mixed: Mixed): Action[] {
  const { table, columns } = mixed
  const onto = { problem, columns, plan, steps: proposeRecipe(table, columns, problem).recipe.steps.map((step) => ({ ...step, on: true })) }
  const question = (what: string, ask: (answers: Answering) => unknown, goal = 0.3): Action => ({
    what,
    goal,
    async once() {
      const answers = tableAnswers(await deskWith(mixed))
      return secondsOf(() => ask(answers))
    },
  })
  const where = [{ column: 'street', is: 'contains', text: '12' }, { column: 'measure 1', is: 'between', low: 0.5, high: 1.5 }] as const
  const page = { where: [...where], from: 0, count: 100, columns: ['town', 'street', 'measure 1'] }
  return [
    question('a step’s preview, nothing known before', (answers) => answers['recipe/preview']({ ...onto, rows: 'touched', beside: ['town'] })),
    question('a recipe’s outline, behind the screen', (answers) => answers['recipe/outline'](onto), 1),
    question('a column’s page', (answers) => answers['table/column']({ column: 'measure 0', asked: problem, limit: 50 })),
    question('rows that fulfil two conditions', (answers) => answers['table/found']({ ...page, order: [] })),
    question('the same, sorted by two columns', (answers) => answers['table/found']({ ...page, order: [{ column: 'town', descending: false }, { column: 'measure 1', descending: true }] })),
  ]
}

/** What the data process makes a screen wait for on a table of twelve columns: medians of `repeats`. */
export async function waits(rows: number, repeats: number): Promise<Wait[]> {
  const mixed = mixedTable(rows)
  const found: Wait[] = []
  for (const { what, goal, once } of [...changes(mixed), ...questions(mixed)]) {
    const seconds: number[] = []
    for (let turn = 0; turn < repeats; turn++) seconds.push(await once())
    found.push({ what, goal, seconds: medianOf(seconds) })
  }
  return found
}
