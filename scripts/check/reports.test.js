import { expect, test } from 'vitest'
import { readPlaywright } from './playwright-report.js'
import { lastLine, tally, total } from './tally.js'
import { readVitest } from './vitest-report.js'

const unitFile = (assertionResults, status = 'passed') => ({ name: '/r/a.test.ts', status, message: '', assertionResults })
const passing = { status: 'passed', fullName: 'adds' }
const failing = { status: 'failed', fullName: 'divides', failureMessages: ['expected 1, got 2'] }

test('unit tests are counted one by one, and a failure carries its place and reason', () => {
  const read = readVitest({ testResults: [unitFile([passing, failing], 'failed')] }, 1, '/r')
  expect(read.passed).toBe(1)
  expect(read.failures).toEqual(['a.test.ts: divides\nexpected 1, got 2'])
})

test('a test file that does not load is a failure', () => {
  const file = { ...unitFile([], 'failed'), message: 'cannot find module' }
  expect(readVitest({ testResults: [file] }, 1, '/r').failures).toEqual(['a.test.ts\ncannot find module'])
})

test('no test, no report, or a bad end in spite of passing tests: never a pass', () => {
  expect(readVitest({ testResults: [] }, 0, '/r').failures).toHaveLength(1)
  expect(readVitest(undefined, 1, '/r').failures).toHaveLength(1)
  expect(readVitest({ testResults: [unitFile([passing])] }, 1, '/r').failures).toHaveLength(1)
  expect(readVitest({ testResults: [unitFile([passing])] }, 0, '/r')).toMatchObject({ passed: 1, failures: [] })
})

const journey = (title, status, message) => ({
  title,
  tests: [{ status, results: [{ errors: message ? [{ message }] : [] }] }],
})

test('journeys are counted through nested groups', () => {
  const report = {
    errors: [],
    suites: [
      {
        title: 'road.spec.ts',
        specs: [journey('penguins', 'expected')],
        suites: [{ title: 'death', specs: [journey('data', 'unexpected', 'no message'), journey('fit', 'flaky')] }],
      },
    ],
  }
  const read = readPlaywright(report, 1)
  expect(read.passed).toBe(2)
  expect(read.failures).toEqual(['road.spec.ts › death › data\nno message'])
})

test('a journey run without journeys, without a report or with a bad end is never a pass', () => {
  const one = { suites: [{ title: 'a', specs: [journey('b', 'expected')] }] }
  expect(readPlaywright({ suites: [] }, 0).failures).toHaveLength(1)
  expect(readPlaywright(undefined, 1).failures).toHaveLength(1)
  expect(readPlaywright(one, 1).failures).toHaveLength(1)
  expect(readPlaywright({ ...one, errors: [{ message: 'config' }] }, 1).failures).toEqual(['config'])
  expect(readPlaywright(one, 0)).toMatchObject({ passed: 1, failures: [] })
})

test('the last line is for programs', () => {
  expect(lastLine(total([tally(3), tally(1, ['x', 'y'])]))).toBe('4 passed, 2 failed')
})
