/** A stretch of at most one more than this is put in order by insertion. */
const short = 15

/**
 * The places of `sizes` in rising order of size, equal sizes in the order in which NumPy's argsort leaves them: introsort
 * with the median of three and insertion at the end, which is not stable from 17 entries on. scikit-learn's GroupKFold
 * hands groups out in this order, so equal folds need its ties. Beyond 2·log₂ n levels, which only sizes made for that
 * reach, NumPy turns to heaps and this to a stable sort.
 */
export function numpyArgsort(sizes: Int32Array): Int32Array {
  const order = Int32Array.from({ length: sizes.length }, (_, i) => i)
  const size = (place: number): number => sizes[order[place] as number] as number
  const swap = (a: number, b: number): void => {
    const kept = order[a] as number
    order[a] = order[b] as number
    order[b] = kept
  }
  const partition = (left: number, right: number): number => {
    const middle = left + ((right - left) >> 1)
    if (size(middle) < size(left)) swap(middle, left)
    if (size(right) < size(middle)) swap(right, middle)
    if (size(middle) < size(left)) swap(middle, left)
    const pivot = size(middle)
    let i = left
    let j = right - 1
    swap(middle, j)
    for (;;) {
      do i++
      while (size(i) < pivot)
      do j--
      while (pivot < size(j))
      if (i >= j) break
      swap(i, j)
    }
    swap(i, right - 1)
    return i
  }
  const stretches: [left: number, right: number, depth: number][] = [[0, sizes.length - 1, 2 * (31 - Math.clz32(sizes.length))]]
  for (let next = stretches.pop(); next !== undefined; next = stretches.pop()) {
    const [left, right, depth] = next
    if (right - left <= short) insert(order, sizes, left, right)
    else if (depth < 0) order.subarray(left, right + 1).sort((a, b) => (sizes[a] as number) - (sizes[b] as number))
    else {
      const at = partition(left, right)
      stretches.push([left, at - 1, depth - 1], [at + 1, right, depth - 1])
    }
  }
  return order
}

function insert(order: Int32Array, sizes: Int32Array, left: number, right: number): void {
  for (let i = left + 1; i <= right; i++) {
    const moving = order[i] as number
    const its = sizes[moving] as number
    let j = i
    while (j > left && its < (sizes[order[j - 1] as number] as number)) {
      order[j] = order[j - 1] as number
      j--
    }
    order[j] = moving
  }
}
