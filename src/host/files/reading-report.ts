import type { ReadingProblem } from '../../contract/documents/dataset.ts'

/** Collects what is odd about a file: each sort once, with its first place and how often it occurs; some once a column. */
export class ReadingReport {
  readonly #found = new Map<string, ReadingProblem>()

  add(code: ReadingProblem['code'], place: { line?: number; column?: string } = {}, count = 1): void {
    const key = JSON.stringify([code, place.column])
    const known = this.#found.get(key)
    this.#found.set(key, known === undefined ? { code, ...place, count } : { ...known, count: known.count + count })
  }

  list(): ReadingProblem[] {
    return [...this.#found.values()]
  }
}
