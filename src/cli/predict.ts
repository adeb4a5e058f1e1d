import { FaultError } from '../contract/fault.ts'
import { answerTable } from '../engine/learn/answer.ts'
import type { FittedModel } from '../engine/learn/fitted-model.ts'
import { labelOf } from '../engine/learn/label.ts'
import { findColumn, type Table, type TableColumn } from '../engine/table/table.ts'
import { readCsv } from '../host/files/read-csv.ts'
import { csvText, writeCsv } from '../host/files/write-csv.ts'
import { readModelFolder } from '../host/model/read-folder.ts'
import { hostRun } from '../host/run/host-run.ts'
import type { Options } from './options.ts'
import { say } from './output.ts'

/** `predict FOLDER FILE`: the file's columns, then prediction, p(class) and a note, as CSV. */
export async function predictCommand(words: readonly string[], options: Options): Promise<void> {
  const [folder, file] = words
  if (folder === undefined || file === undefined || words.length > 2) throw new FaultError('bad-usage', { detail: 'predict wants FOLDER and FILE' })
  const { model } = await readModelFolder(folder)
  const { table } = await readCsv(file)
  const text = csvText(await answered(model, asModelTypes(model, table), table))
  if (options.out !== undefined) {
    await writeCsv(options.out, text).catch((error: Error) => {
      throw new FaultError('not-writable', { file: options.out as string, detail: error.message })
    })
  }
  if (options.json === true) say(JSON.stringify({ rows: table.rows, ...(options.out === undefined ? {} : { out: options.out }) }))
  else if (options.out === undefined) process.stdout.write(text)
  else say(`${table.rows} rows answered: ${options.out}`)
}

/** The model's columns with the types it learned: words where numbers belong are a fault, numbers serve as words. */
function asModelTypes(model: FittedModel, table: Table): Table {
  const columns = model.recipe.schema.map(({ name, type }): TableColumn => {
    const column = findColumn(table, name)
    if (column === undefined) throw new FaultError('missing-column', { column: name }, { column: name })
    if (type === 'number' && column.type !== 'number') return gapsOnly(column)
    if (type === 'category' && column.type === 'number') return asWords(column)
    return column
  })
  return { rows: table.rows, columns }
}

function gapsOnly(column: Exclude<TableColumn, { type: 'number' }>): TableColumn {
  const row = column.data.findIndex((code) => code >= 0)
  if (row >= 0) throw new FaultError('column-not-number', { column: column.name, row: row + 1, value: column.dictionary[column.data[row] as number] as string }, { column: column.name })
  return { name: column.name, type: 'number', data: new Float64Array(column.data.length).fill(NaN) }
}

function asWords(column: Extract<TableColumn, { type: 'number' }>): TableColumn {
  const codes = new Map<string, number>()
  const data = Int32Array.from(column.data, (value) => {
    if (Number.isNaN(value)) return -1
    const word = String(value)
    if (!codes.has(word)) codes.set(word, codes.size)
    return codes.get(word) as number
  })
  return { name: column.name, type: 'category', dictionary: [...codes.keys()], data }
}

const cellText = (column: TableColumn, row: number): string => {
  const cell = column.data[row] as number
  if (column.type === 'number') return Number.isNaN(cell) ? '' : String(cell)
  return cell < 0 ? '' : (column.dictionary[cell] as string)
}

const isGap = (column: TableColumn, row: number): boolean => cellText(column, row) === ''

async function answered(model: FittedModel, inputs: Table, table: Table): Promise<string[][]> {
  const answer = await answerTable(model, inputs, hostRun({ seed: 0 }))
  const k = model.classes.length
  const header = [...table.columns.map((it) => it.name), 'prediction', ...model.classes.map((label) => `p(${label})`), 'note']
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const said = 'proba' in answer ? [model.classes[labelOf(answer.proba, row * k, k, model.threshold)] as string, ...model.classes.map((_it, c) => String(answer.proba[row * k + c]))] : [String(answer.values[row])]
    const filled = inputs.columns.filter((column) => isGap(column, row)).map((column) => column.name)
    return [...table.columns.map((column) => cellText(column, row)), ...said, filled.length === 0 ? '' : `gap filled: ${filled.join(', ')}`]
  })
  return [header, ...rows]
}
