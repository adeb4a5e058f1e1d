import type { Rng } from './rng.ts'

function swap(list: Int32Array, i: number, j: number): void {
  const kept = list[i] as number
  list[i] = list[j] as number
  list[j] = kept
}

/** The numbers from 0 to n − 1. */
export const upTo = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i)

/** A copy in an order by chance, each as likely as every other (Fisher and Yates). */
export function shuffled(list: Int32Array, rng: Rng): Int32Array {
  const order = list.slice()
  for (let i = order.length - 1; i > 0; i--) swap(order, i, rng.below(i + 1))
  return order
}

/** `wanted` of the numbers below n, drawn without putting back, each set as likely as every other, rising. */
export function drawnBelow(n: number, wanted: number, rng: Rng): Int32Array {
  const order = upTo(n)
  for (let i = 0; i < wanted; i++) swap(order, i, i + rng.below(n - i))
  return order.slice(0, wanted).sort()
}
