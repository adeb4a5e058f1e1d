import type { DatasetStep } from '../../contract/documents/dataset.ts'
import { FaultError } from '../../contract/fault.ts'
import { repeatedPlaces } from './repeats.ts'
import { hasNumbers, hasWords, type Table, type TableColumn, type WordColumn } from './table.ts'

type StepValue = number | string | null

/** A column that may be written into: a copy of its own once it was, with room for rows that are added. */
interface Writable {
  column: TableColumn
  own: boolean
  /** Whether a word may have lost a row, or gained one before its first. */
  mixed: boolean
  /** The words of the column by their codes, made when one is first looked for; new ones come behind. */
  codes?: Map<string, number>
}

/**
 * A table under change. Cells stay where they are and new rows come behind them; `places` says which cells the rows of
 * the table are now, in their order.
 */
interface Bench {
  readonly columns: Map<string, Writable>
  readonly added: number
  places: Int32Array
  /** Where the next new row goes. */
  next: number
}

/** Room for `more` rows; gaps until something is written. */
function roomier(column: TableColumn, more: number): TableColumn {
  if (hasNumbers(column)) {
    const data = new Float64Array(column.data.length + more).fill(NaN, column.data.length)
    data.set(column.data)
    return { ...column, data }
  }
  const data = new Int32Array(column.data.length + more).fill(-1, column.data.length)
  data.set(column.data)
  return { ...column, data }
}

function columnOf(bench: Bench, name: string): Writable {
  const found = bench.columns.get(name)
  if (found === undefined) throw new FaultError('missing-column', { column: name }, { column: name })
  return found
}

/** The column with cells of its own. */
function own(bench: Bench, one: Writable): TableColumn {
  if (!one.own) one.column = roomier(one.column, bench.added)
  one.own = true
  return one.column
}

function codesOf(one: Writable, { dictionary }: WordColumn): Map<string, number> {
  one.codes ??= new Map(dictionary.map((word, code) => [word, code]))
  return one.codes
}

function codeOf(codes: Map<string, number>, word: string): number {
  const code = codes.get(word) ?? codes.size
  codes.set(word, code)
  return code
}

const unlike = ({ name, type }: TableColumn, value: StepValue): FaultError => new FaultError('bad-ask', { detail: `${name}: ${JSON.stringify(value)} in a column of type ${type}` })

/** What stands for a value in the cells of a column. */
function codeFor(one: Writable, column: TableColumn, value: StepValue): number {
  if (hasNumbers(column)) {
    if (typeof value === 'string') throw unlike(column, value)
    return value ?? NaN
  }
  if (typeof value === 'number' || (column.type === 'boolean' && value !== null && value !== 'true' && value !== 'false')) throw unlike(column, value)
  return value === null ? -1 : codeOf(codesOf(one, column), value)
}

function write(bench: Bench, one: Writable, place: number, value: StepValue): void {
  const column = own(bench, one)
  column.data[place] = codeFor(one, column, value)
}

function placeOf({ places }: Bench, row: number): number {
  const place = places[row]
  if (place === undefined) throw new FaultError('row-not-there', { row: row + 1, rows: places.length })
  return place
}

function without(places: Int32Array, dropped: readonly number[] | Int32Array): Int32Array {
  const isDropped = new Uint8Array(places.length)
  for (const row of dropped) {
    if (row >= places.length) throw new FaultError('row-not-there', { row: row + 1, rows: places.length })
    isDropped[row] = 1
  }
  const left = new Int32Array(places.length)
  let rows = 0
  for (let row = 0; row < places.length; row++) if (isDropped[row] === 0) left[rows++] = places[row] as number
  return left.slice(0, rows)
}

/** What a cell that says this has in its column; undefined where no cell can. A number's text is the shortest that reads back as the same one. */
function heldAs(one: Writable, value: string): number | undefined {
  if (hasWords(one.column)) return codesOf(one, one.column).get(value)
  return String(Number(value)) === value ? Number(value) : undefined
}

/** Every cell that says `value` gets another one. */
function exchange(bench: Bench, name: string, value: string, into: StepValue): void {
  const one = columnOf(bench, name)
  const held = heldAs(one, value)
  if (held === undefined) return
  const column = own(bench, one)
  const code = codeFor(one, column, into)
  one.mixed = true
  for (const place of bench.places) if (column.data[place] === held) column.data[place] = code
}

