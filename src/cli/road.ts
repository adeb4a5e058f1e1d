import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { samples } from '../contract/samples.ts'
import { onlyOptions, wordsOf, type Options } from './options.ts'
import { say } from './output.ts'
import { train } from './training.ts'
import { trainJson, trainWords } from './train-report.ts'

/**
 * `road`: the whole way on a built-in sample, without a window: read, split, train, evaluate, export, prove. Says the
 * result and where the model file lies.
 */
export async function roadCommand(words: readonly string[], options: Options): Promise<void> {
  wordsOf('road', words, [] as const)
  onlyOptions('road', options, ['out', 'json'])
  const { rows, columns, files } = samples.penguins
  const { file, target } = files.en
  const out = resolve(options.out ?? (await mkdtemp(join(tmpdir(), 'tenfold-model-'))))
  if (options.json !== true) say(`Which species is this penguin? A built-in sample: ${rows} penguins, ${columns} columns, CC0.`)
  const outcome = await train([fileURLToPath(new URL(`../../resources/samples/${file}`, import.meta.url))], { ...(target === undefined ? {} : { target }), out })
  if (options.json === true) {
    say(JSON.stringify(trainJson(outcome)))
    return
  }
  for (const line of trainWords(outcome)) say(line)
  say(`The model file, with the whole preparation inside: ${join(out, 'model.onnx')}`)
}
