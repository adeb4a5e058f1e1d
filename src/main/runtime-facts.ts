import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import type { AppState } from '../contract/state.ts'

/** Laid beside the runtime by whoever prepares the development stand-in. */
const standInNote = 'tenfold-stand-in.json'

export const runtimeFacts = (): AppState['app'] => ({
  version: app.getVersion(),
  runtime: `Electron ${process.versions.electron}`,
  standIn: existsSync(join(dirname(process.execPath), standInNote)),
  platform: process.platform,
})
