import { squaredDistance, squaredDistanceWithin } from './centres-model.ts'
import type { Points } from './points.ts'

/** Bounds are kept apart by so much more than their rounding that a row whose bounds part has one nearest centre. */
const share = 1e-9
const ofReach = 1e-12

/**
 * Which centre is nearest to each row, the first on ties, while the centres move. Hamerly's bounds (2010) say for most rows,
 * without measuring, that nothing has changed: at most `upper` to its own centre, at least `lower` to any other.
 */
export class Assignment {
  readonly labels: Int32Array
  readonly #points: Points
  readonly #upper: Float64Array
  readonly #lower: Float64Array
  #reach = 0

  constructor(points: Points) {
    this.#points = points
    this.labels = new Int32Array(points.n).fill(-1)
    this.#upper = new Float64Array(points.n).fill(Infinity)
    this.#lower = new Float64Array(points.n)
  }

  /** Brings the labels up to these centres, the ones that were last named or moved to; whether any changed. */
  seek(centres: Float64Array): boolean {
    const { n, d, data } = this.#points
    let changed = false
    for (let i = 0; i < n; i++) {
      const before = this.labels[i] as number
      if (before >= 0) {
        if (this.#apart(i)) continue
        this.#upper[i] = Math.sqrt(squaredDistance(data, i * d, centres, before * d, d))
        if (this.#apart(i)) continue
      }
      if (this.#measure(i, centres) !== before) changed = true
    }
    return changed
  }

  #apart(i: number): boolean {
    const [upper, lower] = [this.#upper[i] as number, this.#lower[i] as number]
    return lower === Infinity || upper + share * (upper + lower) + ofReach * this.#reach < lower
  }

  /** Looks at every centre. */
  #measure(i: number, centres: Float64Array): number {
    const { d, data } = this.#points
    const k = d === 0 ? 1 : centres.length / d
    let best = 0
    let least = Infinity
    let second = Infinity
    for (let c = 0; c < k; c++) {
      const distance = squaredDistanceWithin(second, data, i * d, centres, c * d, d)
      if (distance < least) {
        second = least
        least = distance
        best = c
      } else if (distance < second) second = distance
    }
    this.labels[i] = best
    this.#upper[i] = Math.sqrt(least)
    this.#lower[i] = Math.sqrt(second)
    if (second < Infinity) this.#reach = Math.max(this.#reach, Math.sqrt(second))
    return best
  }

  /** Widens the bounds by the ways that the centres went. */
  follow(before: Float64Array, after: Float64Array): void {
    const { n, d } = this.#points
    if (d === 0) return
    const ways = Float64Array.from({ length: before.length / d }, (_, c) => Math.sqrt(squaredDistance(before, c * d, after, c * d, d)))
    let farthest = 0
    for (let c = 1; c < ways.length; c++) if ((ways[c] as number) > (ways[farthest] as number)) farthest = c
    const most = ways[farthest] as number
    const next = ways.reduce((way, own, c) => (c === farthest ? way : Math.max(way, own)), 0)
    for (let i = 0; i < n; i++) {
      const own = this.labels[i] as number
      this.#upper[i] = (this.#upper[i] as number) + (ways[own] as number)
      this.#lower[i] = (this.#lower[i] as number) - (own === farthest ? next : most)
    }
  }
}
