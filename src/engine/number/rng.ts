/** A splittable source of chance. A child depends on the seed and its label only, never on draws made elsewhere. */
export interface Rng {
  /** The next number in [0, 1), with 53 random bits. */
  next(): number
  /** A whole number in [0, below), each equally likely. */
  below(below: number): number
  fork(label: string): Rng
}

const golden = 0x9e3779b9

/** Stirs a 32-bit word so that each bit of it depends on all (the finishing steps of MurmurHash3). */
function stir(word: number): number {
  let h = word | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Four words of state from a seed path, each label's characters in order. */
function stateOf(path: string): Uint32Array {
  const state = Uint32Array.of(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344)
  for (let i = 0; i < path.length; i++) {
    for (let j = 0; j < 4; j++) state[j] = stir((state[j] as number) ^ Math.imul(path.charCodeAt(i) + 1, golden) ^ (state[(j + 3) & 3] as number))
  }
  return state
}

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

class Xoshiro implements Rng {
  readonly #path: string
  readonly #s: Uint32Array
  constructor(path: string) {
    this.#path = path
    this.#s = stateOf(path)
  }
  /** xoshiro128** of Blackman and Vigna. */
  #word(): number {
    const s = this.#s
    const a = s[0] as number
    const b = s[1] as number
    const c = s[2] as number
    const d = s[3] as number
    const word = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const e = c ^ a
    const f = d ^ b
    s[1] = b ^ e
    s[0] = a ^ f
    s[2] = e ^ (b << 9)
    s[3] = rotate(f, 11)
    return word
  }
  next(): number {
    return ((this.#word() >>> 5) * 67108864 + (this.#word() >>> 6)) / 9007199254740992
  }
  below(below: number): number {
    const most = 4294967296 - (4294967296 % below)
    let word = this.#word()
    while (word >= most) word = this.#word()
    return word % below
  }
  fork(label: string): Rng {
    return new Xoshiro(`${this.#path}/${label.length}:${label}`)
  }
}

/** A source of chance from a whole-number seed; 0 is a seed like any other. */
export const createRng = (seed: number): Rng => new Xoshiro(`seed:${seed}`)
