import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const folders = ['src', 'resources']
const files = /^(package(-lock)?\.json|tsconfig.*\.json|electron\.vite\.config\.[cm]?[jt]s|svelte\.config\.[cm]?[jt]s)$/
/** What no build reads: tests and what only they open. */
const ignored = /(\.test\.[jt]s|\.spec\.[jt]s|(^|[\\/])fixtures[\\/].*)$/

/** One hash over the names and bytes of everything that a build reads. */
export function sourceHash(root) {
  const top = readdirSync(root).filter((name) => files.test(name))
  const below = folders.flatMap((folder) => filesBelow(join(root, folder)).map((path) => relative(root, path)))
  const paths = [...top, ...below.filter((path) => !ignored.test(path))].sort()
  const hash = createHash('sha256').update(process.platform)
  for (const path of paths) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function filesBelow(folder) {
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}
