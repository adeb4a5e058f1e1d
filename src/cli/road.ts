import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Options } from './options.ts'
import { say } from './output.ts'
import { trainCommand } from './train.ts'

const penguins = fileURLToPath(new URL('../../resources/samples/penguins.en.csv', import.meta.url))

/** Walks the road on a built-in sample without a window: read, split, train, evaluate, write the model. */
export async function roadCommand(_words: readonly string[], options: Options): Promise<void> {
  const out = options.out ?? (await mkdtemp(join(tmpdir(), 'tenfold-model-')))
  say('Which species is this penguin? 344 penguins, a built-in sample.')
  await trainCommand([penguins], { ...options, target: 'species', out })
}
