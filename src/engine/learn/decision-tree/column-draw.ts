import type { Rng } from '../../number/rng.ts'

/**
 * Draws the columns that a node looks at, without repeats, as scikit-learn does: up to `most` of them, those that are
 * constant in the node counted, and then on until one is not constant. Columns known to be constant above a node are
 * constant in it, so they are never looked at again; they stand at the head of `#columns`, and a node's own are found
 * again there by its children as long as nodes are split depth first.
 */
export class ColumnDraw {
  readonly #columns: Int32Array
  /** The head of `#columns`, put back after each node: the children of its elders rely on it. */
  readonly #constant: Int32Array
  readonly #most: number
  readonly #rng: Rng

  constructor(columns: number, most: number, rng: Rng) {
    this.#columns = Int32Array.from({ length: columns }, (_, j) => j)
    this.#constant = new Int32Array(columns)
    this.#most = most
    this.#rng = rng
  }

  /**
   * `known`: how many columns were constant above. `look` says whether a column can be looked at, false where it is
   * constant. Returns how many columns are known to be constant now.
   */
  draw(known: number, look: (column: number) => boolean): number {
    const columns = this.#columns
    // Where all may be looked at, there is no need to draw those that are known to be of no use.
    let drawn = this.#most >= columns.length ? known : 0
    let constants = known
    let open = columns.length
    for (let visited = drawn; open > constants && (visited < this.#most || visited <= constants - known + drawn); visited++) {
      let at = drawn + this.#rng.below(open - (constants - known) - drawn)
      if (at < known) {
        this.#swap(at, drawn++)
        continue
      }
      at += constants - known
      if (look(columns[at] as number)) this.#swap(at, --open)
      else this.#swap(at, constants++)
    }
    columns.set(this.#constant.subarray(0, known))
    this.#constant.set(columns.subarray(known, constants), known)
    return constants
  }

  #swap(a: number, b: number): void {
    const columns = this.#columns
    const kept = columns[a] as number
    columns[a] = columns[b] as number
    columns[b] = kept
  }
}

/** `max_features` as a number of columns: sqrt, log2, none (all), a share up to 1 (all), or above 1 a number; at least one, rounded down. */
export function columnsToDraw(wish: string | number, columns: number): number {
  if (wish === 'sqrt') return Math.max(1, Math.floor(Math.sqrt(columns)))
  if (wish === 'log2') return Math.max(1, 31 - Math.clz32(columns))
  if (typeof wish === 'string') return columns
  return Math.max(1, Math.min(columns, Math.floor(wish <= 1 ? wish * columns : wish)))
}
