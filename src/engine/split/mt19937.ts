/**
 * The Mersenne Twister of Matsumoto and Nishimura with the draws of NumPy's legacy RandomState, so that a seed deals the
 * rows that scikit-learn's `random_state` deals.
 */
export class Mt19937 {
  readonly #state = new Uint32Array(624)
  #at = 624

  constructor(seed: number) {
    const s = this.#state
    s[0] = seed
    for (let i = 1; i < 624; i++) {
      const last = s[i - 1] as number
      s[i] = Math.imul(1812433253, last ^ (last >>> 30)) + i
    }
  }

  #twist(): void {
    const s = this.#state
    for (let i = 0; i < 624; i++) {
      const y = ((s[i] as number) & 0x80000000) | ((s[(i + 1) % 624] as number) & 0x7fffffff)
      s[i] = (s[(i + 397) % 624] as number) ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)
    }
    this.#at = 0
  }

  /** The next 32 random bits. */
  word(): number {
    if (this.#at === 624) this.#twist()
    let y = this.#state[this.#at++] as number
    y ^= y >>> 11
    y ^= (y << 7) & 0x9d2c5680
    y ^= (y << 15) & 0xefc60000
    return (y ^ (y >>> 18)) >>> 0
  }

  /** A whole number from 0 to `most`, by masking and rejecting (NumPy's legacy interval). */
  upTo(most: number): number {
    if (most === 0) return 0
    const mask = 0xffffffff >>> Math.clz32(most)
    let value = (this.word() & mask) >>> 0
    while (value > most) value = (this.word() & mask) >>> 0
    return value
  }

  /** Fisher and Yates from the end, in place. */
  shuffle(values: Int32Array): void {
    for (let i = values.length - 1; i > 0; i--) {
      const j = this.upTo(i)
      const kept = values[i] as number
      values[i] = values[j] as number
      values[j] = kept
    }
  }

  permutation(n: number): Int32Array {
    const values = Int32Array.from({ length: n }, (_, i) => i)
    this.shuffle(values)
    return values
  }
}
