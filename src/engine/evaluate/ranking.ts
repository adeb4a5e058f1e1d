/**
 * Area under the ROC curve by ranks (Mann and Whitney), ties counted half. Undefined where one side is empty.
 * `positive[i]` says whether row i belongs to what is sought, `score[i]` how sure the model is of it.
 */
export function rocAuc(positive: readonly boolean[], score: Float64Array): number | undefined {
  const order = Int32Array.from({ length: score.length }, (_, i) => i).sort((a, b) => (score[a] as number) - (score[b] as number) || a - b)
  let ranks = 0
  let sought = 0
  for (let i = 0; i < order.length; ) {
    let end = i
    while (end < order.length && score[order[end] as number] === score[order[i] as number]) end++
    const rank = (i + 1 + end) / 2
    for (let at = i; at < end; at++) {
      if (positive[order[at] as number] !== true) continue
      ranks += rank
      sought += 1
    }
    i = end
  }
  const others = score.length - sought
  if (sought === 0 || others === 0) return undefined
  return (ranks - (sought * (sought + 1)) / 2) / (sought * others)
}

/** Average precision: Σ (recall gained) · precision over falling thresholds, as scikit-learn defines it. */
export function averagePrecision(positive: readonly boolean[], score: Float64Array): number | undefined {
  const order = Int32Array.from({ length: score.length }, (_, i) => i).sort((a, b) => (score[b] as number) - (score[a] as number) || a - b)
  const sought = positive.filter(Boolean).length
  if (sought === 0) return undefined
  let area = 0
  let hits = 0
  for (let i = 0; i < order.length; ) {
    let end = i
    let gained = 0
    while (end < order.length && score[order[end] as number] === score[order[i] as number]) gained += positive[order[end++] as number] === true ? 1 : 0
    hits += gained
    area += (gained / sought) * (hits / end)
    i = end
  }
  return area
}
