import { createHash } from 'node:crypto'
import { canonicalJson } from '../../engine/export/canonical.ts'
import type { EditLine, JournalLine, LineLabel } from './journal-line.ts'

/** The hash of a document: of its JSON in the one form that equal documents share. */
export const documentHash = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')

type Edit = Omit<EditLine, 'is' | 'values'>

/**
 * What a journal says, without the file: every edit as hashes of documents, every document once. Nothing is ever taken
 * away; an edit after an undo begins a branch.
 */
export class History {
  readonly #values = new Map<string, unknown>()
  readonly #edits = new Map<number, Edit>()
  readonly #facts = new Map<string, unknown>()
  /** Of the children of an edit the one that was last come from, for redo. */
  readonly #child = new Map<number, number>()
  #head = -1
  #last = -1

  /** The number of the edit whose documents are current; -1 before the first. */
  get head(): number {
    return this.#head
  }

  /** Highest number of an edit. */
  get last(): number {
    return this.#last
  }

  get facts(): ReadonlyMap<string, unknown> {
    return this.#facts
  }

  edit(n: number): Edit | undefined {
    return this.#edits.get(n)
  }

  /** The documents after edit `n`, or nothing where one of them is not known. */
  documents(n: number): Record<string, unknown> | undefined {
    const edit = this.#edits.get(n)
    if (edit === undefined) return undefined
    const entries = Object.entries(edit.documents)
    return entries.every(([, hash]) => this.#values.has(hash)) ? Object.fromEntries(entries.map(([name, hash]) => [name, this.#values.get(hash)])) : undefined
  }

  /** The hashes of the current documents by their names. */
  get hashes(): Readonly<Record<string, string>> {
    return this.#edits.get(this.#head)?.documents ?? {}
  }

  /** Where undo leads: an edit whose documents are known. */
  get undoTo(): number | undefined {
    for (let at = this.#edits.get(this.#head)?.parent; ; at = this.#edits.get(at)?.parent) {
      if (at === undefined || at === null) return undefined
      if (this.documents(at) !== undefined) return at
    }
  }

  get redoTo(): number | undefined {
    const child = this.#child.get(this.#head)
    return child !== undefined && this.documents(child) !== undefined ? child : undefined
  }

  /** The line of a change of some documents; nothing where all are what they were. The history takes it with `take`. */
  changed(label: LineLabel, at: number, documents: Readonly<Record<string, unknown>>): EditLine | undefined {
    const hashes: Record<string, string> = { ...this.hashes }
    const values: Record<string, unknown> = {}
    let differs = false
    for (const [name, value] of Object.entries(documents)) {
      const hash = documentHash(value)
      if (hashes[name] === hash) continue
      differs = true
      hashes[name] = hash
      if (!this.#values.has(hash)) values[hash] = value
    }
    return differs ? { is: 'edit', n: this.#last + 1, parent: this.#head < 0 ? null : this.#head, at, label, documents: hashes, values } : undefined
  }

  /** Follows one line of the journal; false where it speaks of an edit that cannot be. */
  take(line: JournalLine): boolean {
    if (line.is === 'edit') return this.#edited(line)
    if (line.is === 'go') return this.#went(line.to)
    if (line.is === 'fact') {
      for (const [name, value] of Object.entries(line.facts)) {
        if (value === null) this.#facts.delete(name)
        else this.#facts.set(name, value)
      }
    }
    return true
  }

  /** Where the documents of the head are not all known, the newest edit whose documents are. */
  newestWhole(): number | undefined {
    if (this.documents(this.#head) !== undefined) return this.#head
    return [...this.#edits.keys()].sort((a, b) => b - a).find((n) => this.documents(n) !== undefined)
  }

  #edited({ n, parent, at, label, documents, values }: EditLine): boolean {
    // Numbers only grow, so a way back always ends.
    if (n <= this.#last || (parent !== null && parent >= n)) return false
    for (const [hash, value] of Object.entries(values)) this.#values.set(hash, value)
    this.#edits.set(n, { n, parent, at, label, documents })
    if (parent !== null) this.#child.set(parent, n)
    this.#head = n
    this.#last = n
    return true
  }

  #went(to: number): boolean {
    if (!this.#edits.has(to)) return false
    // First the way back from where we were, then the way to where we go: redo follows the newest of the two.
    for (const from of [this.#head, to]) {
      for (let at = from; ; ) {
        const parent = this.#edits.get(at)?.parent ?? null
        if (parent === null) break
        this.#child.set(parent, at)
        at = parent
      }
    }
    this.#head = to
    return true
  }
}
