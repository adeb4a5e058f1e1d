import { describe, expect, test } from 'vitest'
import { hasDisplay } from './display.js'
import { openPlan } from './plan.js'

describe('a display', () => {
  test.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ])('%s with %o: %s', (platform, env, expected) => expect(hasDisplay(platform, env)).toBe(expected))
})

const desktop = { platform: 'linux', uid: 1000, display: true, env: { DISPLAY: ':0' }, namespaces: true, helper: false }

describe('how the app is opened', () => {
  test('as an ordinary user with the sandbox', () => {
    expect(openPlan(desktop)).toEqual({ window: true, switches: [], reasons: [] })
  })

  test('as root without it, and the reason is said', () => {
    const plan = openPlan({ ...desktop, uid: 0 })
    expect(plan.switches).toEqual(['--no-sandbox'])
    expect(plan.reasons.join()).toContain('you are root')
  })

  test('where the system refuses namespaces without it, and the cure is said', () => {
    const plan = openPlan({ ...desktop, namespaces: false })
    expect(plan.switches).toEqual(['--no-sandbox'])
    expect(plan.reasons.join()).toContain('chmod 4755')
  })

  test('with the helper given to root the sandbox stays', () => {
    expect(openPlan({ ...desktop, namespaces: false, helper: true }).switches).toEqual([])
  })

  test('on Wayland alone', () => {
    const plan = openPlan({ ...desktop, env: { WAYLAND_DISPLAY: 'wayland-0' } })
    expect(plan.switches).toEqual(['--ozone-platform=wayland'])
  })

  test.each(['darwin', 'win32'])('on %s with no switch', (platform) => {
    const plan = openPlan({ ...desktop, platform, uid: undefined, env: {}, namespaces: false })
    expect(plan).toEqual({ window: true, switches: [], reasons: [] })
  })

  test('without a display there is no window, and that is said', () => {
    const plan = openPlan({ ...desktop, uid: 0, display: false, env: {} })
    expect(plan).toMatchObject({ window: false, switches: [] })
    expect(plan.reasons.join()).toContain('no display')
  })
})
