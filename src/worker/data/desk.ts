import type { ObjectId } from '../../contract/documents/ids.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Table } from '../../engine/table/table.ts'
import { tableOfBytes } from '../../host/files/table-object.ts'
import { readObject } from '../../host/project/objects.ts'

/** The table on the desk, and the project folder that it and its models lie in. */
interface OnDesk {
  readonly folder: string
  readonly id: ObjectId
  readonly table: Table
}

/** Holds the current table of the process. */
export interface Desk {
  /** Throws `no-project` where no table is there. */
  current(): OnDesk
  /** Keeps a table that was just written, so that attaching it reads nothing. */
  keep(table: OnDesk): void
  /** Makes a written table the current one. */
  attach(folder: string, id: ObjectId): Promise<void>
}

export function createDesk(): Desk {
  let current: OnDesk | undefined
  let kept: OnDesk | undefined
  return {
    current() {
      if (current === undefined) throw new FaultError('no-project')
      return current
    },
    keep(table) {
      kept = table
    },
    async attach(folder, id) {
      if (current?.folder === folder && current.id === id) return
      const known = kept?.folder === folder && kept.id === id ? kept : undefined
      current = known ?? { folder, id, table: tableOfBytes(await readObject(folder, id)) }
      kept = undefined
    },
  }
}
