import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bytesOf } from './size.js'
import { probe } from './reachable.js'

const stallLimitMs = 90_000
const lookEveryMs = 2_000

/** The address from which the official package would fetch its runtime, mirror settings included. */
export async function officialAddress(electron, version) {
  const get = join(dirname(electron), '@electron', 'get', 'dist', 'artifact-utils.js')
  const { getArtifactRemoteURL } = await import(pathToFileURL(get).href)
  const { platform, arch } = process
  return getArtifactRemoteURL({ version: `v${version}`, artifactName: 'electron', platform, arch })
}

/** Whether an earlier download of this version lies in Electron's own cache. */
async function isCached(version) {
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`
  const root = process.env.electron_config_cache ?? electronCache()
  const folders = await readdir(root).catch(() => [])
  for (const folder of folders) {
    const names = await readdir(join(root, folder)).catch(() => [])
    if (names.includes(file)) return true
  }
  return false
}

function electronCache() {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'electron')
  if (process.platform === 'win32') {
    return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'electron', 'Cache')
  }
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'electron')
}

/**
 * Looks where the official runtime would come from, without fetching it.
 * Answers `{ok: true, from, bytes?}` or `{ok: false, why}`.
 */
export async function findOfficial(electron) {
  const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8'))
  if (await isCached(version)) return { ok: true, version, from: 'the cache of an earlier download' }
  const address = await officialAddress(electron, version)
  const from = new URL(address).host
  // fetch knows no proxy; the official installer does when this is set, and ends a stall itself.
  if (process.env.ELECTRON_GET_USE_PROXY) return { ok: true, version, from: `${from}, through the proxy` }
  const { reached, bytes, why } = await probe(address)
  return reached ? { ok: true, version, from, bytes } : { ok: false, version, why: `${from} cannot be reached (${why})` }
}

/**
 * Runs the official installer. It prints its own progress; a download that stands still is ended.
 * Answers undefined, or why it failed.
 */
export async function installOfficial(electron) {
  const temporary = await mkdtemp(join(tmpdir(), 'tenfold-electron-'))
  const child = spawn(process.execPath, [join(electron, 'install.js')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  })
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code) => resolve(code === 0 ? undefined : `the official installer ended with ${code ?? 'a signal'}`))
  })
  const watch = watchForStall(() => sizes(temporary, join(electron, 'dist')), () => child.kill('SIGKILL'))
  const failure = await ended
  const stalled = watch.end()
  await rm(temporary, { recursive: true, force: true })
  return stalled ? `the download stood still for ${stallLimitMs / 1000} s` : failure
}

const sizes = async (...folders) => (await Promise.all(folders.map(bytesOf))).join()

function watchForStall(measure, kill) {
  let before = ''
  let changedAt = Date.now()
  let stalled = false
  const timer = setInterval(async () => {
    const now = await measure()
    if (now !== before) {
      before = now
      changedAt = Date.now()
    } else if (Date.now() - changedAt > stallLimitMs) {
      stalled = true
      kill()
    }
  }, lookEveryMs)
  return {
    end() {
      clearInterval(timer)
      return stalled
    },
  }
}
