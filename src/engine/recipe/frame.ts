import { FaultError } from '../../contract/fault.ts'
import { hasNumbers, type DateColumn, type NumberColumn, type SchemaColumn, type Table, type WordColumn } from '../table/table.ts'
import { Held } from './held.ts'
import { inputShape, type Shape } from './shape.ts'

/** A column of a frame. Codes index `dictionary`, −1 is a gap; the dictionary may hold words that no row has. */
export type Live =
  | { readonly shape: Shape & { readonly kind: 'number' | 'date' }; readonly numbers: Held<Float64Array> }
  | { readonly shape: Shape & { readonly kind: 'words' }; readonly dictionary: readonly string[]; readonly codes: Held<Int32Array> }

/** Columns while steps run over them. A step may write into what it takes, so a frame is used once: by the next step. */
export interface Frame {
  readonly rows: number
  readonly columns: readonly Live[]
}

/** The columns of `schema` in `table`, in its order; throws `missing-column`, also where numbers, moments and words are mixed up. */
function inputColumns(table: Table, schema: readonly SchemaColumn[]): (NumberColumn | DateColumn | WordColumn)[] {
  const byName = new Map(table.columns.map((column) => [column.name, column]))
  return schema.map((wanted) => {
    const column = byName.get(wanted.name)
    const kind = inputShape(wanted).kind
    if (column === undefined || (hasNumbers(column) ? column.type : 'words') !== kind) throw new FaultError('missing-column', { column: wanted.name }, { column: wanted.name })
    return column
  })
}

/** All rows of the columns of `schema`, or `rows` in their order. Nothing is copied before a step needs it. Throws `missing-column`. */
export function openFrame(table: Table, schema: readonly SchemaColumn[], rows?: Int32Array): Frame {
  const columns = inputColumns(table, schema).map((column, j): Live => {
    const shape = inputShape(schema[j] as SchemaColumn)
    if (hasNumbers(column)) return { shape: { ...shape, kind: column.type }, numbers: Held.of(column.data, rows) }
    return { shape: { ...shape, kind: 'words' }, dictionary: column.dictionary, codes: Held.of(column.data, rows) }
  })
  return { rows: rows?.length ?? table.rows, columns }
}
