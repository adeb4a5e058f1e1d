import * as v from 'valibot'
import { dataProcessAsks, dataProcessTells } from '../../contract/asks/data-process.ts'
import type { ProcessState } from '../../contract/state.ts'
import { processWork } from '../../contract/wire.ts'
import { startChild, type Child } from './child.ts'

export type DataProcess = Child<typeof dataProcessAsks>

export interface DataListener {
  readonly state: (state: ProcessState) => void
  readonly loading: (done: number, of: number) => void
}

/** The process that holds the table of one open project and answers the window about it. */
export const startData = (entry: string, listener: DataListener): DataProcess =>
  startChild({
    entry,
    name: 'tenfold-data',
    work: processWork.data,
    table: dataProcessAsks,
    onState: listener.state,
    onTell(name, value) {
      if (name !== 'loading') return
      const loading = v.safeParse(dataProcessTells.loading, value)
      if (loading.success) listener.loading(loading.output.done, loading.output.of)
    },
  })
