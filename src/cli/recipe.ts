import type { Problem } from '../contract/documents/problem.ts'
import { proposeRecipe } from '../engine/recipe/propose.ts'
import { problemFor } from '../engine/table/problem.ts'
import type { Table } from '../engine/table/table.ts'
import { readTableFile } from '../host/files/read-table-file.ts'
import { writeWhole } from '../host/project/write-whole.ts'
import { badUsage, choiceOption, onlyOptions, wordsOf, type Options } from './options.ts'
import { mutter, say } from './output.ts'
import { readingOptions, readingWish } from './reading-options.ts'
import { reasonWords } from './recipe-words.ts'

function problemOf(table: Table, target: string | undefined, task: 'classify' | 'regress' | 'cluster' | undefined): Problem {
  if (task === 'cluster') return target === undefined ? { task } : { task, compare: target }
  return problemFor(table, target as string, task)
}

/** `recipe FILE`: what the table itself suggests to do before learning, as a recipe file, and why. */
export async function recipeCommand(words: readonly string[], options: Options): Promise<void> {
  const [path] = wordsOf('recipe', words, ['FILE'] as const)
  onlyOptions('recipe', options, ['target', 'task', 'out', 'json', ...readingOptions])
  const { target, out } = options
  const task = choiceOption('task', options.task, ['classify', 'regress', 'cluster'] as const)
  if (target === undefined && task !== 'cluster') throw badUsage('recipe wants --target COLUMN, or --task cluster')
  const { table, columns } = await readTableFile(path, { wish: readingWish(options) })
  const { recipe, reasons } = proposeRecipe(table, columns, problemOf(table, target, task))
  const text = `${JSON.stringify(recipe, null, 2)}\n`
  if (out !== undefined) await writeWhole(out, new TextEncoder().encode(text))
  if (options.json === true) {
    say(JSON.stringify({ recipe, reasons, ...(out === undefined ? {} : { out }) }))
    return
  }
  for (const reason of reasons) mutter(reasonWords(reason, recipe.steps))
  say(out === undefined ? text.trimEnd() : `wrote ${out}`)
}
