import { constants } from 'node:fs'
import { chmod, cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256OfFile } from './hash.js'
import { standIn } from './stand-in-facts.js'
import { Stop } from './stop.js'

const defaultApp = join(dirname(fileURLToPath(import.meta.url)), 'default-app')

/** Refuses an archive that is not byte for byte the one that was examined. */
export async function checkArchive(archive, expected = standIn.archiveSha256) {
  const found = await sha256OfFile(archive)
  if (found === expected) return
  throw new Stop(
    `The stand-in for Electron was refused: SHA-256 of ${standIn.archive} is\n  ${found}\nand not\n  ${expected}`,
  )
}

/**
 * Turns a checked archive into a folder that can stand as `node_modules/electron/dist`. Needs
 * node_modules (for unpacking, fuses and asar). Writes about 680 MB into `work` for a while.
 */
export async function prepareStandIn(archive, work, target) {
  await checkArchive(archive)
  const unpacked = join(work, 'unpacked')
  const { default: extract } = await import('@electron-internal/extract-zip')
  await extract(archive, { dir: unpacked })

  const source = join(unpacked, standIn.folder)
  await mkdir(target, { recursive: true })
  for (const name of await readdir(source)) {
    if (!standIn.leftOut.includes(name)) await rename(join(source, name), join(target, name))
  }
  await rename(join(target, standIn.executable), join(target, 'electron'))
  await rm(unpacked, { recursive: true, force: true })

  await openFuses(join(target, 'electron'))
  await addDefaultApp(target)
  await writeFile(join(target, 'version'), standIn.electron)
  await makeReadable(target)
}

/** Off: a snapshot that is left out. On: the inspector, by which Playwright drives the app. */
async function openFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

async function addDefaultApp(target) {
  const { createPackage } = await import('@electron/asar')
  const resources = join(target, 'resources')
  await mkdir(resources, { recursive: true })
  await createPackage(defaultApp, join(resources, 'default_app.asar'))
}

/** Other users run the tests: everything can be read, and run where it could be run. */
async function makeReadable(folder) {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await makeReadable(path)
    else await chmod(path, isProgram(entry.name) ? 0o755 : 0o644)
  }
}

const isProgram = (name) =>
  ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'].includes(name) || /\.so(\.\d+)*$/.test(name)

/** Copies a prepared runtime; copies on write where the file system can, else in full. */
export async function copyRuntime(from, to) {
  await rm(to, { recursive: true, force: true })
  await cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE })
}
