import { FaultError } from '../../contract/fault.ts'

/** A record of an XLSB part ([MS-XLSB] 2.1.4): its type and where its content begins and ends. */
interface Placed {
  readonly type: number
  readonly from: number
  readonly end: number
}

function* recordsOf(bytes: Uint8Array): Generator<Placed> {
  for (let at = 0; at < bytes.length; ) {
    let type = bytes[at++] as number
    if (type > 127) type = (type & 127) + (((bytes[at++] ?? 0) & 127) << 7)
    let length = 0
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++] ?? 0
      length += (byte & 127) << shift
      if (byte < 128) break
    }
    yield { type, from: at, end: Math.min(bytes.length, at + length) }
    at += length
  }
}

/** A list as long as it says it is, which no part with cells in it has: BrtMdb. */
const listed = 0x33
/** How many sheets formulas speak of, twelve bytes each: BrtExternSheet. */
const spokenOf = 0x16a
/** What tells nothing of cells and could send a reader far: BrtName, BrtFont, BrtHLink. */
const silenced = new Set([0x27, 0x2b, 0x1ee])
/** BrtSSTItem and BrtCellRString say at this byte whether runs of formats and readings come behind their words. */
const flagsAt = new Map([[0x13, 0], [0x3e, 8]])
/** Where the length of a record's first text stands, in characters of two bytes: the two above, BrtCellSt, BrtFmlaString, BrtShortSt, BrtFmt, BrtBundleSh. */
const textAt = new Map([[0x13, 1], [0x3e, 9], [0x06, 8], [0x08, 8], [0x11, 4], [0x2c, 2], [0x9c, 8]])
/** The only one with a second text that is read. */
const sheet = 0x9c
const noText = 0xffffffff

/**
 * Changes a part of an XLSB file so that only what tells of cells is left of what a reader could lose its way in. Throws
 * `file-damaged` for a text or a list that is longer than its place: going through it would never end.
 */
export function leaveOnlyCells(file: string, name: string, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = (): FaultError => new FaultError('file-damaged', { file, detail: `“${name}” holds what does not belong there` }, { file })
  const textEnd = (at: number, end: number): number => {
    if (at + 4 > end) throw damaged()
    const length = view.getUint32(at, true)
    const stop = at + 4 + (length === noText ? 0 : 2 * length)
    if (stop > end) throw damaged()
    return stop
  }
  for (const { type, from, end } of recordsOf(bytes)) {
    if (type === listed || (type === spokenOf && (from + 4 > end || 4 + 12 * view.getUint32(from, true) !== end - from))) throw damaged()
    if (silenced.has(type)) bytes.fill(0, from, end)
    const flags = flagsAt.get(type)
    if (flags !== undefined && from + flags < end) bytes[from + flags] = 0
    const text = textAt.get(type)
    if (text === undefined) continue
    const second = textEnd(from + text, end)
    if (type === sheet) textEnd(second, end)
  }
}
