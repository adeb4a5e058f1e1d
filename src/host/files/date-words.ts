import { narrowed } from './number-words.ts'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const fullNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

const time = String.raw`(?:(?:[Tt]|\s+|(?<=日))(上午|下午|[AaPp][Mm])?\s*(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?|[时点](\d{1,2})分(?:(\d{1,2})秒)?)\s*([AaPp][Mm])?\s*([Zz]|UTC|GMT|[-+]\d{2}:?\d{2}|[-+]\d{2})?)?`
const weekday = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`
const yearFirst = new RegExp(String.raw`^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|[-/](\d{1,2})|\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?)${time}$`)
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${time}$`)
const shortYear = /^(\d{1,2})(\/)(\d{1,2})\/(\d{2})$/
const monthWord = String.raw`([A-Za-z]{3,9})\.?`
const monthFirst = new RegExp(String.raw`^${weekday}${monthWord}\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})${time}$`, 'i')
const dayFirst = new RegExp(String.raw`^${weekday}(\d{1,2})(?:st|nd|rd|th)?[-\s]${monthWord}[-,\s]\s*(\d{4}|\d{2})${time}$`, 'i')

function monthOf(name: string): number {
  const low = name.toLowerCase()
  const full = fullNames.indexOf(low)
  return 1 + (full >= 0 ? full : monthNames.indexOf(low === 'sept' ? 'sep' : low))
}

const century = (year: number): number => (year >= 100 ? year : year < 69 ? 2000 + year : 1900 + year)

/** Midnight of a day in UTC, or undefined where there is no such day. */
function day(year: number, month: number, date: number): number | undefined {
  if (year < 1000 || month < 1 || month > 12 || date < 1 || date > 31) return undefined
  const ms = Date.UTC(year, month - 1, date)
  return new Date(ms).getUTCDate() === date ? ms : undefined
}

/** Milliseconds since midnight UTC of a match's time, whose groups begin at `at`; undefined where there is no such time. */
function clock(parts: RegExpExecArray, at: number): number | undefined {
  const [half, hours, minutes, seconds, fraction, chineseMinutes, chineseSeconds, halfBehind, zone] = parts.slice(at, at + 9)
  if (hours === undefined) return 0
  let hour = Number(hours)
  const minute = Number(minutes ?? chineseMinutes)
  const second = Number(seconds ?? chineseSeconds ?? 0)
  const part = (half ?? halfBehind)?.toLowerCase()
  if (part !== undefined) {
    if (hour > 12 || (hour === 0 && part !== '上午' && part !== '下午')) return undefined
    hour = (hour % 12) + (part === 'pm' || part === '下午' ? 12 : 0)
  }
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000) - offset(zone)
}

function offset(zone: string | undefined): number {
  if (zone === undefined || /^[a-z]/i.test(zone)) return 0
  const digits = zone.replace(':', '')
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3) || 0)
  return (digits.startsWith('-') ? -1 : 1) * minutes * 60_000
}

const sum = (date: number | undefined, ms: number | undefined): number | undefined => (date === undefined || ms === undefined ? undefined : date + ms)

/** A date whose parts leave no choice, in milliseconds UTC. */
function plainDate(text: string): number | undefined {
  let parts = yearFirst.exec(text)
  if (parts !== null) {
    const [, year, , month, date, monthOnly, chineseMonth, chineseDate] = parts
    return sum(day(Number(year), Number(month ?? monthOnly ?? chineseMonth), Number(date ?? chineseDate ?? 1)), clock(parts, 8))
  }
  parts = monthFirst.exec(text)
  if (parts !== null) return sum(day(Number(parts[3]), monthOf(parts[1] as string), Number(parts[2] ?? 1)), clock(parts, 4))
  parts = dayFirst.exec(text)
  return parts === null ? undefined : sum(day(century(Number(parts[3])), monthOf(parts[2] as string), Number(parts[1])), clock(parts, 4))
}

export interface DateWords {
  /** Milliseconds since 1970-01-01 UTC of each word. */
  readonly values: Float64Array
  /** Which of day and month comes first where both were possible and the answer is a guess. */
  readonly guessed?: 'day' | 'month'
}

/** Two numbers before a year: each may be the day. */
interface Turned {
  readonly at: number
  readonly first: number
  readonly second: number
  readonly year: number
  readonly ms: number
}

/**
 * All words of a column as moments, or undefined where one of them is none. A time without a zone counts as UTC. Where
 * day and month come before the year, the column itself tells their order; where it does not, points and
 * `preferDay` mean the day comes first, else the month.
 */
export function dateWords(words: readonly string[], preferDay: boolean): DateWords | undefined {
  const values = new Float64Array(words.length)
  const turned: Turned[] = []
  let points = false
  for (const [i, word] of words.entries()) {
    const text = narrowed(word).trim()
    // A digit and a length: most words are none, and this is quicker than the patterns.
    if (text.length < 6 || text.length > 48 || !/\d/.test(text)) return undefined
    const parts = yearLast.exec(text) ?? shortYear.exec(text)
    if (parts === null) {
      const value = plainDate(text)
      if (value === undefined) return undefined
      values[i] = value
      continue
    }
    const ms = clock(parts, 5)
    if (ms === undefined) return undefined
    points ||= parts[2] === '.'
    turned.push({ at: i, first: Number(parts[1]), second: Number(parts[3]), year: century(Number(parts[4])), ms })
  }
  if (turned.length === 0) return { values }
  const fits = (dayIsFirst: boolean): boolean => turned.every(({ first, second, year }) => (dayIsFirst ? day(year, second, first) : day(year, first, second)) !== undefined)
  const byDay = fits(true)
  const byMonth = fits(false)
  if (!byDay && !byMonth) return undefined
  const dayIsFirst = byDay && (!byMonth || points || preferDay)
  for (const { at, first, second, year, ms } of turned) values[at] = (dayIsFirst ? day(year, second, first) : day(year, first, second)) as number + ms
  const open = byDay && byMonth && turned.some(({ first, second }) => first !== second)
  return open ? { values, guessed: dayIsFirst ? 'day' : 'month' } : { values }
}

const dateName = /date|日期/i

/** Whole numbers such as 20240305 as days, in a column that is called a date; undefined where one is no such day. Gaps stay. */
export function compactDates(data: Float64Array, name: string): Float64Array | undefined {
  if (!dateName.test(name)) return undefined
  const days = new Float64Array(data.length)
  let seen = false
  for (const [row, value] of data.entries()) {
    const found = Number.isNaN(value) ? NaN : value >= 19000101 && value <= 21001231 && Number.isInteger(value) ? day(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100) : undefined
    if (found === undefined) return undefined
    seen ||= !Number.isNaN(found)
    days[row] = found
  }
  return seen ? days : undefined
}
