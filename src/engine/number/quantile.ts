/** Type 7 of Hyndman and Fan (NumPy's default): linear between the two nearest of `sorted`, ascending and without NaN. Empty: NaN. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  const n = sorted.length
  if (n === 0) return NaN
  const at = (n - 1) * q
  const below = Math.floor(at)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, n - 1)] as number
  return low + (high - low) * (at - below)
}

/** The same of numbers in any order, without NaN; moves them. About O(n). */
export function quantileAmong(values: Float64Array, q: number): number {
  const n = values.length
  if (n === 0) return NaN
  const at = (n - 1) * q
  const below = Math.floor(at)
  settle(values, below)
  const low = values[below] as number
  let high = below + 1 < n ? Infinity : low
  for (let i = below + 1; i < n; i++) if ((values[i] as number) < high) high = values[i] as number
  return low + (high - low) * (at - below)
}

const mostRounds = 60

/** Puts the k-th least number at k, no greater one before it and no lesser one behind it (Hoare's quickselect). */
function settle(values: Float64Array, k: number): void {
  let from = 0
  let to = values.length - 1
  for (let round = 0; from < to; round++) {
    if (round === mostRounds) return void values.subarray(from, to + 1).sort()
    const pivot = middle(values[from] as number, values[(from + to) >>> 1] as number, values[to] as number)
    let [i, j] = [from, to]
    while (i <= j) {
      while ((values[i] as number) < pivot) i++
      while ((values[j] as number) > pivot) j--
      if (i > j) break
      const kept = values[i] as number
      values[i++] = values[j] as number
      values[j--] = kept
    }
    if (k <= j) to = j
    else if (k >= i) from = i
    else return
  }
}

const middle = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
