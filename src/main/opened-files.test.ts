import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileIn } from './opened-files.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-opened-'))
  mkdirSync(join(folder, 'app'))
  for (const name of ['成绩 一班.tenfold', 'b.csv', 'loader.js']) writeFileSync(join(folder, name), '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the file of a double click is found, wherever it was said', () => {
  expect(fileIn(['/usr/bin/tenfold', join(folder, '成绩 一班.tenfold')], '/', undefined)).toBe(join(folder, '成绩 一班.tenfold'))
  expect(fileIn(['/usr/bin/tenfold', '--allow-file-access-from-files', 'b.csv'], folder, undefined)).toBe(join(folder, 'b.csv'))
  expect(fileIn(['tenfold', 'b.csv', '成绩 一班.tenfold'], folder, undefined), 'one window has one project').toBe(join(folder, '成绩 一班.tenfold'))
})

test('no file: switches, folders, what is not there, and what belongs to the runtime of an app that is not packed', () => {
  expect(fileIn(['tenfold'], folder, undefined)).toBeUndefined()
  expect(fileIn(['tenfold', '--user-data-dir=b.csv', folder, 'gone.csv'], folder, undefined)).toBeUndefined()
  const app = join(folder, 'app')
  expect(fileIn(['electron', '-r', join(folder, 'loader.js'), app, '--inspect=0'], folder, app)).toBeUndefined()
  expect(fileIn(['electron', '-r', join(folder, 'loader.js'), 'app', 'b.csv'], folder, app)).toBe(join(folder, 'b.csv'))
})
