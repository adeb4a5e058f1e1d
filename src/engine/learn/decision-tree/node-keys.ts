/** Up to this many rows are sorted by insertion; then a radix sort with short digits pays, then one with long ones. */
const byInsertion = 48
const byShortDigits = 200

/**
 * The ranks that the rows of one node have in one column: first in the order of the node's places, then sorted. Buffers
 * are kept from call to call.
 */
export class NodeKeys {
  /** Ranks by place after `gather`; rising after `sort`. */
  keys: Int32Array
  /** After `sort`: whose place each key is. Equal keys in the order of places. */
  places: Int32Array
  lowest = 0
  highest = 0
  #nextKeys: Int32Array
  #nextPlaces: Int32Array
  readonly #starts = new Int32Array(512)

  constructor(rows: number) {
    this.keys = new Int32Array(rows)
    this.places = new Int32Array(rows)
    this.#nextKeys = new Int32Array(rows)
    this.#nextPlaces = new Int32Array(rows)
  }

  gather(ranks: Int32Array, rows: Int32Array, from: number, to: number): void {
    const keys = this.keys
    let lowest = ranks[rows[from] as number] as number
    let highest = lowest
    for (let i = from; i < to; i++) {
      const key = ranks[rows[i] as number] as number
      keys[i - from] = key
      if (key < lowest) lowest = key
      if (key > highest) highest = key
    }
    this.lowest = lowest
    this.highest = highest
  }

  sort(n: number): void {
    const places = this.places
    for (let i = 0; i < n; i++) places[i] = i
    if (n <= byInsertion) this.#insert(n)
    else this.#deal(n, n <= byShortDigits ? 6 : 9)
  }

  #insert(n: number): void {
    const keys = this.keys
    const places = this.places
    for (let i = 1; i < n; i++) {
      const key = keys[i] as number
      let j = i - 1
      for (; j >= 0 && (keys[j] as number) > key; j--) {
        keys[j + 1] = keys[j] as number
        places[j + 1] = places[j] as number
      }
      keys[j + 1] = key
      places[j + 1] = i
    }
  }

  /** Radix sort, lowest digit first, over the bits in which the keys can differ. */
  #deal(n: number, digit: number): void {
    const lowest = this.lowest
    const bits = 32 - Math.clz32(this.highest - lowest)
    const starts = this.#starts
    const mask = (1 << digit) - 1
    for (let shift = 0; shift < bits; shift += digit) {
      const keys = this.keys
      const places = this.places
      const nextKeys = this.#nextKeys
      const nextPlaces = this.#nextPlaces
      starts.fill(0, 0, mask + 1)
      for (let i = 0; i < n; i++) {
        const bucket = (((keys[i] as number) - lowest) >>> shift) & mask
        starts[bucket] = (starts[bucket] as number) + 1
      }
      let start = 0
      for (let bucket = 0; bucket <= mask; bucket++) {
        const count = starts[bucket] as number
        starts[bucket] = start
        start += count
      }
      for (let i = 0; i < n; i++) {
        const key = keys[i] as number
        const bucket = ((key - lowest) >>> shift) & mask
        const to = starts[bucket] as number
        starts[bucket] = to + 1
        nextKeys[to] = key
        nextPlaces[to] = places[i] as number
      }
      this.keys = nextKeys
      this.places = nextPlaces
      this.#nextKeys = keys
      this.#nextPlaces = places
    }
  }
}
