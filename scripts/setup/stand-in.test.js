import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkArchive, prepareStandIn } from './prepare-stand-in.js'
import { runtimeState } from './runtime.js'
import { standIn, standInNote } from './stand-in-facts.js'
import { installStandIn, standInFits } from './stand-in.js'
import { Stop } from './stop.js'

let folder
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tenfold-runtime-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (path, text) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
  return join(folder, path)
}

test('an archive with other bytes is refused, and nothing is unpacked from it', async () => {
  const archive = write('wrong.zip', 'not the archive that was examined')
  await expect(prepareStandIn(archive, folder, join(folder, 'runtime'))).rejects.toThrow(Stop)
  expect(existsSync(join(folder, 'unpacked'))).toBe(false)
  expect(existsSync(join(folder, 'runtime'))).toBe(false)
})

test('the check compares with the hash that it is given', async () => {
  const archive = write('abc.zip', 'abc')
  const ofAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  await expect(checkArchive(archive, ofAbc)).resolves.toBeUndefined()
  await expect(checkArchive(archive, ofAbc.replace('b', 'c'))).rejects.toThrow(/SHA-256/)
})

test('the stand-in is for one platform only', () => {
  expect(standInFits('linux', 'x64')).toBe(true)
  expect(standInFits('linux', 'arm64')).toBe(false)
  expect(standInFits('darwin', 'arm64')).toBe(false)
  expect(standInFits('win32', 'x64')).toBe(false)
})

test('from the cache it is put in place without any download, and leaves a note for the app', async () => {
  write('cache/electron', 'program')
  const log = { doing: () => expect.unreachable('nothing may be fetched or prepared') }
  const dist = join(folder, 'dist')
  await installStandIn(dist, { wanted: '45.4.1', why: 'offline', mirror: '', log, cache: join(folder, 'cache') })
  expect(readFileSync(join(dist, 'electron'), 'utf8')).toBe('program')
  const note = JSON.parse(readFileSync(join(dist, standInNote), 'utf8'))
  expect(note).toMatchObject({ name: standIn.package, version: standIn.electron, wanted: '45.4.1', why: 'offline' })
})

const note = { name: standIn.package, version: standIn.electron, wanted: '45.4.1', why: 'offline', mirror: '' }

function place({ version, text }) {
  write('package.json', JSON.stringify({ version: '45.4.1' }))
  write('path.txt', 'electron')
  write('dist/electron', '')
  write('dist/version', version)
  if (text) write(`dist/${standInNote}`, JSON.stringify(text))
}

test('an official runtime counts where it is the version that the lockfile names', () => {
  place({ version: '45.4.1' })
  expect(runtimeState(folder)).toBe('official')
  place({ version: 'v45.4.1' })
  expect(runtimeState(folder)).toBe('official')
  place({ version: '45.4.0' })
  expect(runtimeState(folder)).toBe('missing')
})

test('a stand-in counts until the lockfile names another Electron or a mirror is set', () => {
  place({ version: standIn.electron, text: note })
  expect(runtimeState(folder, { mirror: '' })).toBe('stand-in')
  expect(runtimeState(folder, { mirror: 'https://mirror.example/' })).toBe('missing')
  place({ version: standIn.electron, text: { ...note, wanted: '46.0.0' } })
  expect(runtimeState(folder, { mirror: '' })).toBe('missing')
})

test('half a runtime is none', () => {
  expect(runtimeState(folder)).toBe('missing')
  place({ version: '45.4.1' })
  rmSync(join(folder, 'dist/electron'))
  expect(runtimeState(folder)).toBe('missing')
})
