import { FaultError } from '../../contract/fault.ts'
import { learnedOf } from '../../engine/export/learned.ts'
import type { FittedModel } from '../../engine/learn/fitted-model.ts'
import { signatureOf, type Asked } from '../../engine/export/onnx/signature.ts'
import { findColumn, hasNumbers, type Table, type TableColumn } from '../../engine/table/table.ts'
import type { Feed } from './runtime.ts'

function cells(column: TableColumn, rows: Int32Array): Float64Array | string[] {
  if (hasNumbers(column)) return Float64Array.from(rows, (row) => column.data[row] as number)
  return Array.from(rows, (row) => {
    const code = column.data[row] as number
    return code < 0 ? '' : (column.dictionary[code] as string)
  })
}

/** Numbers that one operator may hold for a batch of rows: some 128 MB, of the 4 GB that a WebAssembly memory has. */
const mostNumbers = 16_000_000

/** How many rows a file may be asked at once: fewer where each row needs a number for every neighbour or tree. */
export function rowsAtOnce(model: FittedModel): number {
  const learned = learnedOf(model)
  const perRow = learned.kind === 'neighbors' ? learned.rows : learned.kind === 'forest' ? learned.trees * learned.outputs : 1
  return Math.max(1, Math.min(4096, Math.floor(mostNumbers / perRow)))
}

/** Rows of a table as an exported file wants them; the target is not among the inputs. Throws `missing-column`. */
export function feedOf(model: Asked, table: Table, rows: Int32Array): Feed {
  const { inputs } = signatureOf(model)
  return Object.fromEntries(
    model.recipe.schema.map(({ name, type }, j) => {
      const column = findColumn(table, name)
      const input = inputs[j]
      if (column === undefined || input === undefined || hasNumbers(column) !== (type === 'number' || type === 'date')) throw new FaultError('missing-column', { column: name })
      return [input.name, cells(column, rows)]
    }),
  )
}
