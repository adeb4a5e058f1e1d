import type { ColumnDoc, ColumnType, ColumnUse } from '../../contract/documents/dataset.ts'
import type { PlanDoc } from '../../contract/documents/plan.ts'
import type { Label } from '../../contract/documents/label.ts'
import { predicts, type ProblemDoc, type PredictTask } from '../../contract/documents/problem.ts'
import type { SplitPlanDoc } from '../../contract/documents/split-plan.ts'
import { FaultError } from '../../contract/fault.ts'
import { valueOf } from '../../contract/reply.ts'
import { defaultPlan, defaultSplit, keptSplit } from './defaults.ts'
import { attach } from './attach.ts'
import { questionEditing, type QuestionEditing } from './editing-question.ts'
import { recipeEditing } from './editing-recipe.ts'
import { tableEditing, type TableEditing } from './editing-table.ts'
import type { Holder, OpenProject } from './open-project.ts'
import type { Documents } from './steps.ts'
import type { Undoable } from './stored.ts'

/** The changes that a person makes to documents, one after another in the order in which they were asked. */
export interface Editing extends ReturnType<typeof recipeEditing>, QuestionEditing, TableEditing {
  setTarget(wanted: { readonly target: string; readonly task?: PredictTask | undefined }): Promise<void>
  setColumn(change: ColumnChange): Promise<void>
  setSplit(plan: SplitPlanDoc): Promise<void>
  setPlan(plan: PlanDoc): Promise<void>
}

interface ColumnChange {
  readonly name: string
  readonly use?: ColumnUse | undefined
  readonly type?: ColumnType | undefined
  /** Why it is left out, where a person says more than that it is. */
  readonly why?: 'not-known' | 'gives-away' | undefined
}

/** The column with another use, as a person has said it. Free text cannot be learned from. */
export function usedAs(column: ColumnDoc, use: ColumnUse, why: ColumnChange['why'] = undefined): ColumnDoc {
  if (use === 'input' && column.type === 'text') throw new FaultError('bad-ask', { detail: `${column.name}: text cannot be an input` })
  return { ...column, use, useWhy: use === 'out' ? (why ?? 'person') : 'person' }
}

/** The column with another type; text leaves the inputs, and what was left out only for being text comes back. */
export function typedAs(column: ColumnDoc, type: ColumnType): ColumnDoc {
  const typed: ColumnDoc = { ...column, type, typeWhy: 'person' }
  if (type === 'text') return { ...typed, use: 'out', useWhy: 'free-text' }
  return column.useWhy === 'free-text' ? { ...typed, use: 'input', useWhy: 'fits' } : typed
}

/** A table that was written anew has the steps in it. */
const withColumn = (documents: Documents, column: ColumnDoc, table = documents.dataset.table): Documents['dataset'] => ({
  ...documents.dataset,
  table,
  steps: table === documents.dataset.table ? documents.dataset.steps : [],
  columns: documents.dataset.columns.map((one) => (one.name === column.name ? column : one)),
})

/** The documents for another question. What a person chose for the split stays; learners change with the task. */
export function askedAnew(documents: Documents, problem: ProblemDoc, rows: number): Partial<Undoable> {
  const { dataset, splitPlan, plan, problem: before } = documents
  const fresh = defaultSplit(problem.task, rows)
  const sameTask = before?.task === problem.task
  return {
    problem,
    splitPlan: predicts(before) ? keptSplit(splitPlan, fresh, sameTask) : fresh,
    plan: sameTask ? plan : defaultPlan(problem.task, dataset.source),
  }
}

export function createEditing(holder: Holder): Editing {
  const { inTurn } = holder
  /** Only if that project is still the open one: another may have taken its place meanwhile. */
  const keep = (project: OpenProject, label: Label, patch: Partial<Undoable>): void => {
    if (holder.current?.folder === project.folder) holder.edit(label, patch)
  }

  async function retype(project: OpenProject, column: ColumnDoc, type: ColumnType): Promise<void> {
    const { folder, data, documents } = project
    const { table } = valueOf(await data.asks['data/retype']({ folder, column: column.name, type }))
    const dataset = withColumn(documents, typedAs(column, type), table)
    const label: Label = { code: 'set-type', values: { column: column.name, type } }
    await attach(project, dataset)
    const { problem } = documents
    if (!predicts(problem) || problem.target !== column.name) return keep(project, label, { dataset })
    const reply = await data.asks['data/problem']({ target: problem.target })
    if (!reply.ok) await attach(project, documents.dataset)
    const asked = valueOf(reply)
    keep(project, label, { dataset, ...askedAnew({ ...documents, dataset }, asked.problem, asked.rows) })
  }

  return {
    ...recipeEditing(holder),
    ...questionEditing(holder),
    ...tableEditing(holder),
    setTarget: ({ target, task }) =>
      inTurn(async (project) => {
        const asked = valueOf(await project.data.asks['data/problem']({ target, ...(task === undefined ? {} : { task }) }))
        const label: Label = task === undefined ? { code: 'set-target', values: { column: target } } : { code: 'set-task', values: { task } }
        keep(project, label, askedAnew(project.documents, asked.problem, asked.rows))
      }),
    setColumn: ({ name, use, type, why }) =>
      inTurn(async (project) => {
        const find = (): ColumnDoc => {
          const column = project.documents.dataset.columns.find((one) => one.name === name)
          if (column === undefined) throw new FaultError('no-target', { column: name, columns: project.documents.dataset.columns.map((one) => one.name).join(', ') })
          return column
        }
        if (type !== undefined && type !== find().type) await retype(project, find(), type)
        if (use !== undefined) keep(project, { code: use === 'out' ? 'leave-out' : 'take-in', values: { column: name } }, { dataset: withColumn(project.documents, usedAs(find(), use, why)) })
      }),
    setSplit: (splitPlan) => inTurn((project) => keep(project, { code: 'set-split', values: {} }, { splitPlan })),
    setPlan: (plan) =>
      inTurn((project) => {
        const ids = plan.learners.map(({ id }) => id)
        if (new Set(ids).size < ids.length || ids.includes('baseline')) throw new FaultError('bad-ask', { detail: `learners: ${ids.join(', ')}` })
        const before = project.documents.plan
        const only = JSON.stringify(before.learners) === JSON.stringify(plan.learners)
        keep(project, only ? { code: 'set-threshold', values: { threshold: plan.threshold } } : { code: 'set-plan', values: {} }, { plan })
      }),
  }
}
