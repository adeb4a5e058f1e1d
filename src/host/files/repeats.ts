import { FaultError } from '../../contract/fault.ts'

/** What a few bytes may say stands there many times over. */
const mostCells = 20_000_000
const mostTimes = 1_048_576

const tooMany = (file: string): FaultError => new FaultError('file-too-large', { file, size: `more than ${mostCells} cells`, limit: `${mostCells} cells` }, { file })

/** Refuses an OpenDocument sheet whose filled cells are said to be repeated more often than can be held. */
export function checkOdsRepeats(file: string, content: Uint8Array): void {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
  let rows = 1
  let cells = 0
  for (const [, kind, facts = ''] of text.matchAll(/<[\w-]*:?table-(row|cell)\b([^>]*)>/g)) {
    const times = Number(/number-(?:rows|columns)-repeated\s*=\s*["']\s*(\d+)/.exec(facts)?.[1] ?? 1)
    if (kind === 'row') rows = times
    else if (!facts.endsWith('/')) {
      if (times > mostTimes || rows > mostTimes) throw tooMany(file)
      cells += times * rows
      if (cells > mostCells) throw tooMany(file)
    }
  }
}

/** The record of an XLSB part that is a list as long as it says it is, which no part with cells in it has. */
const listRecord = 51

/** Refuses a part of an XLSB file that holds such a record: going through it would never end. */
export function checkXlsbRecords(file: string, name: string, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    let type = bytes[at++] as number
    if (type > 127) type = (type & 127) + (((bytes[at++] ?? 0) & 127) << 7)
    if (type === listRecord) throw new FaultError('file-damaged', { file, detail: `“${name}” holds what does not belong there` }, { file })
    let length = 0
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++] ?? 0
      length += (byte & 127) << shift
      if (byte < 128) break
    }
    at += length
  }
}
