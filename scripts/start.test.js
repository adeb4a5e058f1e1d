import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { within } from './setup/repository.js'

const minutes = 60_000

function startDry() {
  execFileSync(process.execPath, [within('scripts', 'start.js'), '--dry'], { encoding: 'utf8', stdio: 'pipe' })
  const lines = readFileSync(within('.tenfold', 'start.log'), 'utf8').split('\n')
  return lines.filter((line) => line.startsWith('step ')).map((line) => line.slice('step '.length))
}

test('a second start installs nothing, downloads nothing and builds nothing', { timeout: 10 * minutes }, () => {
  startDry()
  const steps = startDry()
  expect(steps.map((step) => step.split(':')[0])).toEqual(['node', 'packages', 'system', 'runtime', 'build', 'open'])
  for (const step of steps) expect(step).toMatch(/: (ready, nothing to do|not needed, .+)$/)
  expect(steps.at(-1)).toBe('open: not needed, asked not to')
})
