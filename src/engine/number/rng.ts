/** A splittable source of chance. A child depends on the seed and its label only, never on draws made elsewhere. */
export interface Rng {
  /** The next number in [0, 1), with 53 random bits. */
  next(): number
  /** A whole number in [0, below), each equally likely. */
  below(below: number): number
  fork(label: string): Rng
}
