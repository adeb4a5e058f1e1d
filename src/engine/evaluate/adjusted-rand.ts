/**
 * `adjusted_rand` (Hubert and Arabie 1985): of all pairs of rows, how far two groupings agree on who belongs together,
 * beyond what their sizes alone would give: 1 the same grouping, about 0 chance, as scikit-learn's adjusted_rand_score.
 * Rows where `b` is −1 are left out. Undefined where no row is left.
 */
export function adjustedRand(a: Int32Array, b: Int32Array): number | undefined {
  const both = new Map<string, number>()
  const inA = new Map<number, number>()
  const inB = new Map<number, number>()
  let n = 0
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as number, b[i] as number]
    if (y < 0) continue
    count(both, `${x} ${y}`)
    count(inA, x)
    count(inB, y)
    n++
  }
  if (n === 0) return undefined
  // Ordered pairs of rows that are together in both, in a alone, in b alone, and in neither.
  const together = squares(both) - n
  const onlyA = squares(inA) - squares(both)
  const onlyB = squares(inB) - squares(both)
  const neither = n * n - squares(inA) - squares(inB) + squares(both)
  if (onlyA === 0 && onlyB === 0) return 1
  return (2 * (together * neither - onlyA * onlyB)) / ((together + onlyA) * (onlyA + neither) + (together + onlyB) * (onlyB + neither))
}

const count = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

function squares(counts: ReadonlyMap<unknown, number>): number {
  let sum = 0
  for (const rows of counts.values()) sum += rows * rows
  return sum
}
