import { basename } from 'node:path'
import type { Reading } from '../../contract/documents/dataset.ts'
import { FaultError } from '../../contract/fault.ts'
import { decoded, encodingOf, looksBinary } from './decode.ts'
import { delimiterOf, sampleOf } from './delimiter.ts'
import { fileBytes } from './file-bytes.ts'
import type { ReadingReport } from './reading-report.ts'

export interface Pace {
  /** Bytes of the file seen so far, of all. */
  readonly progress?: (done: number, of: number) => void
  /** Asked between pieces; true ends the reading with the fault `cancelled`. */
  readonly stopped?: () => boolean
}

/** A CSV file in memory: its text as UTF-8 without a mark, and how it is to be read. */
export interface CsvFile {
  readonly name: string
  /** Bytes on the disk. */
  readonly bytes: number
  readonly text: Uint8Array
  readonly reading: Reading
  /** Rows that the beginning lets one expect. */
  readonly likelyRows: number
}

/** Lets other messages of this thread be answered, unless the reading was stopped. */
export async function breathe({ stopped }: Pace): Promise<void> {
  if (stopped?.() === true) throw new FaultError('cancelled')
  await new Promise((done) => setImmediate(done))
}

/** The share of the whole way, in quarters, that reading the bytes takes; the rest is cutting them into cells. */
const share = 1 / 4

/** Reads a file's bytes and finds out encoding and delimiter. Throws a fault where it cannot be read or is not text. */
export async function openCsv(path: string, report: ReadingReport, pace: Pace): Promise<CsvFile> {
  const name = basename(path)
  const bytes = await fileBytes(path, (done, of) => {
    if (pace.stopped?.() === true) throw new FaultError('cancelled')
    pace.progress?.(Math.floor(done * share), of)
  })
  const found = await encodingOf(bytes, () => breathe(pace))
  const { text, undecodable, undecodableLine } = await decoded(name, bytes, found, () => breathe(pace))
  if (looksBinary(text)) throw new FaultError('file-binary', { file: name }, { file: name })
  if (undecodable > 0) report.add('undecodable', undecodableLine === undefined ? {} : { line: undecodableLine }, undecodable)
  const sample = sampleOf(text)
  const delimiter = delimiterOf(sample)
  let lines = 1
  for (const byte of sample) if (byte === 10) lines++
  return { name, bytes: bytes.length, text, reading: { ...found, delimiter, header: true }, likelyRows: Math.ceil((text.length / Math.max(1, sample.length)) * lines * 1.05) }
}

/** `share` of the way is behind; what is left is spread over the text. */
export const progressAt = (file: CsvFile, at: number): number => Math.floor(file.bytes * (share + (1 - share) * Math.min(1, at / Math.max(1, file.text.length))))
