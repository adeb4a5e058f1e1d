import { CellScanner, type Cut } from './cell-scanner.ts'

const sampleBytes = 65536
const mostRecords = 200

/** The beginning of a text, by whole lines where there are more than fit. */
export function sampleOf(text: Uint8Array): Uint8Array {
  if (text.length <= sampleBytes) return text
  const sample = text.subarray(0, sampleBytes)
  const end = Math.max(sample.lastIndexOf(10), sample.lastIndexOf(13))
  return end < 0 ? sample : sample.subarray(0, end + 1)
}

export interface SampleRecord {
  /** Where it begins, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The first records of a text, blank lines left out. */
export function sampleRecords(sample: Uint8Array, cut: Cut): SampleRecord[] {
  const records: SampleRecord[] = []
  let cells: string[] = []
  const scanner = new CellScanner(sample, cut, {
    cell: (bytes, from, to) => void cells.push(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('utf8')),
    record(line) {
      records.push({ line, cells })
      cells = []
    },
    blank: () => undefined,
  })
  for (let at = 1; records.length < mostRecords && !scanner.done; at += 256) scanner.scan(at)
  return records
}
