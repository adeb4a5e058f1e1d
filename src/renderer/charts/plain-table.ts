type Rows = readonly (readonly string[])[]

/** A figure as other programs read it: without grouping, with a plain minus; every other cell as it is. */
export function plainCell(cell: string): string {
  if (!/^−?[\d,]+(\.\d+)?(e−?\d+)?(\u00a0?%)?$/.test(cell)) return cell
  return cell.replaceAll('−', '-').replaceAll(',', '').replace('\u00a0', '')
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The figures as a spreadsheet takes them from the clipboard. */
export const tsvOf = (head: readonly string[], rows: Rows): string => [head, ...rows].map((row) => row.map((cell) => plainCell(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')

/** The figures as a CSV file: UTF-8 with a byte-order mark, so that a spreadsheet program reads every language. */
export const csvOf = (head: readonly string[], rows: Rows): string => `\ufeff${[head, ...rows].map((row) => `${row.map((cell) => quoted(plainCell(cell))).join(',')}\r\n`).join('')}`
