const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A table as CSV, rows of cells under their names. */
export const csvOf = (names, rows) => [names, ...rows].map((cells) => cells.map((cell) => quoted(String(cell))).join(',') + '\n').join('')

/** The rows of a plain CSV without quotes, by the names of its columns. */
export function rowsOf(text) {
  const [names = [], ...lines] = text.trimEnd().split(/\r?\n/).map((line) => line.split(','))
  return lines.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])))
}
