import { FaultError } from '../../contract/fault.ts'
import { decoded, encodingOf, looksBinary } from './decode.ts'
import { delimiterOf, quoteOf } from './delimiter.ts'
import type { ReadingReport } from './reading-report.ts'
import { sampleOf } from './sample.ts'
import { breathe, understood, type OpenOptions, type TableText } from './table-text.ts'

/** Finds out how a text file is to be read: encoding, delimiter, quote, where its table begins. Throws `file-binary` and `text-has-no-sheets`. */
export async function openText(name: string, bytes: Uint8Array, share: number, report: ReadingReport, options: OpenOptions): Promise<TableText> {
  const { wish = {} } = options
  if (wish.sheet !== undefined) throw new FaultError('text-has-no-sheets', { file: name, sheet: wish.sheet }, { file: name })
  const found = await encodingOf(bytes, () => breathe(options), wish.encoding)
  const { text, undecodable, undecodableLine } = await decoded(name, bytes, found, () => breathe(options))
  if (looksBinary(text)) throw new FaultError('file-binary', { file: name }, { file: name })
  if (undecodable > 0) report.add('undecodable', undecodableLine === undefined ? {} : { line: undecodableLine }, undecodable)
  const sample = sampleOf(text)
  const quote = wish.quote ?? quoteOf(sample)
  const delimiter = wish.delimiter ?? delimiterOf(sample, quote)
  const { facts, ...rest } = understood(text, { delimiter, quote }, wish)
  const { encoding, bom } = found
  return { name, bytes: bytes.length, share, text, ...rest, reading: { kind: 'text', encoding, bom, delimiter, quote, ...facts } }
}
