import { relative } from 'node:path'
import { tally } from './tally.js'

/**
 * Counts a report of vitest's JSON reporter. A file that failed without any failed test in it
 * (it did not load, or a hook broke) counts as one failure; so does a run in which no test ran,
 * and one that ended badly although all its tests passed (an unhandled error).
 */
export function readVitest(report, code, root) {
  if (!report) return tally(0, [`vitest ended with exit code ${code} and left no report`])
  const failures = []
  let passed = 0
  for (const file of report.testResults) {
    const name = relative(root, file.name)
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    passed += file.assertionResults.filter((test) => test.status === 'passed').length
    for (const test of failed) failures.push(`${name}: ${test.fullName}\n${(test.failureMessages ?? []).join('\n')}`)
    if (file.status === 'failed' && failed.length === 0) failures.push(`${name}\n${file.message ?? 'did not run'}`)
  }
  if (passed + failures.length === 0) failures.push('no unit test ran')
  if (code !== 0 && failures.length === 0) failures.push(`vitest ended with exit code ${code}: see its output above`)
  return tally(passed, failures, true)
}
