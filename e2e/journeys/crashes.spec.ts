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
  await expect(window.getByText(/6\d of 69 right/)).toBeVisible()
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
