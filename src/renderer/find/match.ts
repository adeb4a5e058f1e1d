const together = 3
const atStart = 2
const perSkipped = 0.05

const startsWord = (letters: readonly string[], at: number): boolean => at === 0 || /[\s_\-./]/.test(letters[at - 1] ?? '') || /[\u3400-\u9fff]/.test(letters[at] ?? '')

/** How well `query` is found in `text`: its letters in their order, better together and at the start of words. Undefined: not at all. */
export function matchScore(query: string, text: string): number | undefined {
  const wanted = [...query.toLowerCase().replace(/\s+/g, '')]
  const letters = [...text.toLowerCase()]
  if (wanted.length === 0) return 0
  /** The best score with the letter wanted last at each place of the text. */
  let best: number[] | undefined
  for (const letter of wanted) {
    const next = letters.map(() => -Infinity)
    let before = best === undefined ? 0 : -Infinity
    letters.forEach((here, at) => {
      // What stands two places back or more may be jumped over, at a price.
      if (best !== undefined && at >= 2) before = Math.max(before - perSkipped, (best[at - 2] ?? -Infinity) - perSkipped)
      if (here !== letter) return
      const beside = best === undefined ? -Infinity : (best[at - 1] ?? -Infinity) + together
      const jumped = (best === undefined ? -Math.min(1, at * perSkipped) : before) + (startsWord(letters, at) ? atStart : 0)
      next[at] = Math.max(beside, jumped)
    })
    best = next
  }
  const score = Math.max(...(best ?? []))
  // Short texts that are mostly what was asked for come first.
  return score === -Infinity ? undefined : score + (2 * wanted.length) / letters.length
}

/** The best score over several ways to call one thing. */
export function bestMatch(query: string, texts: readonly string[]): number | undefined {
  let best: number | undefined
  for (const text of texts) {
    const score = matchScore(query, text)
    if (score !== undefined && (best === undefined || score > best)) best = score
  }
  return best
}
