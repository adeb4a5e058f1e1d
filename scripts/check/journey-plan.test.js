import { expect, test } from 'vitest'
import { journeyPlan, sandboxLine } from './journey-plan.js'

const linux = { platform: 'linux', uid: 1000, display: false, userReady: false, namespaces: true }
const line = (facts) => sandboxLine(journeyPlan(facts), 'someone')

test.each([
  ['an ordinary user without a display', {}, { asUser: false, virtualDisplay: true, sandbox: true }],
  ['an ordinary user at a desktop', { display: true }, { asUser: false, virtualDisplay: false, sandbox: true }],
  ['where namespaces are refused', { namespaces: false }, { asUser: false, sandbox: false }],
  ['root', { uid: 0, userReady: true }, { asUser: true, virtualDisplay: true, sandbox: true }],
  ['root at a desktop', { uid: 0, userReady: true, display: true }, { asUser: true, virtualDisplay: true }],
  ['root, namespaces refused', { uid: 0, userReady: true, namespaces: false }, { asUser: true, sandbox: false }],
  ['root where no user can be made', { uid: 0 }, { asUser: false, virtualDisplay: true, sandbox: false }],
  ['macOS', { platform: 'darwin', display: true }, { asUser: false, virtualDisplay: false, sandbox: true }],
])('%s', (_, facts, expected) => expect(journeyPlan({ ...linux, ...facts })).toMatchObject(expected))

test('the last lines say whether the sandbox was on, and why not', () => {
  expect(line({ ...linux, uid: 0, userReady: true })).toBe(
    'The journeys ran as the ordinary user someone with the sandbox on.',
  )
  expect(line({ ...linux, namespaces: false })).toBe(
    'The journeys ran WITHOUT the sandbox: this machine refuses user namespaces.',
  )
  expect(line({ ...linux, uid: 0 })).toContain('WITHOUT the sandbox: they ran as root')
})
