import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readableCopy, readableMode } from './readable-copy.js'

let folder
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tenfold-copy-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  [0o600, 0o644],
  [0o644, 0o644],
  [0o700, 0o755],
  [0o755, 0o755],
])('a file of mode %o becomes one of %o', (mode, expected) => expect(readableMode(mode)).toBe(expected))

async function copyIsReadable() {
  const from = join(folder, 'from')
  mkdirSync(join(from, 'inner'), { recursive: true, mode: 0o700 })
  mkdirSync(join(from, '.git'))
  writeFileSync(join(from, 'inner', 'secret.txt'), 'text', { mode: 0o600 })
  writeFileSync(join(from, 'open.txt'), 'text')
  chmodSync(join(from, 'open.txt'), 0o644)
  symlinkSync('open.txt', join(from, 'link.txt'))

  const to = join(folder, 'to')
  await readableCopy(from, to)
  const mode = (path) => statSync(path).mode & 0o777
  expect(mode(join(to, 'inner'))).toBe(0o755)
  expect(mode(join(to, 'inner', 'secret.txt'))).toBe(0o644)
  expect(mode(join(from, 'inner', 'secret.txt'))).toBe(0o600)
  expect(readFileSync(join(to, 'link.txt'), 'utf8')).toBe('text')
  expect(statSync(join(to, 'open.txt')).ino).toBe(statSync(join(from, 'open.txt')).ino)
  expect(existsSync(join(to, '.git'))).toBe(false)
}

// Windows has no such modes, and no copy is made there.
if (process.platform !== 'win32') test('the copy can be read by all; the original keeps its modes', copyIsReadable)
