import { keyCodes } from './key-codes.ts'
import { cellsAt, someRows } from './some-rows.ts'
import { columnNamed, type Table } from './table.ts'
import { pairsByCode } from './verbs.ts'

export interface JoinWanted {
  /** The column whose cells must be equal, in each table. */
  readonly left: string
  readonly right: string
  /** `inner`: rows with a partner; `left`: every left row, with gaps where it has none. */
  readonly kind: 'inner' | 'left'
}

/** A name that is not taken: a number behind it where it is. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let n = 2; taken.has(free); n++) free = `${name} ${n}`
  return free
}

/**
 * Two tables side by side: each left row with every right row whose key is equal, in the order of the left rows; the right
 * key is left out, and a right column whose name is taken gets a number behind it. Gaps match nothing. Copies. Throws
 * `missing-column`.
 */
export function joinTables(left: Table, right: Table, { left: leftKey, right: rightKey, kind }: JoinWanted): Table {
  const [leftCodes, rightCodes] = keyCodes(columnNamed(left, leftKey), columnNamed(right, rightKey)) as [Int32Array, Int32Array]
  const pairs = pairsByCode(leftCodes, rightCodes, kind === 'left')
  const own = someRows(left, pairs.left)
  const taken = new Set(own.columns.map(({ name }) => name))
  const others = right.columns.flatMap((column) => {
    if (column.name === rightKey) return []
    const name = freeName(column.name, taken)
    taken.add(name)
    return [{ ...cellsAt(column, pairs.right), name }]
  })
  return { rows: own.rows, columns: [...own.columns, ...others] }
}
