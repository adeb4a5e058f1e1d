// What `electron FOLDER` means is decided by the application inside the runtime's resources. The
// stand-in comes without one, so this is ours: it opens an application from its folder or file.
import { app } from 'electron'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)

/** Reads the command line up to the application; what follows belongs to the application. */
function readCommandLine(args) {
  const asked = { version: false, modules: [], target: undefined }
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]
    if (arg === '-r' || arg === '--require') asked.modules.push(args[++at])
    else if (arg === '-v' || arg === '--version') asked.version = true
    else if (!arg.startsWith('-')) {
      asked.target = arg
      break
    }
  }
  return asked
}

/** The nearest package.json's content, or an empty object. */
function manifestOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  } catch {
    return {}
  }
}

/** Gives the running process the identity of the application and answers its entry file. */
function takeIdentity(target) {
  const path = resolve(target)
  const isFolder = statSync(path).isDirectory()
  const folder = isFolder ? path : dirname(path)
  const manifest = manifestOf(folder)
  const name = manifest.productName ?? manifest.name
  if (name) app.setName(name)
  if (manifest.version) app.setVersion(manifest.version)
  app.setAppPath(folder)
  return isFolder ? require.resolve(resolve(folder, manifest.main ?? 'index.js')) : path
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

const asked = readCommandLine(process.argv.slice(1))

if (asked.version) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}

for (const module of asked.modules) require(resolve(module))

if (asked.target === undefined) fail('Usage: electron [-r MODULE] FOLDER_OR_FILE')

let entry
try {
  entry = takeIdentity(asked.target)
} catch (error) {
  fail(`Cannot open ${asked.target}: ${error.message}`)
}

// The runtime counts the application as loaded when this module has been evaluated, so the
// application's own evaluation must be part of it: hence the top-level await.
try {
  await import(pathToFileURL(entry).href)
} catch (error) {
  console.error(error)
  process.exit(1)
}
