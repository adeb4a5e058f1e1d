/**
 * Calls `send` with the newest value, at most once in `everyMs`: the first at once, those that follow together at the
 * end of the interval. Nothing is lost but what a newer value has replaced.
 */
export function throttled<T>(send: (value: T) => void, everyMs: number): (value: T) => void {
  let next: { value: T } | undefined
  let resting = false
  const flush = (): void => {
    if (next === undefined) {
      resting = false
      return
    }
    const { value } = next
    next = undefined
    send(value)
    setTimeout(flush, everyMs)
  }
  return (value) => {
    next = { value }
    if (resting) return
    resting = true
    flush()
  }
}
