import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { open, readFile, type FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { FaultError } from '../../contract/fault.ts'
import { History } from './history.ts'
import { decodeLine, encodeLine, journalFormat, type JournalLine, type LineLabel } from './journal-line.ts'
import { writeFault } from './write-fault.ts'
import { writeWhole } from './write-whole.ts'

const journalName = 'journal.ndjson'
export const journalPath = (folder: string): string => join(folder, journalName)

/** How long a line may wait for the disk; with a slow disk it stays well under the second that is promised. */
const syncWithinMs = 200
const tryAgainMs = 1000

/** What was read from a journal: whatever is whole counts. */
interface ReadJournal {
  readonly history: History
  /** Lines, from 1, whose check does not fit or that say what cannot be. A torn last line is none: it was never finished. */
  readonly damaged: readonly number[]
  /** Where the last finished line ends, in bytes. */
  readonly end: number
  readonly lines: number
}

/** Reads the bytes of a journal. Throws `project-newer`, and `project-damaged` where no edit is whole. */
export function readJournal(name: string, bytes: Uint8Array): ReadJournal {
  const history = new History()
  const damaged: number[] = []
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let lines = 0
  let end = 0
  for (let from = 0; ; from = end) {
    const feed = buffer.indexOf(10, from)
    if (feed < 0) break
    end = feed + 1
    lines++
    const line = decodeLine(buffer.toString('utf8', from, feed))
    if (line?.is === 'journal' && line.format > journalFormat) throw new FaultError('project-newer', { file: name }, { file: name })
    if (line === undefined || !history.take(line)) damaged.push(lines)
  }
  if (history.newestWhole() === undefined) throw new FaultError('project-damaged', { file: name }, { file: name })
  return { history, damaged, end, lines }
}

/**
 * The journal of an open project. A change counts at once; its line is on the disk within a second. Main is the only
 * writer. What cannot be written (a full disk) stays in memory and is tried again, and `trouble` hears of it once.
 */
export class Journal {
  readonly history: History
  readonly damaged: readonly number[]
  /** How many lines there are, written or waiting: what was saved is held against it. */
  lines: number
  readonly #folder: string
  readonly #file: FileHandle
  readonly #trouble: (thrown: FaultError | undefined) => void
  #end: number
  #linesWritten: number
  #waiting = ''
  /** Facts that wait, the newest of each name: a run that goes on says much. */
  #facts: Record<string, unknown> | undefined
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()
  #failed = false

  private constructor(folder: string, file: FileHandle, read: ReadJournal, trouble: (thrown: FaultError | undefined) => void) {
    this.#folder = folder
    this.#file = file
    this.#trouble = trouble
    this.#end = read.end
    this.history = read.history
    this.damaged = read.damaged
    this.lines = read.lines
    this.#linesWritten = read.lines
  }

  /** Begins the journal of a new project with its first documents; they are on the disk when this is done. */
  static async create(folder: string, first: { readonly label: LineLabel; readonly at: number; readonly documents: Readonly<Record<string, unknown>> }, trouble: (thrown: FaultError | undefined) => void = () => undefined): Promise<Journal> {
    const edit = new History().changed(first.label, first.at, first.documents)
    if (edit === undefined) throw new Error('a project begins with documents')
    await writeWhole(journalPath(folder), Buffer.from(encodeLine({ is: 'journal', format: journalFormat }) + encodeLine(edit)))
    return Journal.open(folder, undefined, trouble)
  }

  /**
   * Opens a journal for writing; a torn last line is cut off, and where the newest documents are damaged the newest whole
   * ones are gone back to. `name` is what faults call the project. Throws as `readJournal` does.
   */
  static async open(folder: string, name = basename(folder), trouble: (thrown: FaultError | undefined) => void = () => undefined): Promise<Journal> {
    const path = journalPath(folder)
    const read = readJournal(name, await readFile(path).catch((thrown: unknown) => Promise.reject(writeFault(path, thrown))))
    const file = await open(path, 'r+').catch((thrown: unknown) => Promise.reject(writeFault(path, thrown)))
    await file.truncate(read.end)
    const journal = new Journal(folder, file, read, trouble)
    const whole = read.history.newestWhole()
    if (whole !== undefined && whole !== read.history.head) journal.go(whole)
    return journal
  }

  /** Changes some documents; false where they all are what they were. */
  edit(label: LineLabel, at: number, documents: Readonly<Record<string, unknown>>): boolean {
    const line = this.history.changed(label, at, documents)
    if (line === undefined) return false
    this.#append(line)
    return true
  }

  /** Keeps what stands outside undo. */
  note(facts: Readonly<Record<string, unknown>>): void {
    this.history.take({ is: 'fact', facts })
    if (this.#facts === undefined) this.lines++
    this.#facts = { ...this.#facts, ...facts }
    this.#soon()
  }

  /** Makes the documents after edit `to` the current ones. */
  go(to: number): void {
    this.#append({ is: 'go', to })
  }

  /** How much of it lies in the file, whole. */
  get written(): { readonly bytes: number; readonly lines: number } {
    return { bytes: this.#end, lines: this.#linesWritten }
  }

  /** Everything said so far is on the disk. Throws `disk-full` and its kind. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#write())
    await this.#writing
  }

  /** The same without waiting, for an app that is going: throws nothing, what cannot be written is lost. */
  flushNow(): void {
    clearTimeout(this.#timer)
    const bytes = Buffer.from(this.#all())
    if (bytes.length === 0) return
    try {
      const file = openSync(journalPath(this.#folder), 'r+')
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, this.#end + done)
      fsyncSync(file)
      closeSync(file)
    } catch {
      return
    }
  }

  async close(): Promise<void> {
    try {
      await this.flush()
    } finally {
      clearTimeout(this.#timer)
      await this.#file.close()
    }
  }

  #append(line: JournalLine): void {
    this.history.take(line)
    // Facts before it go first: an edit may point at one.
    this.#waiting = this.#all() + encodeLine(line)
    this.lines++
    this.#soon()
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => void this.flush().catch(() => undefined), this.#failed ? tryAgainMs : syncWithinMs)
  }

  /** What waits, as text. */
  #all(): string {
    if (this.#facts !== undefined) this.#waiting += encodeLine({ is: 'fact', facts: this.#facts })
    this.#facts = undefined
    return this.#waiting
  }

  async #write(): Promise<void> {
    const text = this.#all()
    if (text === '') return
    const bytes = Buffer.from(text)
    try {
      // At a place of its own: a try that failed halfway is written over, not gone on with.
      for (let done = 0; done < bytes.length; ) done += (await this.#file.write(bytes, done, bytes.length - done, this.#end + done)).bytesWritten
      await this.#file.datasync()
    } catch (thrown) {
      const fault = writeFault(journalPath(this.#folder), thrown)
      if (!this.#failed) this.#trouble(fault)
      this.#failed = true
      this.#soon()
      throw fault
    }
    this.#end += bytes.length
    this.#linesWritten += text.split('\n').length - 1
    this.#waiting = this.#waiting.slice(text.length)
    if (this.#failed) this.#trouble(undefined)
    this.#failed = false
  }
}
