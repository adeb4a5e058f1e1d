import { FaultError } from '../../contract/fault.ts'
import { mostBytes } from './decode.ts'

/** What comes by the standard input until it ends, so that a table can be pasted or piped. Throws `file-empty`, `file-too-large`. */
export async function standardInput(name: string): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > mostBytes) throw new FaultError('file-too-large', { file: name, size: `more than ${mostBytes / 1e6} MB`, limit: `${mostBytes / 1e6} MB` }, { file: name })
    pieces.push(piece)
  }
  if (size === 0) throw new FaultError('file-empty', { file: name }, { file: name })
  return Buffer.concat(pieces)
}
