import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runQuiet } from './command.js'
import { repository } from './repository.js'
import { sourceHash } from './source-hash.js'
import { bytesOf, megabytes } from './size.js'
import { Stop } from './stop.js'

const stampOf = (root) => join(root, 'out', '.stamp')

/** Whether out/ was built from the sources as they are now. */
export function isBuilt(root = repository) {
  const main = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).main
  const stamp = stampOf(root)
  return existsSync(stamp) && existsSync(join(root, main)) && readFileSync(stamp, 'utf8') === sourceHash(root)
}

/** Builds where the sources differ from those of the last build. Needs packages and a runtime. */
export async function makeSureOfOutput(log, { force = false } = {}) {
  if (!force && isBuilt()) {
    log.ready('build')
    return
  }
  log.doing('build', 'electron-vite build')
  // Read before the build: what is changed while it runs makes the output stale.
  const hash = sourceHash(repository)
  rmSync(join(repository, 'out'), { recursive: true, force: true })
  const tool = join(repository, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  // A build for tests is the build that people get, whatever the caller's environment says.
  const env = { ...process.env, NODE_ENV: 'production' }
  const { code, out, err } = runQuiet(process.execPath, [tool, 'build'], { cwd: repository, env })
  if (code !== 0) throw new Stop(`The build failed:\n${out}${err}`)
  mkdirSync(join(repository, 'out'), { recursive: true })
  writeFileSync(stampOf(repository), hash)
  log.done('build', `${megabytes(await bytesOf(join(repository, 'out')))} in out`)
}
