import { tally } from './tally.js'

/** Counts a report of Playwright's JSON reporter. What was skipped is neither passed nor failed. */
export function readPlaywright(report, code) {
  if (!report) return tally(0, [`Playwright ended with exit code ${code} and left no report`])
  const failures = (report.errors ?? []).map((error) => error.message ?? String(error))
  let passed = 0
  for (const { title, test } of testsOf(report.suites, [])) {
    if (test.status === 'expected' || test.status === 'flaky') passed++
    else if (test.status === 'unexpected') failures.push(`${title}\n${messagesOf(test)}`)
  }
  if (passed + failures.length === 0) failures.push('no journey ran')
  if (code !== 0 && failures.length === 0) failures.push(`Playwright ended with exit code ${code}: see its output above`)
  return tally(passed, failures, true)
}

function* testsOf(suites, above) {
  for (const suite of suites ?? []) {
    const titles = [...above, suite.title].filter(Boolean)
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) yield { title: [...titles, spec.title].join(' › '), test }
    }
    yield* testsOf(suite.suites, titles)
  }
}

const messagesOf = (test) =>
  test.results
    .flatMap((result) => result.errors ?? [])
    .map((error) => error.message ?? '')
    .join('\n')
