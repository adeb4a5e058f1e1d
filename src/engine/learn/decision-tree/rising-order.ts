const bitsPerPass = 11
const buckets = 1 << bitsPerPass

/** Float32 bits as a whole number that rises with the value (Herf's flip): negative numbers turned over, the others lifted above them. */
const risingBits = (bits: number): number => (bits & 0x80000000 ? ~bits : bits | 0x80000000) >>> 0

/**
 * The places of `values` (no NaN, no −0) in rising order, equals in their own order: a radix sort of three passes over
 * the bits, O(n). Copies.
 */
export function risingOrder(values: Float32Array): Int32Array {
  const n = values.length
  const bits = new Uint32Array(values.buffer, values.byteOffset, n)
  let keys = new Uint32Array(n)
  let order = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    keys[i] = risingBits(bits[i] as number)
    order[i] = i
  }
  let nextKeys = new Uint32Array(n)
  let nextOrder = new Int32Array(n)
  for (let shift = 0; shift < 32; shift += bitsPerPass) {
    const starts = bucketStarts(keys, shift)
    for (let i = 0; i < n; i++) {
      const key = keys[i] as number
      const bucket = (key >>> shift) & (buckets - 1)
      const to = starts[bucket] as number
      starts[bucket] = to + 1
      nextKeys[to] = key
      nextOrder[to] = order[i] as number
    }
    ;[keys, nextKeys] = [nextKeys, keys]
    ;[order, nextOrder] = [nextOrder, order]
  }
  return order
}

function bucketStarts(keys: Uint32Array, shift: number): Int32Array {
  const starts = new Int32Array(buckets)
  for (let i = 0; i < keys.length; i++) {
    const bucket = ((keys[i] as number) >>> shift) & (buckets - 1)
    starts[bucket] = (starts[bucket] as number) + 1
  }
  let start = 0
  for (let bucket = 0; bucket < buckets; bucket++) {
    const count = starts[bucket] as number
    starts[bucket] = start
    start += count
  }
  return starts
}
