import { Stop } from './stop.js'

/** The first minor version of each supported line; from `later` on everything is supported. */
const lines = { 20: 19, 22: 13 }
const later = 24

/** Whether Tenfold's tools run on this version of Node, `20.19.4` for instance. */
export function isSupported(version) {
  const [major, minor] = version.split('.').map(Number)
  return major >= later || minor >= (lines[major] ?? Infinity)
}

/** Refuses a Node that is too old, or of a line between two supported ones. */
export function checkNode(log, version = process.versions.node) {
  if (isSupported(version)) {
    log.ready('node')
    return
  }
  throw new Stop(
    `Tenfold needs Node 20.19 or later of line 20, 22.13 or later of line 22, or 24 and later.
This is Node ${version}, at ${process.execPath}.
What to do: install the current long-term version from https://nodejs.org/en/download, or, with a
version manager: "nvm install 24", "fnm install 24", "volta install node@24". Then open a new
terminal and run the same command again.`,
  )
}
