import { extname } from 'node:path'
import type { WorkbookReading } from '../../contract/documents/dataset.ts'
import { FaultError } from '../../contract/fault.ts'
import { zipEntries, type ZipEntry } from './zip-directory.ts'

/** What a file is by its first bytes and, for an archive, by its parts. */
export type FileKind = { readonly kind: 'text' } | { readonly kind: 'workbook'; readonly format: 'xls' } | { readonly kind: 'workbook'; readonly format: Exclude<WorkbookReading['format'], 'xls'>; readonly entries: readonly ZipEntry[] }

const beginsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte)
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')

/** Throws `file-binary` for an archive that is no workbook, `file-locked` for a workbook with a password. */
export function kindOf(file: string, bytes: Uint8Array): FileKind {
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encrypted)) throw new FaultError('file-locked', { file }, { file })
    return { kind: 'workbook', format: 'xls' }
  }
  if (!beginsWith(bytes, 0x50, 0x4b, 3, 4)) return { kind: 'text' }
  // An archive that is cut off is a damaged workbook only where its name says workbook.
  if (endings[extname(file).toLowerCase()] === 'text' && !isWhole(bytes)) throw new FaultError('file-binary', { file }, { file })
  const entries = zipEntries(file, bytes)
  const has = (name: string): boolean => entries.some((it) => it.name === name)
  if (has('xl/workbook.bin')) return { kind: 'workbook', format: 'xlsb', entries }
  if (has('xl/workbook.xml')) return { kind: 'workbook', format: 'xlsx', entries }
  if (has('content.xml') && has('mimetype')) return { kind: 'workbook', format: 'ods', entries }
  throw new FaultError('file-binary', { file }, { file })
}

const endings: Readonly<Record<string, 'text' | WorkbookReading['format']>> = {
  '.csv': 'text', '.tsv': 'text', '.tab': 'text', '.txt': 'text', '.xlsx': 'xlsx', '.xlsm': 'xlsx', '.xls': 'xls', '.xlsb': 'xlsb', '.ods': 'ods',
}

const isWhole = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('PK\x05\x06', undefined, 'latin1') >= 0

/** Whether the ending of a name says something else than its bytes. */
export function endingIsWrong(file: string, kind: FileKind): boolean {
  const said = endings[extname(file).toLowerCase()]
  return said !== undefined && said !== (kind.kind === 'text' ? 'text' : kind.format)
}
