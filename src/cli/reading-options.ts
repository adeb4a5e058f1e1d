import type { TextReading } from '../contract/documents/dataset.ts'
import type { ReadingWish } from '../contract/documents/reading-wish.ts'
import { badUsage, choiceOption, type Options } from './options.ts'

/** The options that say how a file is to be read, for every command that reads one. */
export const readingOptions = ['encoding', 'delimiter', 'quote', 'header', 'title-rows', 'decimal', 'thousands', 'sheet'] as const

const encodings: readonly TextReading['encoding'][] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']
const delimiters = { ',': ',', comma: ',', ';': ';', semicolon: ';', '\t': '\t', '\\t': '\t', tab: '\t', '|': '|', bar: '|' } as const
const quotes = { '"': '"', double: '"', "'": "'", single: "'", none: 'none' } as const
const decimals = { '.': '.', point: '.', ',': ',', comma: ',' } as const
const groups = { none: 'none', ',': ',', comma: ',', '.': '.', point: '.', ' ': ' ', space: ' ', "'": "'", apostrophe: "'" } as const

function named<T extends string>(name: string, text: string | undefined, meanings: Readonly<Record<string, T>>): T | undefined {
  if (text === undefined) return undefined
  const found = Object.hasOwn(meanings, text) ? meanings[text] : undefined
  if (found === undefined) throw badUsage(`--${name} is one of ${Object.keys(meanings).filter((it) => it.length > 2).join(', ')}, not “${text}”`)
  return found
}

function whole(name: string, text: string | undefined, from: number): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text) || Number(text) < from) throw badUsage(`--${name} is a whole number from ${from}, not “${text}”`)
  return Number(text)
}

/** How the person wants the file read. Throws `bad-usage`. */
export function readingWish(options: Options): ReadingWish {
  const wish = {
    encoding: choiceOption('encoding', options.encoding, encodings),
    delimiter: named('delimiter', options.delimiter, delimiters),
    quote: named('quote', options.quote, quotes),
    header: options.header === 'none' ? ('none' as const) : whole('header', options.header, 1),
    titleRows: whole('title-rows', options['title-rows'], 0),
    decimal: named('decimal', options.decimal, decimals),
    thousands: named('thousands', options.thousands, groups),
    sheet: options.sheet,
  }
  if (wish.decimal !== undefined && wish.decimal === wish.thousands) throw badUsage('--decimal and --thousands cannot be the same character')
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as ReadingWish
}
