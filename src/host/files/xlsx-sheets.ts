import { FaultError } from '../../contract/fault.ts'
import { unpackedWhole, type ZipEntry } from './zip-directory.ts'

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const plainXml = (text: string): string => text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined
  if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  return named[name ?? ''] ?? whole
})

function* elements(xml: string, name: string): Generator<Map<string, string>> {
  for (const [, inner = ''] of xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'))) {
    yield new Map(Array.from(inner.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, key = '', double, single]) => [key, plainXml(double ?? single ?? '')]))
  }
}

const mostXml = 20_000_000

async function xmlOf(file: string, bytes: Uint8Array, entries: readonly ZipEntry[], breathe: () => Promise<void>, name: string): Promise<string> {
  const entry = entries.find((it) => it.name === name)
  if (entry === undefined) throw new FaultError('file-damaged', { file, detail: `“${name}” is missing` }, { file })
  if (entry.bytes > mostXml) throw new FaultError('file-too-large', { file, size: `${entry.bytes} bytes in “${name}”`, limit: `${mostXml}` }, { file })
  return new TextDecoder().decode(await unpackedWhole(file, bytes, entry, breathe))
}

/** The sheets of an XLSX file that hold cells and are shown, in order; hidden ones only where nothing else is there. */
export async function xlsxSheets(file: string, bytes: Uint8Array, entries: readonly ZipEntry[], breathe: () => Promise<void>): Promise<string[]> {
  const workbook = await xmlOf(file, bytes, entries, breathe, 'xl/workbook.xml')
  const relations = await xmlOf(file, bytes, entries, breathe, 'xl/_rels/workbook.xml.rels')
  const worksheets = new Set<string>()
  for (const relation of elements(relations, 'Relationship')) if (relation.get('Type')?.endsWith('/worksheet') === true) worksheets.add(relation.get('Id') ?? '')
  const sheets = [...elements(workbook, 'sheet')].filter((it) => [...it].some(([key, value]) => key.endsWith(':id') && worksheets.has(value)))
  const names = (list: readonly Map<string, string>[]): string[] => list.map((it) => it.get('name') ?? '')
  const shown = names(sheets.filter((it) => (it.get('state') ?? 'visible') === 'visible'))
  return shown.length > 0 ? shown : names(sheets)
}
