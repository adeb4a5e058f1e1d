import { labelOf } from '../learn/label.ts'

/** What is known of n rows: what they really are, what was said, how sure it was and, of two classes, the probability of the second. */
export interface Said {
  readonly actual: Float64Array
  readonly said: Float64Array
  readonly sure: Float64Array
  readonly second?: Float64Array
}

/** The same rows with another threshold: of two classes the second is said where its probability is greater. */
export function saidAt<T extends Said>(rows: T, threshold: number): T {
  const { second } = rows
  if (second === undefined) return rows
  const said = second.map((p) => labelOf(Float64Array.of(1 - p, p), 0, 2, threshold))
  return { ...rows, said, sure: second.map((p, i) => (said[i] === 1 ? p : 1 - p)) }
}

/** By falling badness, equals in the order they stand in. */
const worstFirst = (places: readonly number[], badness: (at: number) => number): Int32Array => Int32Array.from([...places].sort((a, b) => badness(b) - badness(a) || a - b))

/** The places of the rows that were called what they are not, the surest first. */
export function wrongClasses({ actual, said, sure }: Said): Int32Array {
  const wrong = [...actual.keys()].filter((at) => actual[at] !== said[at])
  return worstFirst(wrong, (at) => sure[at] as number)
}

/** The places of all rows whose number was missed, the furthest off first. */
export function missedNumbers({ actual, said }: Said): Int32Array {
  const off = (at: number): number => Math.abs((said[at] as number) - (actual[at] as number))
  return worstFirst([...actual.keys()].filter((at) => off(at) > 0), off)
}
