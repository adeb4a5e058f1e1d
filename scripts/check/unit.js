import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository, within } from '../setup/repository.js'
import { runTool } from './tool.js'
import { readVitest } from './vitest-report.js'

/** Runs all unit tests; their output is shown, their count is read from the JSON report. */
export async function runUnit() {
  const folder = mkdtempSync(join(tmpdir(), 'tenfold-unit-'))
  const file = join(folder, 'report.json')
  const tool = within('node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runTool([process.execPath, tool, 'run', ...reporters], { show: true })
  const report = readReport(file)
  rmSync(folder, { recursive: true, force: true })
  return readVitest(report, code, repository)
}

/** A tool's JSON report, or undefined where it left none that can be read. */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
