import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isBuilt } from './output.js'
import { sourceHash } from './source-hash.js'

let root
const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tenfold-stale-'))
  write('package.json', JSON.stringify({ main: './out/main/index.js' }))
  write('src/main/index.ts', 'one')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('what makes a build stale', () => {
  test.each([
    ['src/main/index.ts', 'two'],
    ['src/main/new.ts', ''],
    ['resources/samples/flats.csv', '50,47'],
    ['package-lock.json', '{}'],
    ['tsconfig.base.json', '{}'],
    ['electron.vite.config.ts', ''],
  ])('%s', (path, text) => {
    const before = sourceHash(root)
    write(path, text)
    expect(sourceHash(root)).not.toBe(before)
  })

  test.each(['src/main/index.test.ts', 'src/engine/fixtures/values.json', 'README.md', 'e2e/road.spec.ts'])(
    'not %s',
    (path) => {
      const before = sourceHash(root)
      write(path, 'text')
      expect(sourceHash(root)).toBe(before)
    },
  )

  test('a file that was renamed', () => {
    const before = sourceHash(root)
    rmSync(join(root, 'src/main/index.ts'))
    write('src/main/other.ts', 'one')
    expect(sourceHash(root)).not.toBe(before)
  })
})

describe('whether a build is needed', () => {
  beforeEach(() => {
    write('out/main/index.js', '')
    write('out/.stamp', sourceHash(root))
  })

  test('not right after a build', () => expect(isBuilt(root)).toBe(true))

  test('after a change', () => {
    write('src/main/index.ts', 'two')
    expect(isBuilt(root)).toBe(false)
  })

  test('where the output is gone, or a build was cut off before its stamp', () => {
    rmSync(join(root, 'out/main'), { recursive: true })
    expect(isBuilt(root)).toBe(false)
    write('out/main/index.js', '')
    rmSync(join(root, 'out/.stamp'))
    expect(isBuilt(root)).toBe(false)
  })
})
