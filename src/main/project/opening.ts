import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { SampleId, Source } from '../../contract/documents/dataset.ts'
import { fault, FaultError, faultOf } from '../../contract/fault.ts'
import { valueOf } from '../../contract/reply.ts'
import type { ProcessState } from '../../contract/state.ts'
import { startData, type DataProcess } from '../processes/data-process.ts'
import type { Desk } from '../desk.ts'
import { defaultPlan, defaultSplit } from './defaults.ts'
import type { Holder } from './open-project.ts'
import { sampleFile } from './samples.ts'
import type { Shelf } from './shelf.ts'
import type { Documents } from './steps.ts'

/** Opens tables as projects and keeps the data process of the open one. */
export interface Opening {
  /** Reads a file into a new project. Why it did not work is said in `state.trouble`; the project before stays then. */
  openFile(path: string): Promise<void>
  openSample(id: SampleId): Promise<void>
  stopLoading(): void
  close(): void
  /** A fresh data process with the same table. */
  restart(): Promise<void>
  /** Hands the window a port to the data process, where there is one. */
  connect(): void
}

interface Wanted {
  readonly path: string
  readonly source: Source
  readonly title: string
  readonly target?: string | undefined
  /** Groups are looked for. */
  readonly groups?: boolean
}

/** `beforeSwap` ends what still works for the project that goes. */
export function createOpening(desk: Desk, holder: Holder, shelf: Shelf, beforeSwap: () => void): Opening {
  const { owner, places } = desk
  let candidate: DataProcess | undefined

  const start = (loading: (done: number, of: number) => void, quiet: () => boolean): DataProcess => {
    const process: DataProcess = startData(places.dataEntry, {
      state(state: ProcessState) {
        const shown = holder.current?.data === process || (holder.current === undefined && candidate === process)
        if (shown && !(quiet() && state.at === 'ready')) owner.change({ data: state })
      },
      loading,
    })
    return process
  }

  const connect = (): void => {
    const process = holder.current?.data
    if (process !== undefined && owner.value.data.at !== 'died') desk.join(process)
  }

  async function documentsFor(process: DataProcess, wanted: Wanted, folder: string): Promise<Documents> {
    const { source } = wanted
    const dataset = valueOf(await process.asks['data/load']({ path: wanted.path, folder, source }))
    valueOf(await process.asks['data/attach']({ folder, table: dataset.table }))
    const bare: Documents = {
      name: wanted.title,
      dataset,
      problem: null,
      recipe: { format: 1, columns: {}, steps: [] },
      splitPlan: { ...defaultSplit('regress', dataset.rows) },
      plan: { learners: [], threshold: 0.5 },
      run: null,
      artifacts: [],
      envelope: { openings: [] },
    }
    if (wanted.groups === true) return { ...bare, problem: { task: 'cluster' } }
    if (wanted.target === undefined) return bare
    const { problem, rows } = valueOf(await process.asks['data/problem']({ target: wanted.target }))
    return { ...bare, problem, splitPlan: defaultSplit(problem.task, rows), plan: defaultPlan(problem.task, source) }
  }

  async function open(wanted: Wanted): Promise<void> {
    stopLoading()
    const folder = shelf.take()
    owner.change({ loading: { name: wanted.source.name, done: 0, of: wanted.source.bytes }, trouble: null })
    const mine = (): boolean => candidate === process
    const process: DataProcess = start(
      (done, of) => {
        if (mine()) owner.change({ loading: { name: wanted.source.name, done, of } })
      },
      () => false,
    )
    candidate = process
    try {
      const documents = await documentsFor(process, wanted, folder)
      if (!mine()) throw new FaultError('cancelled')
      candidate = undefined
      swap({ folder, documents, data: process })
    } catch (thrown) {
      process.end(fault('cancelled'))
      void shelf.drop(folder)
      const reason = faultOf(thrown)
      if (mine() || candidate === undefined) settle(reason.code === 'cancelled' ? null : reason)
      if (mine()) candidate = undefined
    }
  }

  const settle = (trouble: ReturnType<typeof fault> | null): void => {
    owner.change({ loading: null, trouble, ...(holder.current === undefined ? { data: { at: 'absent' } as const } : {}) })
  }

  function swap(project: NonNullable<Holder['current']>): void {
    beforeSwap()
    const before = holder.take(project)
    owner.change({ loading: null, trouble: null, data: { at: 'ready' } })
    connect()
    if (before === undefined) return
    before.data.end(fault('cancelled'))
    void shelf.drop(before.folder)
  }

  function stopLoading(): void {
    const process = candidate
    if (process === undefined) return
    candidate = undefined
    process.end(fault('cancelled'))
    settle(null)
  }

  return {
    async openFile(path) {
      const name = basename(path)
      const bytes = await stat(path).then(
        ({ size }) => size,
        () => undefined,
      )
      if (bytes === undefined) owner.change({ trouble: fault('file-not-found', { file: name }, { file: name }) })
      else await open({ path, source: { kind: 'file', name, bytes }, title: name.replace(/\.[^.]+$/, '') })
    },
    async openSample(id) {
      const { path, name, task, target } = sampleFile(places.samples, id, owner.value.settings.language)
      const { size } = await stat(path)
      await open({ path, source: { kind: 'sample', name, bytes: size, sample: id }, title: id, target, groups: task === 'cluster' })
    },
    stopLoading,
    close() {
      stopLoading()
      beforeSwap()
      const before = holder.take(undefined)
      owner.change({ data: { at: 'absent' }, trouble: null })
      if (before === undefined) return
      before.data.end(fault('cancelled'))
      void shelf.drop(before.folder)
    },
    async restart() {
      const project = holder.current
      if (project === undefined) throw new FaultError('no-project')
      let attached = false
      project.data.end()
      owner.change({ data: { at: 'starting' } })
      const process = start(
        () => undefined,
        () => !attached,
      )
      project.data = process
      const reply = await process.asks['data/attach']({ folder: project.folder, table: project.documents.dataset.table })
      if (holder.current?.data !== process) return
      attached = true
      if (!reply.ok) {
        process.end()
        owner.change({ data: { at: 'died', fault: reply.fault } })
        return
      }
      owner.change({ data: { at: 'ready' } })
      connect()
    },
    connect,
  }
}
