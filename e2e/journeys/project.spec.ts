import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, signal, startApp, test } from '../app.ts'
import { press } from '../walk.ts'

test('kill -9 loses nothing: from Recent everything is there; undo to the beginning and redo to the end; saved and opened again', async ({ folder }) => {
  const home = join(folder, 'one')
  const file = join(home, 'saved.tenfold')
  const first = await startApp(home, { language: 'en', save: file })
  await first.window.getByRole('button', { name: /which penguin/i }).first().click()
  await first.window.locator('[data-step="train"]').click()
  await press(first.window, /^Train$/)
  await press(first.window, 'See how good it is')
  const undoButton = first.window.getByRole('button', { name: /^Undo: / })
  await expect(undoButton).toHaveAccessibleName('Undo: train')
  // The journal is on the disk within a second.
  await first.window.waitForTimeout(1000)
  const gone = new Promise((done) => first.app.process().once('exit', done))
  signal(first.app.process().pid ?? 0, 'KILL')
  await gone

  const { app, window } = await startApp(home, { language: 'en', save: file, open: file })
  try {
    const undo = window.getByRole('button', { name: /^(Undo: |Nothing to undo)/ })
    const redo = window.getByRole('button', { name: /^(Redo: |Nothing to redo)/ })
    await window.locator('button[data-project]').first().click()
    await expect(window.getByRole('heading', { name: 'How good is it, and where is it wrong?' })).toBeVisible()
    await expect(undo).toHaveAccessibleName('Undo: train')

    // To the beginning, by keys; then to the end.
    let steps = 0
    while ((await undo.getAttribute('aria-disabled')) !== 'true') {
      const before = await undo.getAttribute('aria-label')
      await window.keyboard.press('Control+z')
      steps++
      await expect.poll(async () => `${await undo.getAttribute('aria-label')} ${await redo.getAttribute('aria-label')}`).not.toContain(`${before} `)
      expect(steps).toBeLessThan(20)
    }
    await expect(redo).toHaveAttribute('aria-disabled', 'false')
    for (let step = 0; step < steps; step++) await redo.click()
    await expect(undo).toHaveAccessibleName('Undo: train')
    await expect(redo).toHaveAccessibleName('Nothing to redo')

    // A name of its own, saved by the key.
    await window.getByRole('button', { name: /click to rename/ }).click()
    await window.getByLabel('New name of the project').fill('Islands')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('button', { name: /^Project Islands/ })).toBeVisible()
    await window.getByText('Saved', { exact: true }).click()
    await expect(window.getByText('Saved · saved.tenfold')).toBeVisible()
    expect(existsSync(file)).toBe(true)

    // A working copy out of the file is the same project.
    await window.getByRole('button', { name: /Back to the start page/ }).click()
    await window.getByRole('button', { name: 'Open a file…' }).click()
    await expect(window.getByText('Saved · saved.tenfold')).toBeVisible()
    await expect(window.getByRole('heading', { name: 'How good is it, and where is it wrong?' })).toBeVisible()
    await expect(undo).toHaveAccessibleName('Undo: rename to “Islands”')
  } finally {
    await app.close()
  }
})
