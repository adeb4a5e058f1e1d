import { basename } from 'node:path'
import { stat } from 'node:fs/promises'
import type { Source } from '../../contract/documents/dataset.ts'
import type { Importing as ImportingState, PreviewLine } from '../../contract/documents/importing.ts'
import type { ReadingWish } from '../../contract/documents/reading-wish.ts'
import { fault, FaultError } from '../../contract/fault.ts'
import { valueOf } from '../../contract/reply.ts'
import type { DataProcess } from '../processes/data-process.ts'
import type { StateOwner } from '../state/owner.ts'
import type { Words } from '../words/text.ts'
import type { Incoming } from './incoming.ts'

/** A table that becomes a project. */
export interface Taken {
  readonly path: string
  readonly source: Source
  readonly title: string
  readonly wish: ReadingWish
  /** Where it has been read already. */
  readonly process?: DataProcess
}

/** What opens tables: it starts data processes and makes a project of what one of them reads. */
export interface Doorway {
  process(loading: (done: number, of: number) => void): DataProcess
  /** False: it was stopped or did not work, which is said in `state.trouble`. */
  openTable(taken: Taken): Promise<boolean>
}

/** Tables on their way in; what is open stays as it is until one is taken. */
export interface Importing {
  /** Shows how a file would be read. */
  file(path: string): Promise<void>
  /** Shows how pasted text would be read. */
  paste(text: string): Promise<void>
  /** A typed table opens at once. */
  typed(names: readonly string[], rows: readonly (readonly string[])[]): Promise<void>
  readAs(id: number, wish: ReadingWish): Promise<void>
  lines(id: number, line: number): Promise<PreviewLine[]>
  use(id: number): Promise<void>
  cancel(): Promise<void>
  /** Gets a process ready for what is about to come. */
  soon(): void
}

interface One {
  readonly id: number
  readonly path: string
  readonly source: Extract<Source, { kind: 'file' | 'paste' }>
  process: DataProcess
  wish: ReadingWish
  turn: number
}

/** What main calls tables that have no file. */
type Names = Pick<Words, 'pastedTable' | 'typedTable'>

const patienceMs = 90_000
const withoutEnding = (name: string): string => name.replace(/\.[^.]+$/, '')

export function createImporting(owner: StateOwner, doorway: Doorway, incoming: Incoming, names: () => Names, freeBytes: () => number): Importing {
  let current: One | undefined
  let spare: { readonly process: DataProcess; readonly giveUp: NodeJS.Timeout } | undefined
  let last = 0

  const one = (id: number): One => {
    if (current?.id !== id) throw new FaultError('cancelled')
    return current
  }
  const say = (mine: One, patch: Partial<ImportingState>): void => {
    const { importing } = owner.value
    if (current === mine && importing?.id === mine.id) owner.change({ importing: { ...importing, ...patch } })
  }
  const start = (): DataProcess =>
    doorway.process((done, of) => {
      if (current?.process === undefined || owner.value.importing?.checking == null) return
      say(current, { checking: { done: Math.min(done, of), of } })
    })
  const ready = (): DataProcess => {
    if (spare === undefined) return start()
    const { process, giveUp } = spare
    clearTimeout(giveUp)
    spare = undefined
    return process
  }

  /** Reads the beginning in another way, and then looks the whole file through. */
  async function look(mine: One, wish: ReadingWish): Promise<void> {
    const turn = ++mine.turn
    const reply = await mine.process.asks['import/peek']({ path: mine.path, wish })
    if (current !== mine || mine.turn !== turn) return
    if (!reply.ok) {
      if (reply.fault.code === 'process-died') mine.process = start()
      // The way of reading before stays, and so does looking it through.
      if (owner.value.importing?.preview?.whole === false) void check(mine, turn)
    }
    const preview = valueOf(reply)
    mine.wish = wish
    say(mine, { wish, preview, checking: preview.whole ? null : { done: 0, of: mine.source.bytes } })
    if (!preview.whole) void check(mine, turn)
  }

  async function check(mine: One, turn: number): Promise<void> {
    const reply = await mine.process.asks['import/check']({ path: mine.path, wish: mine.wish })
    const preview = owner.value.importing?.preview
    if (current !== mine || mine.turn !== turn || preview == null) return
    if (reply.ok) say(mine, { checking: null, preview: { ...preview, ...reply.value, whole: true, fault: null } })
    else say(mine, { checking: null, preview: { ...preview, fault: reply.fault } })
  }

  async function begin(path: string, source: One['source'], wish: ReadingWish): Promise<void> {
    await drop()
    const mine: One = { id: ++last, path, source, process: ready(), wish, turn: 0 }
    current = mine
    const { kind, name, bytes } = source
    owner.change({ trouble: null, importing: { id: mine.id, kind, name, bytes, wish, preview: null, checking: null, freeBytes: freeBytes() } })
    try {
      await look(mine, wish)
    } catch (thrown) {
      if (current !== mine) return
      await drop()
      throw thrown
    }
  }

  /** Ends what is on its way; nothing else changes. */
  async function drop(): Promise<void> {
    const mine = current
    if (mine === undefined) return
    current = undefined
    owner.change({ importing: null })
    mine.process.end(fault('cancelled'))
    await incoming.drop(mine.path)
  }

  return {
    async file(path) {
      const name = basename(path)
      const facts = await stat(path).catch(() => undefined)
      if (facts === undefined) throw new FaultError('file-not-found', { file: name }, { file: name })
      await begin(path, { kind: 'file', name, bytes: facts.size }, {})
    },
    async paste(text) {
      if (text.trim() === '') throw new FaultError('nothing-pasted')
      const name = names().pastedTable
      const { path, bytes } = await incoming.keep(name, text)
      await begin(path, { kind: 'paste', name, bytes }, { encoding: 'utf-8' })
    },
    async typed(columns, rows) {
      const name = names().typedTable
      const { path, bytes } = await incoming.keepTable(name, columns, rows)
      const wish: ReadingWish = { encoding: 'utf-8', delimiter: ',', quote: '"', header: 1 }
      await doorway.openTable({ path, source: { kind: 'typed', name, bytes }, title: name, wish }).finally(() => incoming.drop(path))
    },
    readAs: (id, wish) => look(one(id), wish),
    async lines(id, line) {
      const { process, path, wish } = one(id)
      return valueOf(await process.asks['import/lines']({ path, wish, line }))
    },
    async use(id) {
      const mine = one(id)
      const broken = owner.value.importing?.preview?.fault
      if (broken != null) throw new FaultError(broken.code, broken.values, broken.place)
      const { path, source, wish, process } = mine
      const taken = await doorway.openTable({ path, source, title: source.kind === 'file' ? withoutEnding(source.name) : source.name, wish, process })
      if (current !== mine) return
      if (taken) {
        current = undefined
        owner.change({ importing: null })
        await incoming.drop(path)
        return
      }
      // The process went with the attempt; another one looks the file through again.
      mine.process = start()
      await look(mine, wish).catch(drop)
    },
    cancel: drop,
    soon() {
      if (spare !== undefined || current !== undefined) return
      const process = start()
      spare = { process, giveUp: setTimeout(() => { spare?.process.end(fault('cancelled')); spare = undefined }, patienceMs) }
      spare.giveUp.unref()
    },
  }
}
