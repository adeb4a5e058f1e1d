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
