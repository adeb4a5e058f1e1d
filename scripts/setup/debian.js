import { existsSync, readdirSync } from 'node:fs'
import { runQuiet } from './command.js'
import { megabytes } from './size.js'
import { Stop } from './stop.js'

const lists = '/var/lib/apt/lists'
const lock = ['-o', 'DPkg::Lock::Timeout=600']
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

export const isDebian = () => existsSync('/etc/debian_version')

/** The name under which this release has a package; of two, the later one where it exists. */
export function debianName(names, run = runQuiet) {
  const later = names.slice(1).find((name) => run('apt-cache', ['show', name]).out.includes(`Package: ${name}`))
  return later ?? names[0]
}

/** Installs packages as root, having said what and how large. */
export function installDebian(needs, log) {
  if (!hasLists()) update(log)
  let names = needs.map((need) => debianName(need.debian))
  log.doing('system', `apt-get install ${names.join(' ')}, ${downloadSize(names)} to download`)
  let result = install(names)
  if (result.code !== 0) {
    // Lists that are too old name files that are gone.
    update(log)
    names = needs.map((need) => debianName(need.debian))
    result = install(names)
  }
  if (result.code !== 0) throw new Stop(`apt-get could not install ${names.join(' ')}:\n${result.err.trim()}`)
  log.done('system', names.join(' '))
}

const install = (names) =>
  runQuiet('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...lock, ...names], { env })

function hasLists() {
  try {
    return readdirSync(lists).some((name) => name.includes('_Packages'))
  } catch {
    return false
  }
}

function update(log) {
  log.doing('system', 'apt-get update')
  const { code, err } = runQuiet('apt-get', ['update', '-qq', ...lock], { env })
  if (code !== 0) throw new Stop(`apt-get update failed:\n${err.trim()}`)
}

/** Each line of --print-uris is: 'address' file size hash. */
function downloadSize(names) {
  const { out } = runQuiet('apt-get', ['install', '-y', '-qq', '--print-uris', '--no-install-recommends', ...names], { env })
  const sizes = out.split('\n').map((line) => Number(line.split(' ')[2]))
  return megabytes(sizes.filter(Number.isFinite).reduce((sum, size) => sum + size, 0))
}
