import type { Task } from '../../../contract/documents/problem.ts'
import type { SchemaColumn } from '../../table/table.ts'
import type { Port } from './graph.ts'

/** The names by which a file is fed and answers. */
export interface Signature {
  readonly inputs: readonly Port[]
  readonly outputs: { readonly label: string; readonly probabilities: string } | { readonly value: string } | { readonly group: string }
}

/** What decides how a file is asked and answers. */
export interface Asked {
  readonly problem: { readonly task: Task }
  readonly recipe: { readonly schema: readonly SchemaColumn[] }
}

const free = (name: string, taken: ReadonlySet<string>): string => {
  let found = name
  while (taken.has(found)) found = `${found}_`
  return found
}

/** Inputs are named as their columns; a column without a name, which ONNX cannot say, is called `_`. */
const inputsOf = (schema: readonly SchemaColumn[]): Port[] => {
  const names = new Set(schema.map((column) => column.name))
  return schema.map(({ name, type }) => ({ name: name === '' ? free('_', names) : name, element: type === 'number' || type === 'date' ? 'double' : 'string', width: 1 }))
}

/**
 * One input a column, [N, 1]; outputs `label` and `probabilities`, `value`, or `label` alone for groups. Inputs and outputs share one space of
 * names in ONNX: where a column is called like an output, the output gets a _ more.
 */
export function signatureOf(model: Asked): Signature {
  const inputs = inputsOf(model.recipe.schema)
  const taken = new Set(inputs.map((port) => port.name))
  if (model.problem.task === 'regress') return { inputs, outputs: { value: free('value', taken) } }
  if (model.problem.task === 'cluster') return { inputs, outputs: { group: free('label', taken) } }
  return { inputs, outputs: { label: free('label', taken), probabilities: free('probabilities', taken) } }
}
