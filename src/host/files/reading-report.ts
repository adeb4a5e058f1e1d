import type { ReadingProblem } from '../../contract/documents/dataset.ts'

type Code = ReadingProblem['code']

/** How many lines are named. */
const mostLines = 20

/** What becomes of each: a cell stays as it is, its value is made out of what was written, or it is passed over. */
const done: Readonly<Record<Code, ReadingProblem['done']>> = {
  'ragged-short': 'mended', 'ragged-long': 'mended', undecodable: 'mended', 'renamed-header': 'mended', 'empty-header': 'mended', 'error-cell': 'mended',
  currency: 'mended', percent: 'mended', wan: 'mended', thousands: 'mended', 'decimal-comma': 'mended', 'decimal-point': 'mended', 'full-width': 'mended', accounting: 'mended', 'lost-zeros': 'mended',
  'unclosed-quote': 'kept', 'gap-like': 'kept', 'wrong-extension': 'kept', 'day-first': 'kept', 'month-first': 'kept', 'leading-zeros': 'kept', 'long-digits': 'kept',
  'blank-line': 'skipped', 'title-row': 'skipped',
}

interface Found {
  readonly code: Code
  readonly column: string | undefined
  readonly lines: number[]
  count: number
}

interface Place {
  readonly line?: number
  readonly column?: string
}

/** Collects what is odd about a file: each sort once, with its first places and how often it occurs; some once a column. */
export class ReadingReport {
  readonly #found = new Map<string, Found>()

  add(code: Code, { line, column }: Place = {}, count = 1): void {
    const key = column === undefined ? code : `${code} ${column}`
    let known = this.#found.get(key)
    if (known === undefined) {
      known = { code, column, lines: [], count: 0 }
      this.#found.set(key, known)
    }
    known.count += count
    if (line !== undefined && known.lines.length < mostLines) known.lines.push(line)
  }

  /** Takes only what is said of a column as a whole: for going through the same lines again. */
  ofColumns(): Pick<ReadingReport, 'add'> {
    return { add: (code, place = {}, count = 1) => (place.column !== undefined && place.line === undefined ? this.add(code, place, count) : undefined) }
  }

  list(): ReadingProblem[] {
    return Array.from(this.#found.values(), ({ code, column, lines, count }) => {
      const [line] = lines
      return { code, ...(line === undefined ? {} : { line, lines }), ...(column === undefined ? {} : { column }), count, done: done[code] }
    })
  }
}
