/** Σ a·b, from the first on. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** into += share · what, in place. */
export function addShare(into: Float64Array, share: number, what: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + share * (what[i] as number)
}

/** The greatest size of a number; 0 where there is none. NaN where one is NaN. */
export function greatest(vector: Float64Array): number {
  let most = 0
  for (let i = 0; i < vector.length; i++) most = Math.max(most, Math.abs(vector[i] as number))
  return most
}
