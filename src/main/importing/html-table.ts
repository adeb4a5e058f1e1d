const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }

const plain = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,12}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    return named[(name ?? '').toLowerCase()] ?? whole
  })

const quoted = (cell: string): string => (/[\t"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Parts of a page whose text nobody sees. */
const unseen = new Set(['script', 'style', 'template', 'head'])

/** The first table of a piece of HTML as text with tabs between cells; undefined where there is none with several columns. Nothing of it is run or drawn. */
export function tableInHtml(html: string): string | undefined {
  const rows: string[][] = []
  let cell: string | undefined
  let within = ''
  const end = (): void => {
    if (cell !== undefined) rows.at(-1)?.push(plain(cell.replace(/\s+/g, ' ')).replaceAll('\u0000', '\n').trim())
    cell = undefined
  }
  for (const [, comment, closing = '', name = '', text = ''] of html.matchAll(/<(?:(!--[\s\S]*?-->)|(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?>)|([^<]+|<)/gi)) {
    const tag = name.toLowerCase()
    if (comment !== undefined) continue
    if (within !== '') {
      if (closing === '/' && tag === within) within = ''
      continue
    }
    if (text !== '') {
      if (cell !== undefined) cell += text
    } else if (closing === '' && unseen.has(tag)) within = tag
    else if (tag === 'br' && cell !== undefined) cell += '\u0000'
    else if (tag === 'tr') {
      end()
      if (closing === '') rows.push([])
    } else if (tag === 'td' || tag === 'th') {
      end()
      if (closing === '' && rows.length > 0) cell = ''
    } else if (tag === 'table' && closing === '/') {
      break
    }
  }
  end()
  const filled = rows.filter((row) => row.length > 0)
  return filled.some((row) => row.length > 1) ? filled.map((row) => row.map(quoted).join('\t') + '\n').join('') : undefined
}

/** Out of what the clipboard holds, the table: its text where that has columns, else a table of its page, else its text. */
export const pastedTable = ({ text, html }: { readonly text: string; readonly html: string }): string => (/\t/.test(text) ? text : (tableInHtml(html) ?? text))
