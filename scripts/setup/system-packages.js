import { existsSync } from 'node:fs'
import { debianName, installDebian, isDebian } from './debian.js'
import { fontNeeds, missingOf, virtualDisplayNeeds, windowNeeds } from './system-needs.js'
import { Stop } from './stop.js'

/**
 * Makes sure of the system's libraries, a virtual display where there is no real one, and a font
 * with Chinese. As root on Debian they are installed; elsewhere a person is told what to run.
 * `must`: stop where something without which no window opens cannot be installed.
 */
export function makeSureOfSystem(log, { display, must, platform = process.platform, uid = process.getuid?.() }) {
  if (platform !== 'linux') {
    log.passed('system', 'the runtime brings what it needs')
    return
  }
  const needs = [...windowNeeds, ...(display ? [] : virtualDisplayNeeds)]
  const missing = missingOf(needs)
  const missingFonts = missingOf(fontNeeds)
  if (missing.length + missingFonts.length === 0) {
    log.ready('system')
    return
  }
  if (uid === 0 && isDebian()) {
    installDebian([...missing, ...missingFonts], log)
    return
  }
  const text = whatToRun([...missing, ...missingFonts])
  if (must && missing.length > 0) throw new Stop(text)
  log.passed('system', missing.length ? 'no window will be opened' : 'only Chinese letters will be missing')
  log.note(text)
}

/** The exact command for this distribution. */
export function whatToRun(missing, has = existsSync) {
  const names = missing.map((need) => need.library ?? need.program ?? 'a font with Chinese')
  const command = commandFor(missing, has)
  const cure = command ? `Run this, then the same command again:\n  ${command}` : 'Install what holds them.'
  return `Missing on this system: ${names.join(', ')}. ${cure}`
}

function commandFor(missing, has) {
  if (has('/etc/debian_version')) {
    const names = missing.map((need) => debianName(need.debian))
    return `sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
  }
  if (has('/usr/bin/dnf')) return `sudo dnf install -y ${missing.map((need) => need.fedora).join(' ')}`
  if (has('/usr/bin/pacman')) return `sudo pacman -S --needed ${missing.map((need) => need.arch).join(' ')}`
  return undefined
}
