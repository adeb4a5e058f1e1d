/**
 * The learning rows themselves: n × d numbers row by row, and each row's class code (outputs: the number of classes) or
 * value (outputs: 1). An answer comes from the k rows at the least distance Σ|x − row|^p, those in front on ties: their
 * mean, or with `distance` their mean weighted by 1/distance (the p-th root of that sum), where rows at distance 0, if there are any, alone count.
 */
export interface NeighborsModel {
  readonly kind: 'neighbors'
  readonly k: number
  readonly weights: 'uniform' | 'distance'
  readonly p: 1 | 2
  readonly outputs: number
  readonly columns: number
  readonly rows: number
  readonly data: Float64Array
  readonly target: Float64Array
}

/** Appends the answer for one row (`outputs` numbers from `at` on): `found` rows, nearest first, with their Σ|x − row|^p. */
export function answerFrom(model: NeighborsModel, found: Int32Array, far: Float64Array, into: Float64Array, at: number): void {
  const shares = model.weights === 'uniform' ? far.map(() => 1) : closeness(far, model.p)
  let total = 0
  for (let i = 0; i < shares.length; i++) total += shares[i] as number
  for (let i = 0; i < found.length; i++) {
    const target = model.target[found[i] as number] as number
    const share = (shares[i] as number) / total
    if (model.outputs === 1) into[at] = (into[at] as number) + share * target
    else into[at + target] = (into[at + target] as number) + share
  }
}

/** 1/distance; where one is infinite, those alone count, and where all are 0 (rows beyond all numbers) each counts the same. */
function closeness(far: Float64Array, p: 1 | 2): Float64Array {
  const shares = far.map((it) => 1 / (p === 2 ? Math.sqrt(it) : it))
  if (shares.some((it) => it === Infinity)) return shares.map((it) => (it === Infinity ? 1 : 0))
  return shares.every((it) => it === 0) ? shares.fill(1) : shares
}
