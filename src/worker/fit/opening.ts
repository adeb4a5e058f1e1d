import type { RunOrder } from '../../contract/asks/fit-process.ts'
import { predicts, setAside } from '../../contract/documents/problem.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Order } from '../../engine/pipeline.ts'
import { applySteps } from '../../engine/table/dataset-steps.ts'
import type { Table } from '../../engine/table/table.ts'
import { tableOfBytes } from '../../host/files/table-object.ts'
import { readObject } from '../../host/project/objects.ts'

type TableOrder = Pick<RunOrder, 'folder' | 'dataset'> & Partial<Pick<RunOrder, 'problem' | 'splitPlan'>>

/**
 * The columns that a job looks at; the others stay in the object. Steps of the data set name columns of their own, and rows
 * are repeats only when they are equal in every column.
 */
function columnsOf({ dataset, problem, splitPlan }: TableOrder): ReadonlySet<string> | undefined {
  const { steps } = dataset
  if (steps.some(({ id }) => id === 'drop-repeats' || id === 'add-row')) return undefined
  const inputs = dataset.columns.filter(({ use, type }) => use === 'input' && type !== 'text').map(({ name }) => name)
  const aside = setAside(problem ?? null)
  return new Set([...inputs, ...(aside === undefined ? [] : [aside]), ...(splitPlan?.by === undefined ? [] : [splitPlan.by.column]), ...steps.flatMap((step) => ('column' in step ? [step.column] : []))])
}

/** The table of a project as its steps left it. */
export async function openTable(order: TableOrder): Promise<Table> {
  const { folder, dataset } = order
  return applySteps(tableOfBytes(await readObject(folder, dataset.table), columnsOf(order)), dataset.steps)
}

/** What a run of the app executes: its test rows stay sealed. */
export async function openOrder(order: RunOrder): Promise<Order> {
  const { dataset, problem, recipe, splitPlan, plan } = order
  if (!predicts(problem)) throw new FaultError('bad-ask', { detail: 'nothing is predicted' })
  return { table: await openTable(order), columns: dataset.columns, problem, recipe, splitPlan, plan, sealed: true }
}
