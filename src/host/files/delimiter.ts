import type { TextReading } from '../../contract/documents/dataset.ts'
import type { Cut } from './cell-scanner.ts'
import { sampleRecords } from './sample.ts'

const candidates: readonly TextReading['delimiter'][] = [',', ';', '\t', '|']

/**
 * The delimiter that cuts the first line that it cuts at all into several cells, and the most of the following lines
 * into as many; among equals the one that makes more cells. Lines above it may be titles. A comma where nothing cuts.
 */
export function delimiterOf(sample: Uint8Array, quote: Cut['quote']): TextReading['delimiter'] {
  let best: { delimiter: TextReading['delimiter']; rating: number } = { delimiter: ',', rating: 0 }
  for (const delimiter of candidates) {
    const widths = sampleRecords(sample, { delimiter, quote }).map(({ cells }) => cells.length)
    const width = widths.find((it) => it > 1)
    if (width === undefined) continue
    const rating = widths.filter((it) => it === width).length / widths.length + Math.min(width, 1000) / 1e6
    if (rating > best.rating) best = { delimiter, rating }
  }
  return best.delimiter
}

const inSingle = /(?:^|[,;\t|])'(?:[^'\r\n]|'')*'(?=$|[,;\t|])/

/** Double quotes, unless there are none and every second line has a cell in single ones. */
export function quoteOf(sample: Uint8Array): Cut['quote'] {
  if (sample.includes(34) || !sample.includes(39)) return '"'
  const lines = Buffer.from(sample).toString('utf8').split(/\r\n|\r|\n/).filter((it) => it.trim() !== '')
  return lines.filter((line) => inSingle.test(line)).length * 2 >= lines.length ? "'" : '"'
}
