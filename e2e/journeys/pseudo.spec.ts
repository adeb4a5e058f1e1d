import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from '../app.ts'
import { visitEveryScreen } from '../every-screen.ts'
import { cutTexts, strayTexts } from '../seen-text.ts'

const samples = resolve(import.meta.dirname, '..', '..', 'resources', 'samples')

/** Every name and cell of the samples: what is shown of a table is no text of ours. */
async function dataOf(): Promise<string[]> {
  const files = (await readdir(samples)).filter((name) => name.endsWith('.en.csv'))
  const cells = await Promise.all(files.map(async (name) => (await readFile(join(samples, name), 'utf8')).split(/[,\r\n"]/)))
  return [...new Set([...files, ...cells.flat(), 'area', 'price', 'forty', 'Pasted table', 'onnx', 'label', 'probabilities'].map((cell) => cell.trim()).filter((cell) => cell !== ''))]
}

test('every text is from a catalogue and none is cut off when texts are half as long again', async ({ start }) => {
  test.setTimeout(240_000)
  const data = await dataOf()
  const { window } = await start({ language: 'en' })
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await window.evaluate(() => localStorage.setItem('pseudo', '1'))
  await window.reload()
  await expect(window.getByText('⟦').first()).toBeVisible()
  const found: string[] = []
  await visitEveryScreen(window, async (screen) => {
    for (const text of await window.evaluate(strayTexts, data)) found.push(`${screen}: not from a catalogue: ${text}`)
    for (const text of await window.evaluate(cutTexts)) found.push(`${screen}: cut off: ${text}`)
  })
  expect(found).toEqual([])
})
