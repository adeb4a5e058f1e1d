import { FaultError } from '../contract/fault.ts'
import { answerTable } from '../engine/learn/answer.ts'
import type { FittedModel } from '../engine/learn/fitted-model.ts'
import { labelOf } from '../engine/learn/label.ts'
import type { Answer } from '../engine/learn/learner.ts'
import { findColumn, type Table, type TableColumn } from '../engine/table/table.ts'
import { openTableFile, readTable } from '../host/files/read-table-file.ts'
import { ReadingReport } from '../host/files/reading-report.ts'
import { rowTexts } from '../host/files/row-texts.ts'
import type { TableText } from '../host/files/table-text.ts'
import { csvText, writeCsv } from '../host/files/write-csv.ts'
import { readModelFolder } from '../host/model/read-folder.ts'
import { hostRun } from '../host/run/host-run.ts'
import { onlyOptions, wordsOf, type Options } from './options.ts'
import { mutter, print, say } from './output.ts'
import { readingWords } from './reading-words.ts'

/** `predict MODEL FILE`: the file's columns as they were written, then prediction, p(class) and a note, as CSV. */
export async function predictCommand(words: readonly string[], options: Options): Promise<void> {
  const [folder, path] = wordsOf('predict', words, ['MODEL', 'FILE'] as const)
  onlyOptions('predict', options, ['out', 'json'])
  const { model, modelSha256 } = await readModelFolder(folder)
  const report = new ReadingReport()
  const file = await openTableFile(path, report)
  const types = new Map(model.recipe.schema.map(({ name, type }) => [name, type]))
  const { table, problems } = await readTable(file, report, { types, oneColumn: true })
  for (const it of problems) mutter(`! ${readingWords(it)}`)
  const inputs = inputsOf(model, table)
  const answer = await answerTable(model, inputs, hostRun({ seed: 0 }))
  const texts = answeredTexts(file, table, model, inputs, answer)
  if (options.out !== undefined) await writeCsv(options.out, texts)
  if (options.json === true) say(JSON.stringify({ rows: table.rows, modelSha256, problems, ...(options.out === undefined ? answersJson(model, answer) : { out: options.out }) }))
  else if (options.out !== undefined) say(`${table.rows} rows answered: ${options.out}`)
  else for await (const text of texts) print(text)
}

/** The columns that the model reads, in its own order. Throws `missing-column`. */
function inputsOf(model: FittedModel, table: Table): Table {
  const columns = model.recipe.schema.map(({ name }) => {
    const column = findColumn(table, name)
    if (column === undefined) throw new FaultError('missing-column', { column: name }, { column: name })
    return column
  })
  return { rows: table.rows, columns }
}

const isGap = (column: TableColumn, row: number): boolean => (column.type === 'number' ? Number.isNaN(column.data[row]) : (column.data[row] as number) < 0)

/** What a reader of an answer should know: which cells were empty and filled by the recipe, and which words were never learned. */
function noteWriter(model: FittedModel, inputs: Table): (row: number) => string {
  const unknown = inputs.columns.map((column, j) => {
    const input = model.inputs[j]
    if (column.type === 'number' || input?.type !== 'category') return undefined
    const known = new Set(input.levels)
    return column.dictionary.map((word) => !known.has(word))
  })
  return (row) => {
    const filled = inputs.columns.filter((column) => isGap(column, row)).map((it) => it.name)
    const unseen = inputs.columns.filter((column, j) => unknown[j]?.[column.data[row] as number] === true).map((it) => it.name)
    return [...(filled.length === 0 ? [] : [`gap filled: ${filled.join(', ')}`]), ...(unseen.length === 0 ? [] : [`never seen: ${unseen.join(', ')}`])].join('; ')
  }
}

function answerWriter(model: FittedModel, answer: Answer<'classify'> | Answer<'regress'>): (row: number) => string[] {
  if ('values' in answer) return (row) => [String(answer.values[row])]
  const k = model.classes.length
  return (row) => [model.classes[labelOf(answer.proba, row * k, k, model.threshold)] as string, ...model.classes.map((_label, c) => String(answer.proba[row * k + c]))]
}

/** The answers themselves, where no file takes them. */
function answersJson(model: FittedModel, answer: Answer<'classify'> | Answer<'regress'>): object {
  if ('values' in answer) return { predictions: [...answer.values] }
  const k = model.classes.length
  const rows = Array.from({ length: answer.proba.length / k }, (_, row) => row * k)
  return { classes: model.classes, predictions: rows.map((at) => model.classes[labelOf(answer.proba, at, k, model.threshold)]), probabilities: rows.map((at) => [...answer.proba.subarray(at, at + k)]) }
}

async function* answeredTexts(file: TableText, table: Table, model: FittedModel, inputs: Table, answer: Answer<'classify'> | Answer<'regress'>): AsyncGenerator<string> {
  const said = answerWriter(model, answer)
  const note = noteWriter(model, inputs)
  const names = table.columns.map((it) => it.name)
  yield csvText([[...names, 'prediction', ...model.classes.map((label) => `p(${label})`), 'note']])
  let row = 0
  for await (const block of rowTexts(file, names.length)) {
    yield csvText(block.map((cells, i) => [...cells, ...said(row + i), note(row + i)]))
    row += block.length
  }
}
