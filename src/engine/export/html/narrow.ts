import type { NumberArray } from '../typed-array.ts'

const kinds = [Int8Array, Int16Array, Int32Array, Float32Array] as const

/** The same numbers in the shortest kind of array that holds each of them exactly, the sign of zero too. */
export function narrowed(values: Float64Array | Int32Array): NumberArray {
  for (const kind of kinds) {
    const shorter = kind.from(values)
    if (shorter.every((it, at) => Object.is(it, values[at]))) return shorter
  }
  return Float64Array.from(values)
}
