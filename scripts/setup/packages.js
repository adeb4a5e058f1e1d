import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npmCommand, runVisible } from './command.js'
import { repository } from './repository.js'
import { bytesOf, megabytes } from './size.js'
import { Stop } from './stop.js'

/** Compressed size of what the lockfile names for one platform; measured, for the announcement. */
const downloadMegabytes = 210

/**
 * Whether node_modules holds exactly what the lockfile names. npm leaves its own account of an
 * install in `node_modules/.package-lock.json`; an optional package may be missing, because it
 * may be for another platform.
 */
export function packagesMatch(root = repository) {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !installed) return false
  const paths = Object.keys(wanted).filter((path) => path !== '')
  return (
    Object.keys(installed).every((path) => path in wanted) &&
    paths.every((path) => isThere(root, path, wanted[path], installed[path]))
  )
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

function isThere(root, path, wanted, installed) {
  if (!installed) return Boolean(wanted.optional || wanted.devOptional)
  return (
    installed.version === wanted.version &&
    installed.integrity === wanted.integrity &&
    existsSync(join(root, path, 'package.json'))
  )
}

/**
 * onnxruntime-node fetches graphics libraries when it is installed, from a site of its own, and
 * fails where that site cannot be reached. npm 11 reads in package.json that it shall not; older
 * ones need this. What the tests use lies in the package itself.
 */
const withoutCuda = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' }

/** Installs the packages of the lockfile where they are not there already. */
export async function makeSureOfPackages(log) {
  if (packagesMatch()) {
    log.ready('packages')
    return
  }
  const count = Object.keys(packagesIn(join(repository, 'package-lock.json')) ?? {}).length - 1
  log.doing('packages', `npm ci, ${count} packages, up to ${downloadMegabytes} MB where npm has not cached them`)
  const npm = npmCommand()
  const flags = ['--no-audit', '--no-fund', '--loglevel=error']
  const code = await runVisible(npm.program, [...npm.first, 'ci', ...flags], { cwd: repository, env: withoutCuda })
  if (code !== 0) throw new Stop(`npm ci failed with exit code ${code}; its own words are above.`)
  log.done('packages', `${megabytes(await bytesOf(join(repository, 'node_modules')))} in node_modules`)
}
