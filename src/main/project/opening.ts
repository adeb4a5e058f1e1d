import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { SampleId, Source } from '../../contract/documents/dataset.ts'
import type { ReadingWish } from '../../contract/documents/reading-wish.ts'
import { fault, FaultError, faultOf, type Fault } from '../../contract/fault.ts'
import { valueOf } from '../../contract/reply.ts'
import type { ProcessState } from '../../contract/state.ts'
import { journalPath } from '../../host/project/journal.ts'
import { sweep } from '../../host/project/named-objects.ts'
import { openProjectFile } from '../../host/project/open-project-file.ts'
import { isProjectFile } from '../../host/project/project-file.ts'
import { startData, type DataProcess } from '../processes/data-process.ts'
import type { Desk } from '../desk.ts'
import { attach } from './attach.ts'
import { defaultPlan, defaultSplit } from './defaults.ts'
import type { Holder, OpenProject } from './open-project.ts'
import { begun, reopened, type Ready } from './ready.ts'
import { endedRuns } from './recovery.ts'
import { sampleFile } from './samples.ts'
import { stampOf } from './saving.ts'
import type { SavedTo, Shelf } from './shelf.ts'
import type { Documents } from './steps.ts'

/** Opens tables as projects and keeps the data process of the open one. */
export interface Opening {
  /** Reads a table into a new project, or a project file into a working copy; one that has a working copy already is gone on with. Why it did not work is said in `state.trouble`; the project before stays then. */
  openFile(path: string): Promise<void>
  /** A project on the shelf. */
  openRecent(id: string): Promise<void>
  openSample(id: SampleId): Promise<void>
  stopLoading(): void
  /** Puts the project back on the shelf. */
  close(): Promise<void>
  /** A table into a new project. False: it was stopped, or did not work. */
  openTable(wanted: Wanted): Promise<boolean>
  /** A data process that holds nothing yet, for tables on their way in. */
  process(loading: (done: number, of: number) => void): DataProcess
  /** A fresh data process with the same table. */
  restart(): Promise<void>
  /**
   * Reads another table for the open project, in a process of its own and with a bar; until `read` is through, the project
   * and its process are as they were. `read` answers with what makes its table the project's. False: it was stopped.
   */
  beside(name: string, bytes: number, read: (process: DataProcess) => Promise<() => void>): Promise<boolean>
  /** Hands the window a port to the data process, where there is one. */
  connect(): void
}

interface Wanted {
  readonly path: string
  readonly source: Source
  readonly title: string
  readonly wish?: ReadingWish
  /** Where it has been read already. */
  readonly process?: DataProcess
  readonly target?: string | undefined
  /** Groups are looked for. */
  readonly groups?: boolean
}

/** What is to be put on the desk: where, under which name, and how it comes to be. */
interface Coming {
  readonly name: string
  readonly bytes: number
  readonly folder: string
  readonly make: (process: DataProcess) => Promise<Ready>
  readonly saved?: (ready: Ready) => Promise<SavedTo | undefined>
  /** A folder of its own that is given up where it does not come to be. */
  readonly fresh: boolean
  /** Where it has been read already. */
  readonly process?: DataProcess | undefined
}

