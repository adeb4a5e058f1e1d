import type { Reading } from '../../contract/documents/dataset.ts'
import { CellScanner } from './cell-scanner.ts'

const candidates: readonly Reading['delimiter'][] = [',', ';', '\t', '|']
const sampleBytes = 65536
const sampleRecords = 200

/** The beginning of a text, by whole lines where there are more than fit. */
export function sampleOf(text: Uint8Array): Uint8Array {
  if (text.length <= sampleBytes) return text
  const sample = text.subarray(0, sampleBytes)
  const end = Math.max(sample.lastIndexOf(10), sample.lastIndexOf(13))
  return end < 0 ? sample : sample.subarray(0, end + 1)
}

/** How many cells each of the first records has. */
function widthsOf(sample: Uint8Array, delimiter: Reading['delimiter']): number[] {
  const widths: number[] = []
  let width = 0
  const scanner = new CellScanner(sample, delimiter, {
    cell: () => void width++,
    record() {
      widths.push(width)
      width = 0
    },
    blank: () => undefined,
  })
  for (let at = 1; widths.length < sampleRecords && !scanner.done; at += 256) scanner.scan(at)
  return widths
}

/**
 * The delimiter that cuts the first row into several cells and the most of the following records into as many; among
 * equals the one that makes more cells. A comma where nothing cuts.
 */
export function delimiterOf(sample: Uint8Array): Reading['delimiter'] {
  let best: { delimiter: Reading['delimiter']; rating: number } = { delimiter: ',', rating: 0 }
  for (const delimiter of candidates) {
    const widths = widthsOf(sample, delimiter)
    const width = widths[0] ?? 0
    if (width < 2) continue
    const rating = widths.filter((it) => it === width).length / widths.length + Math.min(width, 1000) / 1e6
    if (rating > best.rating) best = { delimiter, rating }
  }
  return best.delimiter
}
