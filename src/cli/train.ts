import type { Options } from './options.ts'
import { say } from './output.ts'
import { trainJson, trainWords } from './train-report.ts'
import { train } from './training.ts'

/** `train FILE`: what was learned and how good it is, as one object or in words. */
export async function trainCommand(words: readonly string[], options: Options): Promise<void> {
  const outcome = await train(words, options)
  if (options.json === true) say(JSON.stringify(trainJson(outcome)))
  else for (const line of trainWords(outcome)) say(line)
}
