/**
 * The k nearest rows seen so far: a heap with the farthest on top, of two equally far the one behind. What it holds
 * does not depend on the order in which rows are offered.
 */
export class Nearest {
  readonly #k: number
  readonly #far: Float64Array
  readonly #row: Int32Array
  #size = 0
  /** A row farther than this need not be offered. */
  limit = Infinity

  constructor(k: number) {
    this.#k = k
    this.#far = new Float64Array(k)
    this.#row = new Int32Array(k)
  }

  clear(): void {
    this.#size = 0
    this.limit = Infinity
  }

  offer(far: number, row: number): void {
    if (this.#size < this.#k) {
      let at = this.#size++
      while (at > 0) {
        const above = (at - 1) >> 1
        if (!this.#behind(far, row, above)) break
        this.#put(at, this.#far[above] as number, this.#row[above] as number)
        at = above
      }
      this.#put(at, far, row)
    } else if (!this.#behind(far, row, 0) && row !== this.#row[0]) this.#replaceTop(far, row)
    if (this.#size === this.#k) this.limit = this.#far[0] as number
  }

  #replaceTop(far: number, row: number): void {
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= this.#size) break
      if (below + 1 < this.#size && this.#behind(this.#far[below + 1] as number, this.#row[below + 1] as number, below)) below += 1
      if (this.#behind(far, row, below)) break
      this.#put(at, this.#far[below] as number, this.#row[below] as number)
      at = below
    }
    this.#put(at, far, row)
  }

  #behind(far: number, row: number, at: number): boolean {
    const other = this.#far[at] as number
    return far > other || (far === other && row > (this.#row[at] as number))
  }

  #put(at: number, far: number, row: number): void {
    this.#far[at] = far
    this.#row[at] = row
  }

  /** Nearest first. Copies. */
  sorted(): { readonly rows: Int32Array; readonly far: Float64Array } {
    const order = Array.from({ length: this.#size }, (_, at) => at)
    order.sort((a, b) => (this.#far[a] as number) - (this.#far[b] as number) || (this.#row[a] as number) - (this.#row[b] as number))
    return { rows: Int32Array.from(order, (at) => this.#row[at] as number), far: Float64Array.from(order, (at) => this.#far[at] as number) }
  }
}
