import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A path inside the repository. */
export const within = (...parts) => join(repository, ...parts)

/** Where prepared files live that a fresh clone may use again. */
export function cacheFolder(env = process.env) {
  const base = env.XDG_CACHE_HOME?.trim() ? env.XDG_CACHE_HOME : join(homedir(), '.cache')
  return join(base, 'tenfold')
}