/** `beforeSwap` ends what still works for the project that goes. */
export function createOpening(desk: Desk, holder: Holder, shelf: Shelf, beforeSwap: () => void): Opening {
  const { owner, places } = desk
  let candidate: DataProcess | undefined
  /** Projects on their way back to the shelf: none is opened before the last of them is whole there. */
  let leaving: Promise<void> = Promise.resolve()

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
    const { wish = {} } = wanted
    const read = valueOf(await process.asks['data/load']({ path: wanted.path, folder, source, wish }))
    const dataset = source.kind === 'file' && Object.keys(wish).length > 0 ? { ...read, wish } : read
    await attach({ data: process, folder }, dataset)
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
    if (wanted.groups === true) return { ...bare, problem: { task: 'cluster' }, splitPlan: defaultSplit('cluster', dataset.rows), plan: defaultPlan('cluster', source) }
    if (wanted.target === undefined) return bare
    const { problem, rows } = valueOf(await process.asks['data/problem']({ target: wanted.target }))
    return { ...bare, problem, splitPlan: defaultSplit(problem.task, rows), plan: defaultPlan(problem.task, source) }
  }

  const trouble = (fault: Fault | null): void => owner.change({ trouble: fault })

  const progress = (done: number, of: number): void => {
    const { loading } = owner.value
    if (loading !== null) owner.change({ loading: { ...loading, done, of } })
  }
  const waiting = (loading: (done: number, of: number) => void): DataProcess => {
    const process: DataProcess = start((done, of) => (candidate === process ? progress : loading)(done, of), () => false)
    return process
  }

  async function bring({ name, bytes, folder, make, saved, fresh, process = waiting(() => undefined) }: Coming): Promise<boolean> {
    stopLoading()
    owner.change({ loading: { name, done: 0, of: bytes }, trouble: null })
    const mine = (): boolean => candidate === process
    candidate = process
    let ready: Ready | undefined
    try {
      await leaving
      ready = await make(process)
      const file = await saved?.(ready)
      // What cannot be written (a full disk) keeps its project on the desk.
      await holder.current?.journal.flush()
      if (!mine()) throw new FaultError('cancelled')
      candidate = undefined
      await putBack(swap({ id: shelf.idOf(folder), folder, journal: ready.journal, documents: ready.documents, data: process, opened: Date.now(), saved: file }, ready.mended ?? null))
      return true
    } catch (thrown) {
      process.end(fault('cancelled'))
      await ready?.journal.close().catch(() => undefined)
      if (fresh) void shelf.drop(folder)
      const reason = faultOf(thrown)
      if (mine() || candidate === undefined) settle(reason.code === 'cancelled' ? null : reason)
      if (mine()) candidate = undefined
      return false
    }
  }

  function openTable(wanted: Wanted): Promise<boolean> {
    const folder = shelf.take()
    const make = async (process: DataProcess): Promise<Ready> => begun(folder, await documentsFor(process, wanted, folder), trouble)
    return bring({ name: wanted.source.name, bytes: wanted.source.bytes, folder, make, fresh: true, process: wanted.process })
  }

  async function openProject(path: string, bytes: number): Promise<void> {
    const name = basename(path)
    const stamp = await stampOf(path)
    const copy = shelf.savedAs(path, stamp)
    if (copy !== undefined) return openRecent(copy)
    const folder = shelf.take()
    const make = async (process: DataProcess): Promise<Ready> => {
      const damaged = await openProjectFile(path, folder)
      return withTable(process, folder, { ...(await reopened(folder, name, trouble)), ...(damaged === undefined ? {} : { mended: damaged }) })
    }
    await bring({ name, bytes, folder, make, fresh: true, saved: ({ journal }) => Promise.resolve({ path, stamp, lines: journal.lines }) })
  }

  async function openRecent(id: string): Promise<void> {
    const folder = shelf.folderOf(id)
    if (holder.current?.folder === folder) return holder.show()
    const name = shelf.recents().find((one) => one.id === id)?.name ?? ''
    const make = async (process: DataProcess): Promise<Ready> => withTable(process, folder, await reopened(folder, name, trouble))
    await bring({ name, bytes: 0, folder, make, fresh: false, saved: () => Promise.resolve(shelf.savedOf(id)) })
  }

  /** A damaged table is said and can be read anew; everything else of the project is there. */
  async function withTable(process: DataProcess, folder: string, ready: Ready): Promise<Ready> {
    try {
      await attach({ data: process, folder }, ready.documents.dataset)
      return ready
    } catch (thrown) {
      const reason = faultOf(thrown)
      if (reason.code !== 'object-damaged') {
        await ready.journal.close()
        throw thrown
      }
      return { ...ready, mended: reason }
    }
  }

  const settle = (trouble: Fault | null): void => {
    owner.change({ loading: null, trouble, ...(holder.current === undefined ? { data: { at: 'absent' } as const } : {}) })
  }

  function swap(project: OpenProject, mended: Fault | null): OpenProject | undefined {
    beforeSwap()
    const before = holder.take(project)
    owner.change({ loading: null, trouble: mended, data: mended?.code === 'object-damaged' ? { at: 'died', fault: mended } : { at: 'ready' } })
    endedRuns(holder)
    connect()
    return before
  }

  const putBack = (project: OpenProject | undefined): Promise<void> => {
    if (project !== undefined) leaving = leaving.then(() => shelved(project))
    return leaving
  }

  /** Everything of a project is on the disk, and nothing that it does not name. */
  async function shelved({ folder, journal, data }: OpenProject): Promise<void> {
    data.end(fault('cancelled'))
    try {
      await journal.close()
      await sweep(folder, await readFile(journalPath(folder)))
    } catch (thrown) {
      trouble(faultOf(thrown))
    }
  }

  function stopLoading(): void {
    const process = candidate
    if (process === undefined) return
    candidate = undefined
    process.end(fault('cancelled'))
    settle(null)
  }

  return {
    openTable,
    process: waiting,
    async openFile(path) {
      const name = basename(path)
      const bytes = await stat(path).then(
        ({ size }) => size,
        () => undefined,
      )
      if (bytes === undefined) owner.change({ trouble: fault('file-not-found', { file: name }, { file: name }) })
      else if (await isProjectFile(path)) await openProject(path, bytes)
      else await openTable({ path, source: { kind: 'file', name, bytes }, title: name.replace(/\.[^.]+$/, '') })
    },
    async openSample(id) {
      const { path, name, task, target } = sampleFile(places.samples, id, owner.value.settings.language)
      const { size } = await stat(path)
      await openTable({ path, source: { kind: 'sample', name, bytes: size, sample: id }, title: id, target, groups: task === 'cluster' })
    },
    stopLoading,
    openRecent,
    async close() {
      stopLoading()
      await holder.current?.journal.flush()
      beforeSwap()
      const before = holder.take(undefined)
      owner.change({ data: { at: 'absent' }, trouble: null })
      await putBack(before)
    },
    async beside(name, bytes, read) {
      const project = holder.current
      if (project === undefined) throw new FaultError('no-project')
      stopLoading()
      owner.change({ loading: { name, done: 0, of: bytes }, trouble: null })
      const process = waiting(() => undefined)
      candidate = process
      const mine = (): boolean => candidate === process && holder.current === project
      try {
        const take = await read(process)
        if (!mine()) throw new FaultError('cancelled')
        candidate = undefined
        project.data.end(fault('cancelled'))
        project.data = process
        owner.change({ data: { at: 'ready' } })
        connect()
        take()
        owner.change({ loading: null })
        return true
      } catch (thrown) {
        if (project.data !== process) process.end(fault('cancelled'))
        const stopped = candidate !== process
        if (mine()) candidate = undefined
        if (candidate === undefined) owner.change({ loading: null })
        if (stopped && faultOf(thrown).code === 'cancelled') return false
        throw thrown
      }
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
      const refused = await attach(project, project.documents.dataset).then(() => undefined, faultOf)
      if (holder.current?.data !== process) return
      attached = true
      if (refused !== undefined) {
        process.end()
        owner.change({ data: { at: 'died', fault: refused } })
        return
      }
      owner.change({ data: { at: 'ready' } })
      connect()
    },
    connect,
  }
}
