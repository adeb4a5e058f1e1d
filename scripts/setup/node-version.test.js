import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkNode, isSupported } from './node-version.js'
import { within } from './repository.js'
import { Stop } from './stop.js'

const silent = { ready: () => undefined }

describe('the version of Node', () => {
  test.each(['20.19.0', '20.20.2', '22.13.0', '22.22.1', '24.0.0', '25.1.0', '26.0.0'])('%s is supported', (version) => {
    expect(isSupported(version)).toBe(true)
  })

  test.each(['18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.1', '8.17.0'])('%s is not', (version) => {
    expect(isSupported(version)).toBe(false)
  })

  test('a refusal names what is here, what is needed and what to do', () => {
    const refusal = () => checkNode(silent, '18.19.0')
    expect(refusal).toThrow(Stop)
    expect(refusal).toThrow(/Node 20\.19 .*18\.19\.0.*What to do/s)
  })

  test('package.json asks for the same versions', () => {
    const { engines } = JSON.parse(readFileSync(within('package.json'), 'utf8'))
    expect(engines.node).toBe('^20.19.0 || ^22.13.0 || >=24.0.0')
  })
})
