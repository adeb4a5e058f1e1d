import { log } from '../../number/functions.ts'

/**
 * What a node holds, as sums that rows are added to and taken from: the weight of each class, or Σw, Σw·y, Σw·y²
 * (y centred on the mean of all rows, so that large offsets cost no digits).
 */
export interface Criterion {
  readonly outputs: number
  /** Sums of a group of rows; start from zeros. */
  readonly size: number
  add(sums: Float64Array, row: number, sign: 1 | -1): void
  weight(sums: Float64Array): number
  /** Impurity times weight: what a split makes smaller. */
  cost(sums: Float64Array): number
  /** The node's answer, `outputs` numbers. */
  answer(sums: Float64Array, into: Float64Array, at: number): void
}

const sumOf = (sums: Float64Array): number => {
  let total = 0
  for (let c = 0; c < sums.length; c++) total += sums[c] as number
  return total
}

function classCost(name: 'gini' | 'entropy', sums: Float64Array): number {
  const total = sumOf(sums)
  if (total <= 0) return 0
  let inner = 0
  for (let c = 0; c < sums.length; c++) {
    const w = sums[c] as number
    if (w > 0) inner += name === 'gini' ? w * w : w * log(w / total)
  }
  return name === 'gini' ? total - inner / total : -inner / Math.LN2
}

export function classCriterion(name: 'gini' | 'entropy', codes: Int32Array, classes: number, weight: Float64Array | undefined): Criterion {
  return {
    outputs: classes,
    size: classes,
    add(sums, row, sign) {
      const code = codes[row] as number
      sums[code] = (sums[code] as number) + sign * (weight?.[row] ?? 1)
    },
    weight: sumOf,
    cost: (sums) => classCost(name, sums),
    answer(sums, into, at) {
      const total = sumOf(sums)
      for (let c = 0; c < classes; c++) into[at + c] = (sums[c] as number) / total
    },
  }
}

export function valueCriterion(values: Float64Array, weight: Float64Array | undefined): Criterion {
  let sum = 0
  let total = 0
  for (let i = 0; i < values.length; i++) {
    sum += (weight?.[i] ?? 1) * (values[i] as number)
    total += weight?.[i] ?? 1
  }
  const middle = sum / total
  return {
    outputs: 1,
    size: 3,
    add(sums, row, sign) {
      const w = sign * (weight?.[row] ?? 1)
      const y = (values[row] as number) - middle
      sums[0] = (sums[0] as number) + w
      sums[1] = (sums[1] as number) + w * y
      sums[2] = (sums[2] as number) + w * y * y
    },
    weight: (sums) => sums[0] as number,
    cost: (sums) => (sums[2] as number) - ((sums[1] as number) * (sums[1] as number)) / (sums[0] as number),
    answer(sums, into, at) {
      into[at] = middle + (sums[1] as number) / (sums[0] as number)
    },
  }
}
