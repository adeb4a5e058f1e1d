import type { DatasetStep } from '../../contract/documents/dataset.ts'
import type { ObjectId } from '../../contract/documents/ids.ts'
import { FaultError } from '../../contract/fault.ts'
import { applySteps } from '../../engine/table/dataset-steps.ts'
import type { Table } from '../../engine/table/table.ts'
import { tableOfBytes } from '../../host/files/table-object.ts'
import { readObject } from '../../host/project/objects.ts'

/** A table as it was written, and the project folder that it and its models lie in. */
interface Written {
  readonly folder: string
  readonly id: ObjectId
  readonly table: Table
}

/** The table on the desk: as it was written, and after the steps of its dataset. */
interface OnDesk extends Written {
  readonly written: Table
  readonly steps: readonly DatasetStep[]
}

/** Holds the current table of the process. */
export interface Desk {
  /** Throws `no-project` where no table is there. */
  current(): OnDesk
  /** Keeps a table that was just written, so that attaching it reads nothing. */
  keep(table: Written): void
  /** Makes a written table, changed by steps, the current one. Where that cannot be, the one before stays. */
  attach(folder: string, id: ObjectId, steps: readonly DatasetStep[]): Promise<void>
}

/** Whether `steps` go on where `before` ended. */
const goesOn = (before: readonly DatasetStep[], steps: readonly DatasetStep[]): boolean =>
  before.length <= steps.length && JSON.stringify(before) === JSON.stringify(steps.slice(0, before.length))

export function createDesk(): Desk {
  let current: OnDesk | undefined
  let kept: Written | undefined

  async function written(folder: string, id: ObjectId): Promise<Table> {
    if (current?.folder === folder && current.id === id) return current.written
    return kept?.folder === folder && kept.id === id ? kept.table : tableOfBytes(await readObject(folder, id))
  }

  return {
    current() {
      if (current === undefined) throw new FaultError('no-project')
      return current
    },
    keep(table) {
      kept = table
    },
    async attach(folder, id, steps) {
      const same = current?.folder === folder && current.id === id ? current : undefined
      if (same !== undefined && same.steps.length === steps.length && goesOn(same.steps, steps)) return
      const base = await written(folder, id)
      const table = same !== undefined && goesOn(same.steps, steps) ? applySteps(same.table, steps.slice(same.steps.length)) : applySteps(base, steps)
      current = { folder, id, written: base, steps, table }
      kept = undefined
    },
  }
}
