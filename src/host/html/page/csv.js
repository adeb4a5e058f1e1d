/** The sign that stands between most cells of the first line. */
function delimiterOf(text) {
  const line = text.slice(0, text.search(/[\r\n]|$/))
  return ['\t', ';', ',', '|'].map((sign) => ({ sign, count: line.split(sign).length })).reduce((best, it) => (it.count > best.count ? it : best)).sign
}

/** Rows of cells; quotes as in CSV, empty lines left out. */
export function readCells(text) {
  const delimiter = delimiterOf(text)
  const rows = []
  let row = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === delimiter) endCell()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++
      endRow()
    } else cell += sign
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

const quotedCell = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows of cells as CSV with a byte-order mark, so that spreadsheet programs read every language. */
export const csvText = (rows) => `\ufeff${rows.map((row) => `${row.map(quotedCell).join(',')}\r\n`).join('')}`
