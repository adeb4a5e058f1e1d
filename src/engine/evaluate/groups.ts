import type { Metrics, PartScores } from '../../contract/documents/run.ts'
import { numbersAt } from '../learn/rows.ts'
import { mustFinish, type Run } from '../learn/run.ts'
import { drawnBelow } from '../number/draws.ts'
import type { Matrix } from '../number/matrix.ts'
import { adjustedRand } from './adjusted-rand.ts'

/** Above this many rows the silhouette is that of a sample: its work grows with the square of the rows. */
const mostSilhouettes = 5_000

/**
 * Scores of the groups of n rows as the learner saw them: X is n × d numbers without gaps, `groups[i]` from 0 to k − 1, some
 * perhaps empty. `compare`: the class of each row that groups are held against, −1 a row without one, which is left out of
 * adjusted_rand. Distances are Euclidean. What cannot be computed is left out. Looks at `run.stop` and throws `cancelled`.
 */
export function scoreGroups(X: Matrix, groups: Int32Array, k: number, run: Run, compare?: Int32Array): PartScores {
  const points = pointsOf(X)
  const found: Record<string, number | undefined> = {
    silhouette: silhouette(points, groups, k, run),
    davies_bouldin: daviesBouldin(points, groups, k),
    adjusted_rand: compare === undefined ? undefined : adjustedRand(groups, compare),
  }
  const metrics: Metrics = Object.fromEntries(Object.entries(found).filter((entry): entry is [string, number] => entry[1] !== undefined && Number.isFinite(entry[1])))
  return { rows: X.rows, metrics }
}

/** n × d numbers, row by row. */
interface Points {
  readonly n: number
  readonly d: number
  readonly data: Float64Array
}

function pointsOf(X: Matrix): Points {
  const [n, d] = [X.rows, X.columns.length]
  const data = new Float64Array(n * d)
  for (let j = 0; j < d; j++) {
    const column = numbersAt(X, j)
    for (let i = 0; i < n; i++) data[i * d + j] = column[i] as number
  }
  return { n, d, data }
}

function sizesOf(groups: Int32Array, k: number): Int32Array {
  const sizes = new Int32Array(k)
  for (const group of groups) sizes[group] = (sizes[group] as number) + 1
  return sizes
}

/**
 * `silhouette`, the mean over rows of (b − a) / max(a, b): a is the mean distance to the other rows of the own group, b the
 * least mean distance to the rows of another (Rousseeuw 1987); 0 for a row that is alone in its group, as in
 * scikit-learn's silhouette_score. Of all rows up to 5,000, else of 5,000 drawn by chance and among these alone (its
 * sample_size). Undefined with fewer than two groups or as many as rows.
 */
function silhouette(points: Points, groups: Int32Array, k: number, run: Run): number | undefined {
  if (points.n <= mostSilhouettes) return silhouetteOf(points, groups, k, run)
  const { d, data } = points
  const rows = drawnBelow(points.n, mostSilhouettes, run.rng.fork('silhouette'))
  const some = new Float64Array(rows.length * d)
  rows.forEach((row, i) => some.set(data.subarray(row * d, row * d + d), i * d))
  return silhouetteOf({ n: rows.length, d, data: some }, rows.map((row) => groups[row] as number), k, run)
}

function silhouetteOf({ n, d, data }: Points, groups: Int32Array, k: number, run: Run): number | undefined {
  const sizes = sizesOf(groups, k)
  const occurring = sizes.reduce((count, rows) => count + (rows > 0 ? 1 : 0), 0)
  if (occurring < 2 || occurring >= n) return undefined
  // sums[i · k + g]: of the distances from row i to the rows of group g.
  const sums = new Float64Array(n * k)
  for (let i = 0; i < n; i++) {
    if (i % 64 === 0) mustFinish(run)
    const own = i * k + (groups[i] as number)
    for (let other = i + 1; other < n; other++) {
      let squares = 0
      for (let j = 0; j < d; j++) {
        const gap = (data[i * d + j] as number) - (data[other * d + j] as number)
        squares += gap * gap
      }
      const distance = Math.sqrt(squares)
      const towards = i * k + (groups[other] as number)
      const back = other * k + own - i * k
      sums[towards] = (sums[towards] as number) + distance
      sums[back] = (sums[back] as number) + distance
    }
  }
  let total = 0
  for (let i = 0; i < n; i++) {
    const own = groups[i] as number
    if (sizes[own] === 1) continue
    const within = (sums[i * k + own] as number) / ((sizes[own] as number) - 1)
    let nearest = Infinity
    for (let group = 0; group < k; group++) {
      if (group !== own && (sizes[group] as number) > 0) nearest = Math.min(nearest, (sums[i * k + group] as number) / (sizes[group] as number))
    }
    const greater = Math.max(within, nearest)
    if (greater > 0) total += (nearest - within) / greater
  }
  return total / n
}

/**
 * `davies_bouldin`, the mean over groups of the greatest (sᵢ + sⱼ) / dᵢⱼ: s is the mean distance of a group's rows to its
 * centre, d the distance of two centres (Davies and Bouldin 1979). Lower is better. As in scikit-learn's
 * davies_bouldin_score, centres that coincide count as far apart. Undefined with fewer than two groups or as many as rows.
 */
function daviesBouldin({ n, d, data }: Points, groups: Int32Array, k: number): number | undefined {
  const sizes = sizesOf(groups, k)
  const occurring = [...sizes.keys()].filter((group) => (sizes[group] as number) > 0)
  if (occurring.length < 2 || occurring.length >= n) return undefined
  const centres = new Float64Array(k * d)
  for (let i = 0; i < n; i++) {
    const at = (groups[i] as number) * d
    for (let j = 0; j < d; j++) centres[at + j] = (centres[at + j] as number) + (data[i * d + j] as number) / (sizes[groups[i] as number] as number)
  }
  const spreads = new Float64Array(k)
  for (let i = 0; i < n; i++) {
    const group = groups[i] as number
    spreads[group] = (spreads[group] as number) + distanceOf(data, i * d, centres, group * d, d) / (sizes[group] as number)
  }
  let sum = 0
  for (const a of occurring) {
    let worst = 0
    for (const b of occurring) {
      const between = a === b ? 0 : distanceOf(centres, a * d, centres, b * d, d)
      if (between > 0) worst = Math.max(worst, ((spreads[a] as number) + (spreads[b] as number)) / between)
    }
    sum += worst
  }
  return sum / occurring.length
}

function distanceOf(a: Float64Array, at: number, b: Float64Array, bt: number, d: number): number {
  let squares = 0
  for (let j = 0; j < d; j++) {
    const gap = (a[at + j] as number) - (b[bt + j] as number)
    squares += gap * gap
  }
  return Math.sqrt(squares)
}
