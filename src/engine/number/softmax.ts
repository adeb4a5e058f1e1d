import { exp } from './functions.ts'

/** Scores become probabilities, in place: k numbers from `at` on. The greatest is taken off first, so nothing overflows. */
export function softmaxAt(scores: Float64Array, at: number, k: number): void {
  let most = -Infinity
  for (let c = 0; c < k; c++) most = Math.max(most, scores[at + c] as number)
  let sum = 0
  for (let c = 0; c < k; c++) {
    const e = exp((scores[at + c] as number) - most)
    scores[at + c] = e
    sum += e
  }
  for (let c = 0; c < k; c++) scores[at + c] = (scores[at + c] as number) / sum
}
