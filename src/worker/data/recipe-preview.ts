import type { recipeTableAsks } from '../../contract/asks/recipe.ts'
import type { ColumnDoc } from '../../contract/documents/dataset.ts'
import { predicts, setAside, type Problem } from '../../contract/documents/problem.ts'
import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import { recipeInUse, type RecipeStep } from '../../contract/documents/recipe.ts'
import { FaultError } from '../../contract/fault.ts'
import type { AskReceived, Answers } from '../../contract/reply.ts'
import { outlineRecipe } from '../../engine/recipe/outline.ts'
import { previewStep } from '../../engine/recipe/preview.ts'
import { proposeRecipe } from '../../engine/recipe/propose.ts'
import { createSeen, type Seen } from '../../engine/recipe/seen.ts'
import { dealTarget } from '../../engine/split/deal-target.ts'
import { columnNamed, type SchemaColumn, type Table } from '../../engine/table/table.ts'
import { targetOf } from '../../engine/table/target.ts'
import { cellOf } from './cells.ts'

type Onto = Pick<AskReceived<typeof recipeTableAsks, 'recipe/outline'>, 'problem' | 'columns' | 'plan'>

const isInput = (column: ColumnDoc, asked: string | undefined): boolean => column.use === 'input' && column.type !== 'text' && column.name !== asked

const inUse = (steps: readonly RecipeStep[], { columns, problem }: Onto): RecipeStep[] => recipeInUse({ format: 1, columns: {}, steps: [...steps] }, columns, problem).steps

/** The columns that may be learned from. Throws `no-inputs` where there is none. */
function schemaOf(columns: readonly ColumnDoc[], problem: Problem): SchemaColumn[] {
  const asked = setAside(problem)
  const schema = columns.flatMap((column): SchemaColumn[] => (isInput(column, asked) && column.type !== 'text' ? [{ name: column.name, type: column.type }] : []))
  if (schema.length === 0) throw new FaultError('no-inputs', {})
  return schema
}

/** The rows that learn by a plan; all of them where nothing is predicted. */
function learningRows(table: Table, problem: Problem, plan: SplitPlanDoc): Int32Array {
  if (!predicts(problem)) return Int32Array.from({ length: table.rows }, (_, row) => row)
  const target = targetOf(table, problem)
  return dealTarget(table, target, plan).learn.map((at) => target.rows[at] as number)
}

/** Answers what a recipe does to the table. Steps are fitted on learning rows alone; what is fitted is kept while the question stays the same. */
export function createRecipePreviews(current: () => Table): Answers<typeof recipeTableAsks> {
  /** Of outlines: only the newest is wanted. */
  let turn = 0
  let last: { readonly key: string; readonly seen: Seen } | undefined
  const seenFor = ({ problem, columns, plan }: Onto): Seen => {
    const table = current()
    const key = JSON.stringify([problem, columns.map(({ name, type, use }) => [name, type, use]), plan])
    if (last?.key !== key || last.seen.table !== table) last = { key, seen: createSeen(table, schemaOf(columns, problem), learningRows(table, problem, plan)) }
    return last.seen
  }
  return {
    'recipe/propose': ({ problem, columns }) => proposeRecipe(current(), columns, problem),
    async 'recipe/outline'({ steps, ...onto }) {
      const mine = ++turn
      const outline = outlineRecipe(seenFor(onto), inUse(steps, onto))
      for (;;) {
        const { done, value } = outline.next()
        if (done === true) return value
        await new Promise((resume) => setImmediate(resume))
        if (mine !== turn) throw new FaultError('cancelled')
      }
    },
    'recipe/preview'({ steps, column, rows, beside, ...onto }) {
      const seen = seenFor(onto)
      // A step whose columns are all left out says so, instead of working on whatever else there is.
      const used = inUse(steps, onto)
      const looked = used.map((step, at) => (at === steps.length - 1 && step.columns.length === 0 ? (steps[at] ?? step) : step))
      const others = beside.map((name) => columnNamed(seen.table, name))
      return previewStep(seen, { steps: looked, column, rows }, (row) => others.map((other) => cellOf(other, row)))
    },
  }
}
