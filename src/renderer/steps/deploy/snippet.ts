import type { FormField } from '../../../contract/asks/table.ts'
import type { Task } from '../../../contract/documents/problem.ts'

/** A text as a Python literal: JSON's escapes are Python's too. */
const text = (value: string): string => JSON.stringify(value)

/** A number as a Python float, so that its array is made of doubles. */
const float = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value))

/** A name that no input has: the export adds a _ to an output that is called like a column. */
export function outputName(wanted: string, fields: readonly Pick<FormField, 'name'>[]): string {
  const taken = new Set(fields.map(({ name }) => name))
  let name = wanted
  while (taken.has(name)) name += '_'
  return name
}

/** What a file says, by task: groups have no share of each. */
export const outputsOf: Readonly<Record<Task, readonly ('label' | 'probabilities' | 'value')[]>> = { classify: ['label', 'probabilities'], regress: ['value'], cluster: ['label'] }

/** A few lines of Python that load the file and ask it for one row. */
export function pythonSnippet(file: string, task: Task, fields: readonly FormField[]): string {
  const cell = (field: FormField): string =>
    field.kind !== 'category' ? `np.array([[${float(field.start)}]])` : `np.array([[${text(field.start)}]], dtype=object)`
  const rows = fields.map((field) => `    ${text(field.name === '' ? outputName('_', fields) : field.name)}: ${cell(field)},`)
  const outputs = outputsOf[task]
  const asked = outputs.map((name) => text(outputName(name, fields))).join(', ')
  return [
    'import numpy as np',
    'import onnxruntime as ort',
    '',
    `model = ort.InferenceSession(${text(file)})`,
    'row = {',
    ...rows,
    '}',
    `${outputs.join(', ')}${outputs.length === 1 ? ',' : ''} = model.run([${asked}], row)`,
    `print(${outputs.map((name) => `${name}[0]`).join(', ')})`,
  ].join('\n')
}
