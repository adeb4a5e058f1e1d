/** What a part of the tests came to. `failures` are texts for the person at the terminal. */
export const tally = (passed, failures = [], shown = false) => ({ passed, failures, shown })

/** Adds up parts. */
export function total(parts) {
  return parts.reduce(
    (sum, part) => ({ passed: sum.passed + part.passed, failed: sum.failed + part.failures.length }),
    { passed: 0, failed: 0 },
  )
}

/** The last line of a run; other programs read it. */
export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`
