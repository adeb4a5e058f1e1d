/** Holm's step-down correction (1979): p values, in their order, such that all below α together err with a chance of at most α. */
export function holm(ps: readonly number[]): number[] {
  const rising = [...ps.keys()].sort((a, b) => (ps[a] as number) - (ps[b] as number))
  const corrected = new Array<number>(ps.length).fill(1)
  let greatest = 0
  rising.forEach((at, rank) => {
    greatest = Math.max(greatest, Math.min(1, (ps.length - rank) * (ps[at] as number)))
    corrected[at] = greatest
  })
  return corrected
}
