/**
 * Copied text as cells: what spreadsheets put on the clipboard, tabs between cells and quotes around those that hold line
 * ends, tabs or quotes. Text without a tab is one cell a line.
 */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const trimmed = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y
  while (cell.lastIndex <= trimmed.length) {
    const found = cell.exec(trimmed)
    if (found === null) {
      // A quote that opens a cell and does not close it is a sign like any other.
      const end = /[\t\n]|$/g
      end.lastIndex = cell.lastIndex
      const stop = end.exec(trimmed)
      const at = rows.at(-1)
      at?.push(trimmed.slice(cell.lastIndex, stop?.index))
      if (stop?.[0] === '\n') rows.push([])
      cell.lastIndex = (stop?.index ?? trimmed.length) + 1
      continue
    }
    const [whole, quoted, plain = '', after] = found
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (after === '\n') rows.push([])
    if (after === '') break
    cell.lastIndex = found.index + whole.length
  }
  return rows
}
