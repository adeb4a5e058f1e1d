import { FaultError } from '../../../contract/fault.ts'
import { encodeUtf8 } from '../../../engine/export/utf8.ts'
import type { SchemaColumn, Table, TableColumn } from '../../../engine/table/table.ts'
import { isMissing } from '../../files/missing-tokens.ts'
import { recognised, type WordStyle } from '../../files/recognise.ts'

/** Why rows cannot be answered: the name of a text of the page, and what it is filled with. */
export class Refused extends Error {
  readonly text: 'faultCell' | 'faultMissing' | 'faultEmpty' | 'faultFile'
  readonly values: Readonly<Record<string, string | number>>
  constructor(text: Refused['text'], values: Refused['values'] = {}) {
    super(text)
    this.text = text
    this.values = values
  }
}

const style: WordStyle = { decimal: '.', decimalIsSure: false, commasAreCommon: true }

const isGap = (cell: string): boolean => {
  const bytes = encodeUtf8(cell.slice(0, 16))
  return cell.length < 16 && isMissing(bytes, 0, bytes.length)
}

function columnOf({ name, type }: SchemaColumn, at: number, rows: readonly (readonly string[])[]): TableColumn {
  const codes = new Map<string, number>()
  const data = Int32Array.from(rows, (row) => {
    const cell = row[at] ?? ''
    if (isGap(cell)) return -1
    const code = codes.get(cell) ?? codes.size
    codes.set(cell, code)
    return code
  })
  const words = { dictionary: [...codes.keys()], data }
  if (codes.size === 0) return type === 'number' || type === 'date' ? { name, type, data: new Float64Array(rows.length).fill(NaN) } : { name, type, ...words }
  try {
    return recognised({ name, style, asked: type }, words).column
  } catch (thrown) {
    if (thrown instanceof FaultError) throw new Refused('faultCell', thrown.fault.values)
    throw thrown
  }
}

/** The columns of a schema out of rows of cells under a row of names, read as the app reads files. Throws Refused. */
export function tableOf(schema: readonly SchemaColumn[], cells: readonly (readonly string[])[]): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly table: Table } {
  const [head = [], ...rows] = cells
  const names = head.map((name) => name.trim())
  for (const { name } of schema) if (!names.includes(name.trim())) throw new Refused('faultMissing', { column: name })
  if (rows.length === 0) throw new Refused('faultEmpty')
  return { head, rows, table: { rows: rows.length, columns: schema.map((column) => columnOf(column, names.indexOf(column.name.trim()), rows)) } }
}

/** Bytes of a file as text: UTF-8 where they are that, else as Chinese programs write it. Throws Refused where they are none. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.subarray(0, 4096).includes(0)) throw new Refused('faultFile')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
