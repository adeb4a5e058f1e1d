import { CellScanner } from './cell-scanner.ts'
import { breathe, type TableText } from './table-text.ts'

const pieceBytes = 1 << 20

/**
 * The rows of a file as they were written, block by block in file order: each with `width` cells, short ones filled
 * with empty cells and long ones cut, as in the table; without titles, names and blank lines.
 */
export async function* rowTexts(file: TableText, width: number): AsyncGenerator<string[][]> {
  let block: string[][] = []
  let row: string[] = []
  let { header } = file.layout
  const { from: first } = file.layout
  const scanner = new CellScanner(file.text, file.cut, {
    cell(bytes, from, to) {
      if (row.length < width) row.push(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('utf8'))
    },
    record(line) {
      if (line < first || header) {
        if (line >= first) header = false
        row = []
        return
      }
      while (row.length < width) row.push('')
      block.push(row)
      row = []
    },
    blank: () => undefined,
  })
  for (let until = pieceBytes; !scanner.done; until += pieceBytes) {
    scanner.scan(until)
    if (block.length > 0) yield block
    block = []
    await breathe({})
  }
}
