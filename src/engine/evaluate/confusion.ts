import type { ClassScores } from '../../contract/documents/run.ts'

/** `counts[i][j]`: rows that really are class i and were called class j. Margins: rows really so, and called so. */
export interface ConfusionCounts {
  readonly n: number
  readonly counts: readonly (readonly number[])[]
  readonly real: readonly number[]
  readonly called: readonly number[]
  readonly right: number
}

/** From true codes and codes that were said, of k classes; `weight`: how often each row counts, absent: once. */
export function confusionOf(codes: Int32Array, said: Int32Array, k: number, weight?: Int32Array): ConfusionCounts {
  const flat = new Float64Array(k * k)
  for (let i = 0; i < codes.length; i++) {
    const at = (codes[i] as number) * k + (said[i] as number)
    flat[at] = (flat[at] as number) + (weight === undefined ? 1 : (weight[i] as number))
  }
  const counts = Array.from({ length: k }, (_, c) => [...flat.subarray(c * k, (c + 1) * k)])
  const real = counts.map((row) => row.reduce((sum, rows) => sum + rows, 0))
  const called = counts.map((_, c) => counts.reduce((sum, row) => sum + (row[c] as number), 0))
  const right = counts.reduce((sum, row, c) => sum + (row[c] as number), 0)
  return { n: real.reduce((sum, rows) => sum + rows, 0), counts, real, called, right }
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** `precision` = right / called so, `recall` = right / really so, `f1` = 2 · right / (called + real) (van Rijsbergen 1979); null where that is 0/0. */
export function scoresByClass(classes: readonly string[], { counts, real, called }: ConfusionCounts): ClassScores[] {
  return classes.map((label, c) => {
    const right = counts[c]?.[c] as number
    const [rows, calls] = [real[c] as number, called[c] as number]
    return { label, rows, precision: share(right, calls), recall: share(right, rows), f1: share(2 * right, rows + calls) }
  })
}

/** `mcc`: Gorodkin's R_K (2004): Matthews' correlation for any number of classes. Undefined where all rows are, or were called, one class. */
export function matthews({ n, real, called, right }: ConfusionCounts): number | undefined {
  let cross = 0
  let realSquares = 0
  let calledSquares = 0
  for (let c = 0; c < real.length; c++) {
    const [r, s] = [real[c] as number, called[c] as number]
    cross += r * s
    realSquares += r * r
    calledSquares += s * s
  }
  const spread = Math.sqrt(n * n - calledSquares) * Math.sqrt(n * n - realSquares)
  return spread === 0 ? undefined : (right * n - cross) / spread
}

/** `kappa`: Cohen's (1960): agreement beyond what the margins alone would give. Undefined where they would give it all. */
export function kappa({ n, real, called, right }: ConfusionCounts): number | undefined {
  const chance = real.reduce((sum, rows, c) => sum + rows * (called[c] as number), 0) / n
  return chance === n ? undefined : (right - chance) / (n - chance)
}
