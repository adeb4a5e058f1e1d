import type { Cell } from '../../../contract/asks/cell.ts'
import type { PreviewSide } from '../../../contract/asks/recipe.ts'
import type { Format } from '../../format/format.ts'

type Kind = PreviewSide['kind']

/** A cell as it is written: a moment as a day, a reckoned number with the digits that matter, a gap as nothing. */
export function cellWords(value: Cell, kind: Kind, format: Format): string | undefined {
  if (value === null) return undefined
  if (typeof value === 'string') return value
  if (kind === 'date') return format.date(value)
  return Number.isInteger(value) || String(value).length <= 7 ? format.cell(value) : format.amount(value, 5)
}

/** The value a bar stands for: a word, one whole number, or from one number up to another. */
export function barWords({ from, to }: PreviewSide['bars'][number], kind: Kind, format: Format): string {
  if (typeof from === 'string') return from
  if (to === null) return format.cell(from)
  const middle = (from + to) / 2
  if (to - from === 1 && Number.isInteger(middle)) return format.cell(middle)
  const say = (value: number): string => (kind === 'date' ? format.date(value).slice(0, 10) : format.amount(value, 4))
  return from === to ? say(from) : format.range(say(from), say(to))
}

/** From the least to the greatest of a side: its first word and its last, of numbers the ends of its bars. */
export function spanWords({ bars, kind }: PreviewSide, format: Format): string | undefined {
  const [first, last] = [bars[0], bars.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (first === last) return barWords(first, kind, format)
  const end = ({ from, to }: PreviewSide['bars'][number], at: 'from' | 'to'): string => {
    if (typeof from === 'string' || to === null || (to - from === 1 && Number.isInteger((from + to) / 2))) return barWords({ from, to, rows: 0, touched: 0 }, kind, format)
    return barWords({ from: at === 'from' ? from : to, to: at === 'from' ? from : to, rows: 0, touched: 0 }, kind, format)
  }
  return `${end(first, 'from')} … ${end(last, 'to')}`
}

/** How many rows have a 1 in a column of 0 and 1. */
export const onesIn = ({ bars }: PreviewSide): number => bars.reduce((sum, { from, to, rows }) => sum + (typeof from === 'number' && to !== null && (from + to) / 2 > 0.5 ? rows : 0), 0)

/** Whether a column has nothing but 0 and 1. */
export const isFlag = ({ kind, bars, gaps }: PreviewSide): boolean =>
  kind === 'number' && gaps === 0 && bars.length <= 2 && bars.every(({ from, to }) => typeof from === 'number' && to !== null && [0, 1].includes((from + to) / 2))
