import { expect, test } from 'vitest'
import { debianName } from './debian.js'
import { fontNeeds, missingOf, virtualDisplayNeeds, windowNeeds } from './system-needs.js'
import { makeSureOfSystem, whatToRun } from './system-packages.js'
import { Stop } from './stop.js'

/** A system that answers each program with a text; what it does not know fails. */
const system = (answers) => (program, args) => {
  const out = answers[[program, ...args].join(' ')]
  return out === undefined ? { code: 1, out: '', err: '' } : { code: 0, out, err: '' }
}

const libraries = (...names) => names.map((name) => `\t${name} (libc6,x86-64) => /usr/lib/${name}`).join('\n')

test('a library is found by the name that the loader knows', () => {
  const run = system({ 'ldconfig -p': libraries('libgtk-3.so.0', 'libnss3.so', 'libgbm.so.1') })
  expect(missingOf(windowNeeds, run).map((need) => need.library)).toEqual(['libasound.so.2'])
})

test('a program is asked of the shell, a font of fontconfig', () => {
  const run = system({ 'sh -c command -v Xvfb': '/usr/bin/Xvfb', 'fc-list :lang=zh family': 'Noto Sans CJK SC\n' })
  expect(missingOf(virtualDisplayNeeds, run).map((need) => need.program)).toEqual(['xauth'])
  expect(missingOf(fontNeeds, run)).toEqual([])
  expect(missingOf(fontNeeds, system({})).map((need) => need.font)).toEqual(['zh'])
})

test('releases with 64-bit time have other names', () => {
  expect(debianName(['libasound2', 'libasound2t64'], system({}))).toBe('libasound2')
  const later = system({ 'apt-cache show libasound2t64': 'Package: libasound2t64\n' })
  expect(debianName(['libasound2', 'libasound2t64'], later)).toBe('libasound2t64')
})

test.each([
  ['/usr/bin/dnf', 'sudo dnf install -y gtk3 nss mesa-libgbm alsa-lib'],
  ['/usr/bin/pacman', 'sudo pacman -S --needed gtk3 nss mesa alsa-lib'],
])('where %s is, the exact command is told', (file, command) => {
  expect(whatToRun(windowNeeds, (path) => path === file)).toContain(command)
})

test('on an unknown system what is missing is named', () => {
  expect(whatToRun(windowNeeds, () => false)).toContain('libgtk-3.so.0, libnss3.so')
})

test('macOS and Windows need nothing', () => {
  const lines = []
  const log = { passed: (name) => lines.push(name) }
  makeSureOfSystem(log, { display: true, must: true, platform: 'darwin', uid: 501 })
  makeSureOfSystem(log, { display: true, must: true, platform: 'win32', uid: undefined })
  expect(lines).toEqual(['system', 'system'])
})

test('a Stop is what a person reads, not a stack', () => {
  expect(new Stop('text')).toMatchObject({ name: 'Stop', message: 'text' })
})
