/** How people write numbers besides plain digits; each is said once a column. */
export type NumberMark = 'currency' | 'percent' | 'wan' | 'thousands' | 'decimal-comma' | 'decimal-point' | 'full-width' | 'accounting'

export type Decimal = '.' | ','
export type Thousands = 'none' | ',' | '.' | ' ' | "'"

/** `thousands` undefined: whatever stands between groups of three, as long as a column keeps to one. */
export interface NumberStyle {
  readonly decimal: Decimal
  readonly thousands?: Thousands | undefined
}

export interface NumberWord {
  readonly value: number
  readonly marks: readonly NumberMark[]
  readonly unit?: string
  readonly separator?: Thousands
}

const currencies: Readonly<Record<string, string>> = {
  '¥': '¥', RMB: '¥', CNY: '¥', 元: '¥', 人民币: '¥', $: '$', US$: '$', USD: '$', 美元: '$', '€': '€', EUR: '€', 欧元: '€', '£': '£', GBP: '£', 'HK$': 'HK$', HKD: 'HK$', '₹': '₹', '₩': '₩',
}
const currency = Object.keys(currencies).sort((a, b) => b.length - a.length).map((it) => it.replace('$', '\\$')).join('|')
const powers: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 }
const form = new RegExp(`^(\\()?([-+])?\\s*(${currency})?\\s*([-+])?([\\d.,' ]*[\\d.])\\s*(万亿|千万|百万|亿|万|千)?\\s*(${currency})?\\s*(%)?(\\))?$`)
const plain = { '.': /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/, ',': /^\s*[-+]?(?:\d+,?\d*|,\d+)(?:[eE][-+]?\d+)?\s*$/ } as const
const groups = /^[1-9]\d{0,2}(?:([,.' ])\d{3})(?:\1\d{3})*$/
const odd = /[^\x20-\x7e¥€£₹₩元千万亿百人民币美欧]/

/** Full-width signs and digits as their plain ones; all kinds of spaces, minus signs and apostrophes as one. */
export function narrowed(word: string): string {
  if (!odd.test(word)) return word
  let text = ''
  for (const sign of word) {
    const code = sign.codePointAt(0) as number
    if (code >= 0xff01 && code <= 0xff5e) text += String.fromCharCode(code - 0xfee0)
    else if (sign === '￥') text += '¥'
    else if (sign === '−') text += '-'
    else if (sign === '’') text += "'"
    else text += /\s/.test(sign) ? ' ' : sign
  }
  return text
}

const isWide = /[\uff01-\uff5e]/

/** Whole digits and those behind the decimal sign, without what stands between groups. */
function digitsOf(text: string, { decimal, thousands }: NumberStyle): { digits: string; separator?: Thousands } | undefined {
  const at = text.lastIndexOf(decimal)
  // A decimal sign that occurs twice is none.
  const whole = at < 0 ? text : text.slice(0, at)
  const rest = at < 0 ? '' : text.slice(at + 1)
  if (!/^\d*$/.test(rest) || whole.includes(decimal)) return undefined
  if (/^\d*$/.test(whole)) return whole === '' && rest === '' ? undefined : { digits: `${whole === '' ? '0' : whole}.${rest === '' ? '0' : rest}` }
  const separator = groups.exec(whole)?.[1] as Thousands | undefined
  if (separator === undefined || (thousands !== undefined && thousands !== separator)) return undefined
  return { digits: `${whole.replaceAll(separator, '')}.${rest === '' ? '0' : rest}`, separator }
}

/** The number that a word means under a style, and how it was written; undefined where it is none. Nearest double. */
export function numberWord(word: string, style: NumberStyle): NumberWord | undefined {
  if (plain[style.decimal].test(word)) return finite(Number(style.decimal === ',' ? word.replace(',', '.') : word), [])
  const text = narrowed(word).trim()
  const parts = form.exec(text)
  if (parts === null) return undefined
  const [, open, before, front, inner, digits = '', power, back, percent, close] = parts
  if ((open === undefined) !== (close === undefined) || [open, before, inner].filter((it) => it !== undefined).length > 1) return undefined
  if ((front !== undefined && back !== undefined) || (percent !== undefined && (front ?? back ?? power) !== undefined)) return undefined
  const found = digitsOf(digits.trim(), style)
  if (found === undefined) return undefined
  const exponent = (power === undefined ? 0 : (powers[power] as number)) - (percent === undefined ? 0 : 2)
  const size = Number(`${found.digits}e${exponent}`)
  const negative = open !== undefined || (before ?? inner) === '-'
  const unit = front ?? back
  const marks: NumberMark[] = []
  if (unit !== undefined) marks.push('currency')
  if (percent !== undefined) marks.push('percent')
  if (power !== undefined) marks.push('wan')
  if (found.separator !== undefined) marks.push('thousands')
  if (open !== undefined) marks.push('accounting')
  if (isWide.test(word)) marks.push('full-width')
  const read = finite(negative ? -size : size, marks)
  return read && { ...read, ...(unit === undefined ? {} : { unit: currencies[unit] as string }), ...(found.separator === undefined ? {} : { separator: found.separator }) }
}

const finite = (value: number, marks: readonly NumberMark[]): NumberWord | undefined => (Number.isFinite(value) ? { value, marks } : undefined)

export interface NumberWords {
  readonly values: Float64Array
  /** How each word was written. */
  readonly marks: readonly (readonly NumberMark[])[]
  readonly separator: Thousands
}

/**
 * All words of a column as numbers, or undefined where one of them is none, where they are amounts in different
 * currencies, where groups are set apart in two ways, or where percentages stand beside plain numbers other than 0:
 * 12 % among fractions would be 12 or 0.12.
 */
export function numberWords(words: readonly string[], style: NumberStyle): NumberWords | undefined {
  const values = new Float64Array(words.length)
  const marks: (readonly NumberMark[])[] = []
  let unit: string | undefined
  let separator: Thousands = 'none'
  let percent = false
  let bare = false
  for (const [i, word] of words.entries()) {
    const found = numberWord(word, style)
    if (found === undefined) return undefined
    if (found.unit !== undefined && unit !== undefined && found.unit !== unit) return undefined
    if (found.separator !== undefined && separator !== 'none' && found.separator !== separator) return undefined
    unit ??= found.unit
    separator = found.separator ?? separator
    if (found.marks.includes('percent')) percent = true
    else if (found.value !== 0) bare = true
    if (percent && bare) return undefined
    values[i] = found.value
    marks.push(found.marks)
  }
  return { values, marks, separator }
}