function take(bench: Bench, step: DatasetStep): void {
  switch (step.id) {
    case 'set-cell': {
      const one = columnOf(bench, step.column)
      one.mixed = true
      return write(bench, one, placeOf(bench, step.row), step.value)
    }
    case 'add-row': {
      const place = bench.next++
      for (const one of bench.columns.values()) own(bench, one)
      for (const [name, value] of Object.entries(step.cells)) write(bench, columnOf(bench, name), place, value)
      const places = new Int32Array(bench.places.length + 1)
      places.set(bench.places)
      places[bench.places.length] = place
      bench.places = places
      return
    }
    case 'drop-rows':
      bench.places = without(bench.places, step.rows)
      return
    case 'drop-repeats':
      bench.places = without(bench.places, repeatedPlaces([...bench.columns.values()].map(({ column }) => column), bench.places))
      return
    case 'gap-word':
      return exchange(bench, step.column, step.value, null)
    case 'mend-word':
      return exchange(bench, step.column, step.value, step.into)
  }
}

/** Whether each word is there once a row has it and stands in the order of its first row. */
function isTidy({ dictionary, data }: WordColumn): boolean {
  let next = 0
  for (let row = 0; row < data.length; row++) {
    const code = data[row] as number
    if (code > next) return false
    if (code === next) next++
  }
  return next === dictionary.length
}

/** Each word once, in the order of its first row, and no word that no row has. */
function tidy(column: WordColumn): WordColumn {
  if (isTidy(column)) return column
  const code = new Int32Array(column.dictionary.length).fill(-1)
  const dictionary: string[] = []
  const data = new Int32Array(column.data.length)
  for (let row = 0; row < data.length; row++) {
    const old = column.data[row] as number
    if (old >= 0 && (code[old] as number) < 0) code[old] = dictionary.push(column.dictionary[old] as string) - 1
    data[row] = old < 0 ? -1 : (code[old] as number)
  }
  return { ...column, dictionary, data }
}

/** Stretches of rows that lie behind one another: from, to before, from, to before, … */
function stretches(places: Int32Array): Int32Array {
  const ends: number[] = []
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number
    if (i === 0 || place !== (places[i - 1] as number) + 1) ends.push(place, place + 1)
    else ends[ends.length - 1] = place + 1
  }
  return Int32Array.from(ends)
}

/** A shorter stretch is copied cell by cell, since a view of it costs more than it saves. */
const shortStretch = 500

/** The cells of some stretches behind one another. */
function gathered<D extends Float64Array | Int32Array>(data: D, into: D, ends: Int32Array): D {
  let at = 0
  for (let i = 0; i < ends.length; i += 2) {
    const [from, to] = [ends[i] as number, ends[i + 1] as number]
    if (to - from < shortStretch) for (let cell = from; cell < to; cell++) into[at + cell - from] = data[cell] as number
    else into.set(data.subarray(from, to), at)
    at += to - from
  }
  return into
}

/** The column as the rows of the table now are. */
function finished({ column, own: changed, mixed, codes }: Writable, rows: number, ends: Int32Array): TableColumn {
  const whole = ends.length === 0 || (ends.length === 2 && ends[0] === 0)
  if (whole && !changed && column.data.length === rows) return column
  const cut = !whole || column.data.length !== rows
  if (hasNumbers(column)) return cut ? { ...column, data: gathered(column.data, new Float64Array(rows), ends) } : column
  const words = codes === undefined ? column : { ...column, dictionary: [...codes.keys()] }
  if (cut) return tidy({ ...words, data: gathered(words.data, new Int32Array(rows), ends) })
  return mixed ? tidy(words) : words
}

/**
 * The table after the steps of a dataset, in their order. Columns that no step touches are shared with `table`, others
 * copied once, however many steps there are; step by step or all together gives the same. Throws `missing-column`,
 * `row-not-there`, and `bad-ask` for a value that is not of its column's type.
 */
export function applySteps(table: Table, steps: readonly DatasetStep[]): Table {
  if (steps.length === 0) return table
  const bench: Bench = {
    columns: new Map(table.columns.map((column) => [column.name, { column, own: false, mixed: false }])),
    added: steps.filter(({ id }) => id === 'add-row').length,
    places: Int32Array.from({ length: table.rows }, (_, row) => row),
    next: table.rows,
  }
  for (const step of steps) take(bench, step)
  const { places } = bench
  const ends = stretches(places)
  return { rows: places.length, columns: [...bench.columns.values()].map((one) => finished(one, places.length, ends)) }
}
