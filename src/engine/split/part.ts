/** Places among the rows that were dealt: those that learn and those that are held out. */
export interface Fold {
  readonly learn: Int32Array
  readonly test: Int32Array
}

/** Each row's place on the side that its label says, in rising order. */
export function partsOf(labels: Int32Array, isTest: (label: number) => boolean): Fold {
  const learn: number[] = []
  const test: number[] = []
  labels.forEach((label, row) => (isTest(label) ? test : learn).push(row))
  return { learn: Int32Array.from(learn), test: Int32Array.from(test) }
}
