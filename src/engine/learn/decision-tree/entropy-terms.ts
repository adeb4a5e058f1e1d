import { log } from '../../number/functions.ts'

const longestTable = 1 << 22

const xLogX = (x: number): number => (x > 0 ? x * log(x) : 0)

/**
 * x · ln x of sums of weights, for entropy, mostly without a logarithm: where the weights of each class are whole multiples
 * of a unit of its own (1, or what class_weight made of it), a sum is m units u, and m·u · ln(m·u) = u · (m · ln m) + m · (u · ln u),
 * with m · ln m out of a table.
 */
export class EntropyTerms {
  readonly #units: Float64Array | undefined
  readonly #unitTerms: Float64Array
  readonly #table: Float64Array
  /** Whether sums over classes are whole too. */
  readonly #whole: boolean

  constructor(codes: Int32Array, classes: number, weights: Float64Array) {
    const units = unitsOf(codes, classes, weights)
    let most = 0
    if (units !== undefined) for (let i = 0; i < codes.length; i++) most += (weights[i] as number) / (units[codes[i] as number] as number)
    this.#units = most > 0 && most <= longestTable ? units : undefined
    this.#whole = this.#units?.every((unit) => unit === 1) ?? false
    this.#unitTerms = new Float64Array(classes).map((_, c) => xLogX(units?.[c] ?? 0))
    this.#table = new Float64Array(this.#units === undefined ? 0 : Math.round(most) + 1).map((_, m) => xLogX(m))
  }

  /** For the sum of all classes. */
  total(sum: number): number {
    return this.#whole ? (this.#table[sum] as number) : xLogX(sum)
  }

  /** For each class, added. */
  classes(sums: Float64Array): number {
    const units = this.#units
    let terms = 0
    if (units === undefined) {
      for (let c = 0; c < sums.length; c++) terms += xLogX(sums[c] as number)
    } else if (this.#whole) {
      for (let c = 0; c < sums.length; c++) terms += this.#table[sums[c] as number] as number
    } else {
      for (let c = 0; c < sums.length; c++) {
        const unit = units[c] as number
        const m = Math.round((sums[c] as number) / unit)
        terms += unit * (this.#table[m] as number) + m * (this.#unitTerms[c] as number)
      }
    }
    return terms
  }
}

/** The unit of each class: 1 where its weights are whole, else the least of them; undefined where others are no multiples of it. */
function unitsOf(codes: Int32Array, classes: number, weights: Float64Array): Float64Array | undefined {
  const least = new Float64Array(classes).fill(Infinity)
  const whole = new Uint8Array(classes).fill(1)
  for (let i = 0; i < codes.length; i++) {
    const c = codes[i] as number
    const w = weights[i] as number
    if (w > 0 && w < (least[c] as number)) least[c] = w
    if (!Number.isInteger(w)) whole[c] = 0
  }
  const units = least.map((unit, c) => (whole[c] === 1 || unit === Infinity ? 1 : unit))
  for (let i = 0; i < codes.length; i++) {
    const times = (weights[i] as number) / (units[codes[i] as number] as number)
    if (Math.abs(times - Math.round(times)) > 1e-9) return undefined
  }
  return units
}
