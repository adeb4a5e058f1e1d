import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { needsBuild, partNames, readOptions } from './parts.js'
import { commandsOf, runScript } from './static-checks.js'

let folder
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tenfold-checks-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('each command of a script is one check; one that fails keeps what it printed', async () => {
  const file = join(folder, 'package.json')
  const scripts = { types: 'node -e "" && node -e "console.log(41 + 1); process.exit(3)" && node -e ""' }
  writeFileSync(file, JSON.stringify({ scripts }))
  expect(commandsOf('types', file)).toHaveLength(3)
  const { passed, failures } = await runScript('types', file)
  expect(passed).toBe(2)
  expect(failures).toHaveLength(1)
  expect(failures[0]).toMatch(/^node -e .*\n42$/)
})

test('the scripts of this repository name the checks that npm test runs', () => {
  for (const name of ['types', 'lint', 'graph', 'unused']) expect(commandsOf(name).every(Boolean)).toBe(true)
})

test('parts can be chosen; they keep their order, and journeys bring their build', () => {
  expect(readOptions([]).parts).toEqual(partNames)
  expect(readOptions(['--only', 'unit,types']).parts).toEqual(['types', 'unit'])
  expect(readOptions(['--only', 'e2e']).parts).toEqual(['build', 'e2e'])
  expect(readOptions(['--only', 'e2e', '--', '-g', 'flats']).playwright).toEqual(['-g', 'flats'])
  expect(() => readOptions(['--only', 'nothing'])).toThrow(/The parts are types/)
  expect(() => readOptions(['--fast'])).toThrow(/Usage/)
  expect(needsBuild(['types', 'unit'])).toBe(false)
  expect(needsBuild(['e2e'])).toBe(true)
})
