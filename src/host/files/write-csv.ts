import { writeWhole } from '../project/write-whole.ts'

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows of cells as CSV text: commas, quotes where needed, \r\n line ends. */
export const csvText = (rows: Iterable<readonly string[]>): string => {
  const lines: string[] = []
  for (const row of rows) lines.push(row.map(quoted).join(','))
  return `${lines.join('\r\n')}\r\n`
}

/** UTF-8 with a byte-order mark, so that a spreadsheet program reads every language. */
export const writeCsv = (path: string, text: string): Promise<void> => writeWhole(path, new TextEncoder().encode(`\ufeff${text}`))
