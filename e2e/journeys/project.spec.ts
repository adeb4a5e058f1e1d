import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, signal, startAgain, startApp, test } from '../app.ts'
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

    // Double-clicked in the system's file window, it is shown in the same window; another file comes in beside it.
    await window.getByRole('button', { name: /Back to the start page/ }).click()
    await expect(window.getByRole('button', { name: 'Open a file…' })).toBeVisible()
    await startAgain(home, file)
    await expect(window.getByRole('heading', { name: 'How good is it, and where is it wrong?' })).toBeVisible()
    await expect(undo).toHaveAccessibleName('Undo: rename to “Islands”')
    expect(app.windows()).toHaveLength(1)
  } finally {
    await app.close()
  }
})

test('a double-clicked table, and its newer versions: the bar, the renamed column, the missing one', async ({ start, folder }) => {
  const rows = (count: number): string => Array.from({ length: count }, (_, i) => `${20 + (i % 37)},${300 + i * 3},${i % 3 === 0 ? 'north' : 'south'}\n`).join('')
  const [january, february, strange] = ['january.csv', 'february.csv', 'strange.csv'].map((name) => join(folder, name))
  await writeFile(january ?? '', `area,rent,side\n${rows(120)}`)
  await writeFile(february ?? '', `Area,rent,side,floor\n${rows(150).replaceAll('\n', ',2\n')}`)
  await writeFile(strange ?? '', `size,cost,floor\n${rows(120)}`)
  const { window, folder: home } = await start({ language: 'en', open: february ?? '' })
  await startAgain(home, january ?? '')
  await press(window, 'Use this table')
  await window.getByRole('radio', { name: /^rent/ }).click()
  await press(window, 'Look at the data')
  await press(window, 'Read a new version…')
  await expect(window.getByText('“february.csv” was read. Rows: 150, before: 120. Renamed columns: area → Area. New columns: floor.')).toBeVisible()
  await expect(window.locator('[data-says="reading"]')).toContainText('february.csv')
  await expect(window.getByRole('button', { name: /^Undo: / })).toHaveAccessibleName('Undo: read the table anew')

  await writeFile(join(home, 'dialogs.json'), JSON.stringify({ open: strange }))
  await window.keyboard.press('Control+k')
  await window.keyboard.type('new version')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('alert')).toContainText('“strange.csv” has no column “rent”')
  await expect(window.getByRole('alert').getByRole('button', { name: 'Choose the file again…' })).toBeVisible()
  await expect(window.locator('[data-says="reading"]')).toContainText('february.csv')
  await window.keyboard.press('Control+z')
  await expect(window.locator('[data-says="reading"]')).toContainText('january.csv')
})
