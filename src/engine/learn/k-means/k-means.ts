import type { Matrix } from '../../number/matrix.ts'
import { weightedMean } from '../../number/weighted-mean.ts'
import { defineLearner } from '../learner.ts'
import { rowMajor } from '../row-major.ts'
import { numbersAt, refuseGaps } from '../rows.ts'
import { childRun, mustFinish, type Run } from '../run.ts'
import { nearestCentre, type CentresModel } from './centres-model.ts'
import { lloyd, type Grouping } from './lloyd.ts'
import { startingCentres } from './plus-plus.ts'
import { weightAt, type Points } from './points.ts'

const space = {
  n_clusters: { kind: 'int', min: 1, max: 1000, initial: 8 },
  n_init: { kind: 'int', min: 1, max: 1000, initial: 10 },
  max_iter: { kind: 'int', min: 1, max: 100000, initial: 300 },
  tol: { kind: 'real', min: 0, max: 1, scale: 'log', initial: 1e-4 },
} as const

/** Rows around the mean of their columns, so that distances keep their digits far from 0; `spread`: the mean variance of a column. */
function centredPoints(X: Matrix, weight: Float64Array | undefined): { points: Points; middle: Float64Array; spread: number } {
  const d = X.columns.length
  const middle = Float64Array.from(X.columns, (_, j) => weightedMean(numbersAt(X, j), weight))
  const data = rowMajor(X)
  for (let at = 0; at < data.length; at++) data[at] = (data[at] as number) - (middle[at % d] as number)
  let spread = 0
  for (let j = 0; j < d; j++) spread += weightedMean(Float64Array.from({ length: X.rows }, (_, i) => (data[i * d + j] as number) * (data[i * d + j] as number)), weight) / d
  return { points: { n: X.rows, d, data, weight }, middle, spread }
}

/** The best of `n_init` starts; the earlier one on ties. */
function bestGrouping(points: Points, spread: number, params: { n_clusters: number; n_init: number; max_iter: number; tol: number }, run: Run): Grouping {
  let best: Grouping | undefined
  const of = params.n_init * params.max_iter
  for (let start = 0; start < params.n_init; start++) {
    if (mustFinish(run) && best !== undefined) break
    const from = startingCentres(points, params.n_clusters, childRun(run, `start ${start}`))
    const found = lloyd(points, from, { tolerance: params.tol * spread, rounds: params.max_iter }, run, (round) => run.report({ done: start * params.max_iter + round - 1, of }))
    if (best === undefined || found.inertia < best.inertia) best = found
  }
  run.report({ done: of, of })
  return best as Grouping
}

/** The centres in the order of the model: by weight of their rows, falling, then by coordinate, rising; around 0 again. */
function ordered(points: Points, { centres, labels }: Grouping, middle: Float64Array): Float64Array {
  const { n, d } = points
  const k = d === 0 ? 1 : centres.length / d
  const sizes = new Float64Array(k)
  for (let i = 0; i < n; i++) sizes[labels[i] as number] = (sizes[labels[i] as number] as number) + weightAt(points, i)
  const order = Array.from({ length: k }, (_, c) => c).sort((a, b) => {
    let by = (sizes[b] as number) - (sizes[a] as number)
    for (let j = 0; by === 0 && j < d; j++) by = (centres[a * d + j] as number) - (centres[b * d + j] as number)
    return by
  })
  return Float64Array.from({ length: k * d }, (_, at) => (centres[(order[Math.floor(at / d)] as number) * d + (at % d)] as number) + (middle[at % d] as number))
}

/** Rows in groups around centres: k-means++ and Lloyd's rounds, from several starts (scikit-learn's KMeans). At most as many groups as rows that differ. */
export const kMeans = defineLearner({
  id: 'k-means',
  task: 'cluster',
  space,
  needs: { impute: true, oneHot: true, scale: true, scaleTarget: false },
  tags: { missing: 'refuses', weights: true, scaleFree: false, seeded: true, transductive: false },
  async fit(X: Matrix, _target, params, run, weight): Promise<CentresModel> {
    refuseGaps(X)
    const { points, middle, spread } = centredPoints(X, weight)
    const best = bestGrouping(points, spread, params, run)
    const centres = ordered(points, best, middle)
    const groups = points.d === 0 ? 1 : centres.length / points.d
    return { kind: 'centres', groups, centres, inertia: best.inertia, ...(best.converged === undefined ? {} : { converged: best.converged }) }
  },
  async predict(model, X, run) {
    const groups = new Int32Array(X.rows)
    const d = X.columns.length
    const columns = X.columns.map((_, j) => numbersAt(X, j))
    const row = new Float64Array(d)
    for (let i = 0; i < X.rows; i++) {
      if (i % 4096 === 0) mustFinish(run)
      for (let j = 0; j < d; j++) row[j] = columns[j]?.[i] as number
      groups[i] = nearestCentre(model.centres, row, 0, d)
    }
    return { groups }
  },
  predictOne: (model, row) => ({ groups: Int32Array.of(nearestCentre(model.centres, row, 0, row.length)) }),
})
