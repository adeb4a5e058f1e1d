import type { Relation } from '../../../contract/asks/columns.ts'
import type { ColumnDoc } from '../../../contract/documents/dataset.ts'

/** Columns by how closely they go with the target, which comes first; those without a relation keep their order at the end. */
export function byRelation(columns: readonly ColumnDoc[], target: string | undefined, relations: ReadonlyMap<string, Relation>): ColumnDoc[] {
  const worth = ({ name }: ColumnDoc): number => (name === target ? 2 : (relations.get(name)?.value ?? -1))
  return columns.map((column, at) => ({ column, at })).sort((a, b) => worth(b.column) - worth(a.column) || a.at - b.at).map(({ column }) => column)
}
