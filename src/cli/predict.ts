import type { ModelFacts } from '../engine/export/model-file.ts'
import { findColumn, hasWords, isGap, type Table, type TableColumn } from '../engine/table/table.ts'
import { rowTexts } from '../host/files/row-texts.ts'
import { csvText, writeCsv } from '../host/files/write-csv.ts'
import type { Answerer, Said } from '../host/model/answerer.ts'
import { hostRun } from '../host/run/host-run.ts'
import { openModel, readForModel, type AskedFile } from './asked-model.ts'
import { onlyOptions, wordsOf, type Options } from './options.ts'
import { print, say } from './output.ts'
import { readingOptions } from './reading-options.ts'

/** `predict MODEL FILE`: the file's columns as they were written, then prediction, p(class) and a note, as CSV. */
export async function predictCommand(words: readonly string[], options: Options): Promise<void> {
  const [path, data] = wordsOf('predict', words, ['MODEL', 'FILE'] as const)
  onlyOptions('predict', options, ['out', 'json', ...readingOptions])
  const model = await openModel(path)
  try {
    const asked = await readForModel(data, model, options, { labels: false })
    const said = await model.answer(asked.table, hostRun({ seed: 0 }))
    await tell(model, asked, said, options)
  } finally {
    await model.close()
  }
}

async function tell(model: Answerer, asked: AskedFile, said: Said, options: Options): Promise<void> {
  const { rows } = asked.table
  const { facts, modelSha256 } = model
  const texts = answeredTexts(model, asked, said)
  if (options.out !== undefined) await writeCsv(options.out, texts)
  if (options.json === true) say(JSON.stringify({ task: facts.problem.task, rows, modelSha256, problems: asked.problems, ...(options.out === undefined ? answersJson(facts, said) : { out: options.out }) }))
  else if (options.out !== undefined) say(`${rows} rows answered: ${options.out}`)
  else for await (const text of texts) print(text)
}

/**
 * What a reader of an answer should know of each row: cells that were empty, filled by a step or not, and words that were
 * never learned.
 */
function noteWriter({ facts, filled }: Answerer, table: Table): (row: number) => string {
  const looked = facts.recipe.schema.map(({ name }, j) => {
    const column = findColumn(table, name) as TableColumn
    const input = facts.inputs[j]
    const known = input?.type === 'category' && hasWords(column) ? new Set(input.levels) : undefined
    const strange = known === undefined || !hasWords(column) ? undefined : column.dictionary.map((word) => !known.has(word))
    return { name, column, strange }
  })
  const sentence = (words: string, names: readonly string[]): string[] => (names.length === 0 ? [] : [`${words}: ${names.join(', ')}`])
  return (row) => {
    const gaps = looked.flatMap(({ name, column }) => (isGap(column, row) ? [name] : []))
    const unseen = looked.flatMap(({ name, column, strange }) => (strange?.[column.data[row] as number] === true ? [name] : []))
    return [...sentence('gap filled', gaps.filter((name) => filled.has(name))), ...sentence('gap', gaps.filter((name) => !filled.has(name))), ...sentence('never seen', unseen)].join('; ')
  }
}

/** The cells behind a row's own: what is said and, of classes, how likely each is. */
function answerWriter({ classes }: ModelFacts, said: Said): (row: number) => string[] {
  if ('values' in said) return (row) => [String(said.values[row])]
  if ('groups' in said) return (row) => [classes[said.groups[row] as number] as string]
  const k = classes.length
  return (row) => [classes[said.codes[row] as number] as string, ...classes.map((_label, c) => String(said.proba[row * k + c]))]
}

/** The answers themselves, where no file takes them. */
function answersJson({ classes }: ModelFacts, said: Said): object {
  if ('values' in said) return { predictions: [...said.values] }
  if ('groups' in said) return { groups: classes.length, predictions: Array.from(said.groups, (group) => classes[group]) }
  const k = classes.length
  return { classes, predictions: Array.from(said.codes, (code) => classes[code]), probabilities: Array.from(said.codes, (_code, row) => [...said.proba.subarray(row * k, row * k + k)]) }
}

async function* answeredTexts(model: Answerer, { file, table }: AskedFile, said: Said): AsyncGenerator<string> {
  const cells = answerWriter(model.facts, said)
  const note = noteWriter(model, table)
  const names = table.columns.map((it) => it.name)
  const likely = 'proba' in said ? model.facts.classes.map((label) => `p(${label})`) : []
  yield csvText([[...names, 'prediction', ...likely, 'note']])
  let row = 0
  for await (const block of rowTexts(file, names.length)) {
    yield csvText(block.map((written, i) => [...written, ...cells(row + i), note(row + i)]))
    row += block.length
  }
}
