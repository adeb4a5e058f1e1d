import { existsSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findOfficial, installOfficial } from './official.js'
import { within } from './repository.js'
import { megabytes } from './size.js'
import { standIn, standInNote } from './stand-in-facts.js'
import { installStandIn, standInFits } from './stand-in.js'
import { Stop } from './stop.js'

const electron = within('node_modules', 'electron')
const mirrorOf = (env = process.env) => env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? ''

/** The stand-in's note beside the runtime, or undefined where the runtime is the official one. */
function standInOf(folder = electron) {
  try {
    return JSON.parse(readFileSync(join(folder, 'dist', standInNote), 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * What lies in the electron package's folder: `official`, `stand-in`, or `missing`. A stand-in
 * prepared in an older way, or for another Electron than the lockfile names now, is missing.
 */
export function runtimeState(folder = electron, { mirror = mirrorOf() } = {}) {
  const read = (...parts) => readFileSync(join(folder, ...parts), 'utf8')
  try {
    if (!existsSync(join(folder, 'dist', read('path.txt')))) return 'missing'
    const wanted = JSON.parse(read('package.json')).version
    const note = standInOf(folder)
    if (note) {
      // A mirror that was not set then is a new way to the official runtime: it is tried.
      const current = note.version === standIn.electron && note.wanted === wanted && note.mirror === mirror
      return current ? 'stand-in' : 'missing'
    }
    return read('dist', 'version').replace(/^v/, '') === wanted ? 'official' : 'missing'
  } catch {
    return 'missing'
  }
}

/** Makes sure that `node_modules/electron` holds a runtime: the official one, else the stand-in. */
export async function makeSureOfRuntime(log) {
  const state = runtimeState()
  if (state !== 'missing') {
    log.ready('runtime')
    if (state === 'stand-in') nameStandIn(log)
    return
  }
  const found = await findOfficial(electron)
  const why = found.ok ? await fetchOfficial(found, log) : found.why
  if (why === undefined) return
  await useStandIn(found.version, why, log)
}

async function fetchOfficial(found, log) {
  const size = found.bytes ? `, ${megabytes(found.bytes)}` : ''
  log.doing('runtime', `Electron ${found.version} from ${found.from}${size}`)
  await rm(join(electron, 'dist'), { recursive: true, force: true })
  const failure = await installOfficial(electron)
  if (failure === undefined) log.done('runtime', `Electron ${found.version}, the official one`)
  return failure
}

async function useStandIn(version, why, log) {
  if (!standInFits()) throw new Stop(noRuntime(version, why))
  log.note(`Electron ${version}: ${why}`)
  await installStandIn(join(electron, 'dist'), { wanted: version, why, mirror: mirrorOf(), log })
  await writeFile(join(electron, 'path.txt'), 'electron')
  log.done('runtime', `stand-in Electron ${standIn.electron} in place of ${version}`)
  nameStandIn(log)
}

function nameStandIn(log) {
  const note = standInOf()
  log.note(
    `STAND-IN: this is Electron ${note.version} from ${note.name}, for development and tests only,\n` +
      `because ${note.why}. To try the official ${note.wanted} again: remove node_modules/electron/dist,\n` +
      'or set ELECTRON_MIRROR to a mirror that you can reach.',
  )
}

const noRuntime = (version, why) =>
  `Electron ${version} is missing: ${why}.
What you can do:
  - look whether this machine may reach the internet, then run the same command again;
  - or set ELECTRON_MIRROR to a mirror of Electron's downloads that you can reach;
  - behind a proxy: set HTTPS_PROXY and ELECTRON_GET_USE_PROXY=1`
