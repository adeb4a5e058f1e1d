import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { expect, test } from '../app.ts'
import { press, walkToScores } from '../walk.ts'

test('penguins from the sample to an ONNX file that another runtime runs with the same answers', async ({ start, folder }) => {
  const path = join(folder, 'penguins.onnx')
  const { window, breaches } = await start({ language: 'en', save: path })
  await walkToScores(window, /penguin/i)
  await expect(window.getByText(/6\d of 69 right/).first()).toBeVisible()
  await press(window, 'Try it yourself')
  const answer = window.locator('output')
  await expect(answer).toContainText('% sure')
  const said = (await answer.textContent()) ?? ''

  await press(window, 'Take the model along')
  await press(window, 'Make and prove it')
  await expect(window.getByText(/69 held-out rows and 1,000 drawn rows gave the same answers/)).toBeVisible()
  await press(window, 'Save…')
  await expect(window.getByText(/Saved as penguins\.onnx/)).toBeVisible()

  const session = await InferenceSession.create(await readFile(path))
  const number = (value: number) => new Tensor('float64', Float64Array.of(value), [1, 1])
  const word = (value: string) => new Tensor('string', [value], [1, 1])
  const answers = await session.run({
    island: word('Biscoe'),
    bill_length_mm: number(44.9),
    bill_depth_mm: number(17.3),
    flipper_length_mm: number(197),
    body_mass_g: number(4050),
    sex: word('male'),
    year: number(2008),
  })
  expect(said).toContain(String(answers['label']?.data[0]))
  expect(breaches).toEqual([])
})
