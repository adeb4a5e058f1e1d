import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packagesMatch } from './packages.js'

const lock = {
  '': { name: 'clone' },
  'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/two': { version: '2.0.0', integrity: 'sha512-b' },
  'node_modules/elsewhere': { version: '3.0.0', integrity: 'sha512-c', optional: true },
}
const installed = { 'node_modules/one': lock['node_modules/one'], 'node_modules/two': lock['node_modules/two'] }

let root
const write = (path, packages) => writeFileSync(join(root, path), JSON.stringify({ packages }))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tenfold-packages-'))
  for (const path of Object.keys(installed)) {
    mkdirSync(join(root, path), { recursive: true })
    writeFileSync(join(root, path, 'package.json'), '{}')
  }
  write('package-lock.json', lock)
  write('node_modules/.package-lock.json', installed)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('what the lockfile names is there, but for what is optional: nothing to install', () => {
  expect(packagesMatch(root)).toBe(true)
})

test('a clone without node_modules', () => {
  rmSync(join(root, 'node_modules'), { recursive: true })
  expect(packagesMatch(root)).toBe(false)
})

test('a lockfile that names another version, or the same with other bytes', () => {
  write('package-lock.json', { ...lock, 'node_modules/two': { version: '2.0.1', integrity: 'sha512-b' } })
  expect(packagesMatch(root)).toBe(false)
  write('package-lock.json', { ...lock, 'node_modules/two': { version: '2.0.0', integrity: 'sha512-x' } })
  expect(packagesMatch(root)).toBe(false)
})

test('a package that is missing, too many, or whose folder was removed', () => {
  write('node_modules/.package-lock.json', { 'node_modules/one': lock['node_modules/one'] })
  expect(packagesMatch(root)).toBe(false)
  write('node_modules/.package-lock.json', { ...installed, 'node_modules/three': { version: '1.0.0' } })
  expect(packagesMatch(root)).toBe(false)
  write('node_modules/.package-lock.json', installed)
  rmSync(join(root, 'node_modules', 'one'), { recursive: true })
  expect(packagesMatch(root)).toBe(false)
})
