import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, signal, test } from '../app.ts'
import { press, walkToScores } from '../walk.ts'

const dataProcess = (app: ElectronApplication): Promise<number | undefined> =>
  app.evaluate((electron) => electron.app.getAppMetrics().find((it) => it.type === 'Utility' && /data/i.test(it.name ?? ''))?.pid)

test('a killed data process: a plain message, nothing lost, and on it goes', async ({ start }) => {
  const { app, window } = await start({ language: 'en' })
  await walkToScores(window, /penguin/i)
  const pid = await dataProcess(app)
  expect(pid).toBeDefined()
  signal(pid ?? 0, 'KILL')
  await expect(window.getByRole('alert')).toContainText('ended without warning')
  await press(window, 'Go on')
  await expect(window.getByRole('alert')).toHaveCount(0)
  await expect(window.getByText(/6\d of 69 right/).first()).toBeVisible()
  await press(window, 'Try it yourself')
  await window.getByLabel('bill_length_mm').fill('55')
  await expect(window.locator('output')).toContainText('% sure')
})

test('a hanging data process is noticed within 5 s, and forgiven when it answers again', async ({ start }) => {
  const { app, window } = await start({ language: 'en' })
  await walkToScores(window, /penguin/i)
  const pid = (await dataProcess(app)) ?? 0
  signal(pid, 'STOP')
  await expect(window.getByText(/has not answered for some seconds/)).toBeVisible({ timeout: 5_000 })
  signal(pid, 'CONT')
  await expect(window.getByText(/has not answered for some seconds/)).toHaveCount(0)
})

test('a killed fit process: said plainly, and training can be started again', async ({ start, folder }) => {
  const path = join(folder, 'wide.csv')
  await writeFile(path, wideTable(20_000, 30))
  const { app, window } = await start({ language: 'en', open: path })
  await press(window, 'Open a file…')
  await press(window, 'Use this table')
  await window.getByRole('radio', { name: /^y/ }).click()
  await press(window, 'Look at the data')
  await press(window, 'Put it right')
  await press(window, 'Go on as it is')
  await press(window, 'Choose models')
  await press(window, 'Go and train')
  await press(window, /^Train( again)?$/)
  let pid: number | undefined
  await expect
    .poll(async () => {
      pid = await app.evaluate((electron) => electron.app.getAppMetrics().find((it) => it.type === 'Utility' && /fit/i.test(it.name ?? ''))?.pid)
      return pid
    })
    .toBeDefined()
  signal(pid ?? 0, 'KILL')
  await expect(window.getByRole('alert').filter({ hasText: 'ended without warning' }).first()).toBeVisible()
  await press(window, /^Train( again)?$/)
  await expect(window.getByRole('button', { name: 'See how good it is' })).toBeVisible({ timeout: 60_000 })
})

/** Numbers without chance: enough of them that a tree takes its time. */
function wideTable(rows: number, columns: number): string {
  const lines = [`${Array.from({ length: columns }, (_, j) => `x${j}`).join(',')},y`]
  for (let i = 0; i < rows; i++) {
    const cells = Array.from({ length: columns }, (_, j) => ((i * 7919 + j * 104729 + i * j * 31) % 100003) / 7)
    lines.push(`${cells.join(',')},${(cells[0] ?? 0) + ((cells[1] ?? 0) % 100)}`)
  }
  return lines.join('\n')
}
