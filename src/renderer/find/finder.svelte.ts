import { bestMatch } from './match.ts'

export type EntryKind = 'step' | 'column' | 'command'

/** Something that can be found and gone to, or done. */
export interface Entry {
  readonly key: string
  readonly kind: EntryKind
  readonly label: string
  /** Everything it may be called: both languages, and the initials of the Chinese. */
  readonly names: readonly string[]
  /** Why it is not possible now. */
  readonly blocked?: string | undefined
  run(): void
}

const mostFound = 60
const kinds: readonly EntryKind[] = ['step', 'column', 'command']

/** What was typed, what that finds, and which of it the keyboard is on. */
export class Finder {
  query = $state('')
  #at = $state(0)
  readonly #all: () => readonly Entry[]
  /** Best first; with nothing typed in the order of the path. Kinds stay together, the kind of the best one first. */
  readonly found: readonly Entry[] = $derived.by(() => {
    const scored = this.#all().flatMap((entry, order) => {
      const score = bestMatch(this.query, entry.names)
      return score === undefined ? [] : [{ entry, order, score: score - (entry.blocked === undefined ? 0 : 0.5) }]
    })
    const best = (kind: EntryKind): number => Math.max(-Infinity, ...scored.filter(({ entry }) => entry.kind === kind).map(({ score }) => score))
    const order = this.query.trim() === '' ? kinds : [...kinds].sort((a, b) => best(b) - best(a))
    return scored
      .sort((a, b) => order.indexOf(a.entry.kind) - order.indexOf(b.entry.kind) || b.score - a.score || a.order - b.order)
      .slice(0, mostFound)
      .map(({ entry }) => entry)
  })

  constructor(all: () => readonly Entry[]) {
    this.#all = all
  }

  get at(): number {
    return Math.min(this.#at, Math.max(0, this.found.length - 1))
  }

  get here(): Entry | undefined {
    return this.found[this.at]
  }

  type(query: string): void {
    this.query = query
    this.#at = 0
  }

  stand(at: number): void {
    this.#at = at
  }

  /** One further, round the end. */
  step(by: 1 | -1): void {
    const count = this.found.length
    if (count > 0) this.#at = (this.at + by + count) % count
  }
}
