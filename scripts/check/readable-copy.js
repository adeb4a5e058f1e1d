import { constants } from 'node:fs'
import { chmod, copyFile, link, mkdir, readdir, readlink, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'

const notCopied = new Set(['.git', '.tenfold', 'test-results'])

/**
 * A copy of a folder that any user can read. A file that everybody may read is linked, not copied,
 * where both lie on one file system: node_modules is large. Nobody but root can write the copy.
 */
export async function readableCopy(from, to) {
  await mkdir(to, { recursive: true, mode: 0o755 })
  await chmod(to, 0o755)
  const entries = await readdir(from, { withFileTypes: true })
  for (const entry of entries) {
    if (notCopied.has(entry.name)) continue
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) await readableCopy(source, target)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else if (entry.isFile()) await linkOrCopy(source, target)
  }
}

async function linkOrCopy(source, target) {
  const { mode } = await stat(source)
  const wanted = readableMode(mode)
  if (wanted === (mode & 0o777) && (await linked(source, target))) return
  await copyFile(source, target, constants.COPYFILE_FICLONE)
  await chmod(target, wanted)
}

/** Everybody may read it, and run it where its owner may. */
export const readableMode = (mode) => (mode & 0o777) | 0o444 | (mode & 0o100 ? 0o111 : 0)

const linked = (source, target) =>
  link(source, target).then(
    () => true,
    () => false,
  )
