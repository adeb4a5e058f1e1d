import type { Language } from '../../contract/state.ts'

const minus = '−'
const noBreak = '\u00a0'

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** A finite number with `decimals` places at most (trailing zeros stay only if `keep`), grouped by thousands from `groupFrom` digits on. */
function written(value: number, decimals: number, keep: boolean, groupFrom = 4): string {
  const fixed = Math.abs(value).toFixed(decimals)
  const [whole = '0', rest = ''] = fixed.split('.')
  const fraction = keep ? rest : rest.replace(/0+$/, '')
  const sign = value < 0 && /[1-9]/.test(fixed) ? minus : ''
  return sign + (whole.length >= groupFrom ? grouped(whole) : whole) + (fraction === '' ? '' : `.${fraction}`)
}

function scientific(value: number, digits: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(digits - 1).split('e')
  const tidy = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa
  return `${tidy.replace('-', minus)}e${exponent.replace('+', '').replace('-', minus)}`
}

const oddNumber = (value: number): string => (Number.isNaN(value) ? '–' : value > 0 ? '∞' : `${minus}∞`)

/** Places after the point that show `digits` significant ones. */
function placesFor(value: number, digits: number): number {
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)))
  return Math.min(20, Math.max(0, digits - 1 - magnitude))
}

const dayMs = 86_400_000

/** As far as the moment goes: without a time of day where it is midnight, without seconds where they are 0. */
function dateText(ms: number): string {
  const moment = new Date(ms)
  if (Number.isNaN(moment.getTime())) return '–'
  const [day = '', time = ''] = moment.toISOString().replace('.000Z', '').replace('Z', '').split('T')
  return ms % dayMs === 0 ? day : `${day} ${time.replace(/:00$/, '')}`
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const

export interface Format {
  /** 300,214 */
  count(value: number): string
  /** Exactly `decimals` places: 47.20 */
  fixed(value: number, decimals: number): string
  /** About `digits` significant digits, without trailing zeros; very large and very small values with a power of ten. */
  amount(value: number, digits?: number): string
  /** The value itself, every digit that distinguishes it, as a table shows it: a year stays 2009. */
  cell(value: number): string
  /** A moment (ms UTC): 2024-03-05, with a time of day 2024-03-05 14:30, in both languages. */
  date(ms: number): string
  /** A share of 1 as 8.7% or 8.7 %. */
  share(value: number, decimals?: number): string
  /** 96 MB: decimal units, as file managers show them. */
  bytes(value: number): string
  /** 12–96 */
  range(from: string, to: string): string
  /** a, b and c */
  list(parts: readonly string[]): string
  /** A quoted name. */
  quote(name: string): string
}

function make(percent: string, quotes: readonly [string, string], comma: string, last: string): Format {
  const format: Format = {
    count: (value) => (Number.isFinite(value) ? written(value, 0, true) : oddNumber(value)),
    fixed: (value, decimals) => (Number.isFinite(value) ? written(value, decimals, true) : oddNumber(value)),
    amount(value, digits = 4) {
      if (!Number.isFinite(value)) return oddNumber(value)
      const size = Math.abs(value)
      if (size !== 0 && (size >= 1e15 || size < 1e-4)) return scientific(value, digits)
      return written(value, placesFor(value, digits), false, 5)
    },
    cell(value) {
      if (!Number.isFinite(value)) return oddNumber(value)
      const text = String(value)
      if (text.includes('e')) return scientific(value, 17).replace(/^(.*)e/, (_, mantissa: string) => `${String(Number(mantissa.replace(minus, '-'))).replace('-', minus)}e`)
      return written(value, text.split('.')[1]?.length ?? 0, false, 5)
    },
    date: dateText,
    share: (value, decimals = 1) => (Number.isFinite(value) ? written(value * 100, decimals, false) + percent : oddNumber(value)),
    bytes(value) {
      let power = 0
      while (value >= 999.5 && power < units.length - 1) {
        value /= 1000
        power += 1
      }
      return `${written(value, power > 0 && value < 9.95 ? 1 : 0, false)}${noBreak}${units[power] ?? ''}`
    },
    range: (from, to) => (from === to ? from : from.startsWith(minus) || to.startsWith(minus) ? `${from} … ${to}` : `${from}–${to}`),
    list: (parts) => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(comma)}${last}${parts.at(-1) ?? ''}`),
    quote: (name) => `${quotes[0]}${name}${quotes[1]}`,
  }
  return format
}

/** Numbers are written alike in both languages but for the percent sign. */
export const formats: Readonly<Record<Language, Format>> = {
  'zh-CN': make('%', ['“', '”'], '、', '和'),
  en: make(`${noBreak}%`, ['“', '”'], ', ', ' and '),
}
