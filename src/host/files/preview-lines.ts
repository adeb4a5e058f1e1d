import type { PreviewLine } from '../../contract/documents/importing.ts'
import { CellScanner } from './cell-scanner.ts'
import { breathe, type Pace, type TableText } from './table-text.ts'

const mostCells = 60
const longestCell = 160
const pieceBytes = 1 << 20

function shown(bytes: Uint8Array, from: number, to: number): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(to - from, 4 * longestCell)).toString('utf8')
  return text.length > longestCell ? `${text.slice(0, longestCell)}…` : text
}

/** Up to `count` lines of a table from line `from` on, cut into cells as the file is read; a record that began before is left out. */
export async function previewLines({ text, cut, layout }: Pick<TableText, 'text' | 'cut' | 'layout'>, from: number, count: number, pace: Pace = {}): Promise<PreviewLine[]> {
  const lines: PreviewLine[] = []
  // Where cells lie; words are made of those only that are shown. A cell in the scanner's scratch area is a word at once.
  let cells: (string | readonly [number, number])[] = []
  const take = (line: number, is: PreviewLine['is']): void => {
    if (line >= from && lines.length < count) lines.push({ line, is, cells: cells.map((cell) => (typeof cell === 'string' ? cell : shown(text, ...cell))) })
    cells = []
  }
  const scanner = new CellScanner(text, cut, {
    cell(bytes, start, end) {
      if (cells.length < mostCells) cells.push(bytes === text ? [start, end] : shown(bytes, start, end))
    },
    record: (line) => take(line, line < layout.from ? 'title' : layout.header && line === layout.from ? 'names' : 'row'),
    blank: (line) => take(line, 'blank'),
  })
  for (let until = from <= 1 ? 4096 : pieceBytes, piece = until; !scanner.done && lines.length < count; until += piece) {
    scanner.scan(until)
    if (piece === pieceBytes) await breathe(pace)
  }
  return lines
}
