import type { RecipeStepId } from '../../contract/documents/recipe.ts'
import { quantile, quantileAmong } from '../number/quantile.ts'
import { namesRows } from '../table/column-docs.ts'
import { anything, chosen, dates, numbers, words, type Fits, type Numbers, type Words } from './choose.ts'
import { dateParts, dayMs } from './date-part.ts'
import { numbersIn, seenCodes, sortedNumbers, spread, wordCounts, wordFacts } from './facts.ts'
import type { DatePart, FittedCap, FittedImpute, FittedScale, FittedStep } from './fitted.ts'
import type { Frame, Live } from './frame.ts'
import { freeName } from './shape.ts'
import { paramsOf, type Placed } from './step-params.ts'

type Fit = (placed: Placed, frame: Frame) => FittedStep

const nameOf = (live: Live): { name: string } => ({ name: live.shape.name })
const levelsOf = ({ dictionary, codes }: Words): string[] => seenCodes(dictionary, wordCounts(codes.read(), dictionary.length).counts).map((code) => dictionary[code] as string)
const meanAndDeviation = (live: Numbers): { mean: number; deviation: number } => {
  const values = numbersIn(live.numbers.read())
  if (values.length === 0) return { mean: 0, deviation: 1 }
  let min = Infinity
  let max = -Infinity
  for (const value of values) {
    if (value < min) min = value
    if (value > max) max = value
  }
  return spread(values, min, max)
}

/** The value that occurs most often; the least of them where several do. */
function mostFrequent(sorted: Float64Array): number {
  let most = 0
  let found = 0
  for (let i = 0, from = 0; i < sorted.length; i++) {
    if (sorted[i] !== sorted[from]) from = i
    if (i - from + 1 > most) {
      most = i - from + 1
      found = sorted[i] as number
    }
  }
  return found + 0
}

const strategies = ['median', 'mean', 'most_frequent', 'constant'] as const
const numbersOrDates: Fits<Numbers> = { is: (live): live is Numbers => 'numbers' in live, fault: 'recipe-needs-numbers', unasked: ({ shape }) => !shape.flag }

/** The value for the gaps of a column; 0, or no word at all, where the learning rows have nothing but gaps. */
function fillValue(live: Live, strategy: (typeof strategies)[number], constant: number | string | undefined): number | string {
  if ('codes' in live) return strategy === 'constant' ? String(constant ?? 'missing_value') : wordFacts('', 'category', live.dictionary, live.codes.read()).most
  if (strategy === 'constant') return Number(constant ?? 0)
  if (strategy === 'mean') return meanAndDeviation(live).mean
  const values = numbersIn(live.numbers.read())
  if (values.length === 0) return 0
  return strategy === 'median' ? quantileAmong(values, 0.5) : mostFrequent(values.sort())
}

/** scikit-learn's SimpleImputer; its `missing_value` is the word for gaps where none is given. */
const impute: Fit = (placed, frame): FittedImpute => {
  const params = paramsOf(placed, ['strategy', 'fill_value'])
  const strategy = params.choice('strategy', strategies, 'median')
  const constant = params.numberOrWord('fill_value')
  const byConstant = constant === undefined ? anything : typeof constant === 'number' ? numbers : words
  const fits: Fits<Live> = strategy === 'constant' ? byConstant : strategy === 'most_frequent' ? anything : numbersOrDates
  const columns = chosen(placed, frame, fits).map((live) => ({ ...nameOf(live), value: fillValue(live, strategy, constant) }))
  return { id: 'impute', columns }
}

const hasGap = (live: Live): boolean => ('codes' in live ? live.codes.read().some((code) => code < 0) : live.numbers.read().some(Number.isNaN))

/** A name for a column that a step adds, which no column has. */
function namer({ columns }: Frame, ending: string): (live: Live) => { name: string; as: string } {
  const taken = new Set(columns.map(({ shape }) => shape.name))
  return (live) => ({ ...nameOf(live), as: freeName(taken, `${live.shape.name}.${ending}`) })
}

/** scikit-learn's MissingIndicator: where no column is named, those that have a gap in the learning rows. */
const missingFlag: Fit = (placed, frame) => {
  paramsOf(placed, [])
  return { id: 'missing-flag', columns: chosen(placed, frame, { ...anything, unasked: (live) => !live.shape.flag && hasGap(live) }).map(namer(frame, 'missing')) }
}

const oneHot: Fit = (placed, frame) => {
  paramsOf(placed, [])
  return { id: 'one-hot', columns: chosen(placed, frame, words).map((live) => ({ ...nameOf(live), levels: levelsOf(live) })) }
}

/** The `min_frequency` of scikit-learn's OneHotEncoder: a word in fewer rows, or in a smaller share of all rows, is rare. */
const rare: Fit = (placed, frame) => {
  const params = paramsOf(placed, ['min_frequency', 'other'])
  const least = params.countOrShare('min_frequency', 0.01)
  const other = params.word('other', 'other')
  const enough = least < 1 ? least * frame.rows : least
  const keep = ({ dictionary, codes }: Words): string[] => {
    const { counts } = wordCounts(codes.read(), dictionary.length)
    return seenCodes(dictionary, counts).flatMap((code) => ((counts[code] as number) >= enough ? [dictionary[code] as string] : []))
  }
  return { id: 'rare', columns: chosen(placed, frame, words).map((live) => ({ ...nameOf(live), keep: keep(live), other })) }
}

/** scikit-learn's OrdinalEncoder with unknown words as gaps. */
const ordinal: Fit = (placed, frame) => {
  const categories = paramsOf(placed, ['categories']).words('categories')
  return { id: 'ordinal', columns: chosen(placed, frame, words).map((live) => ({ ...nameOf(live), levels: categories ?? levelsOf(live) })) }
}

const tooSmall = 2.2250738585072014e-308
const sound = (width: number): number => (width < tooSmall ? 1 : Math.min(width, Number.MAX_VALUE))

function centreAndSpread(live: Numbers, kind: FittedScale['kind']): { centre: number; spread: number } {
  if (kind === 'standard') {
    const { mean, deviation } = meanAndDeviation(live)
    return { centre: mean, spread: deviation }
  }
  const sorted = sortedNumbers(live.numbers.read())
  if (sorted.length === 0) return { centre: 0, spread: 1 }
  if (kind === 'robust') return { centre: quantile(sorted, 0.5), spread: sound(quantile(sorted, 0.75) - quantile(sorted, 0.25)) }
  const min = sorted[0] as number
  return { centre: min, spread: sound((sorted.at(-1) as number) - min) }
}

/** scikit-learn's StandardScaler, MinMaxScaler and RobustScaler; gaps are passed over. */
const scale: Fit = (placed, frame) => {
  const kind = paramsOf(placed, ['kind']).choice('kind', ['standard', 'min-max', 'robust'] as const, 'standard')
  return { id: 'scale', kind, columns: chosen(placed, frame, numbers).map((live) => ({ ...nameOf(live), ...centreAndSpread(live, kind) })) }
}

const finite = (value: number): number => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value))

/**
 * The fences of each column: Tukey's (quartiles and `factor` times their distance) or two quantiles. A column without
 * numbers has none, nor has one whose quartiles are equal: all but one of its values would lie outside.
 */
function fences(placed: Placed, frame: Frame): readonly { live: Numbers; low: number; high: number }[] {
  const params = paramsOf(placed, ['method', 'factor', 'low', 'high'])
  const method = params.choice('method', ['iqr', 'quantile'] as const, 'iqr')
  const factor = params.number('factor', 1.5, 0, 1e6)
  const low = params.number('low', 0.01, 0, 1)
  const high = params.number('high', 0.99, low, 1)
  return chosen(placed, frame, numbers).flatMap((live) => {
    const values = numbersIn(live.numbers.read())
    if (values.length === 0) return []
    if (method === 'quantile') return [{ live, low: quantileAmong(values, low), high: quantileAmong(values, high) }]
    const first = quantileAmong(values, 0.25)
    const third = quantileAmong(values, 0.75)
    return first === third ? [] : [{ live, low: finite(first - factor * (third - first)), high: finite(third + factor * (third - first)) }]
  })
}

const cap: Fit = (placed, frame): FittedCap => ({ id: 'cap', columns: fences(placed, frame).map(({ live, low, high }) => ({ ...nameOf(live), low, high })) })

const mark: Fit = (placed, frame) => {
  const named = namer(frame, 'outside')
  return { id: 'mark', columns: fences(placed, frame).map(({ live, low, high }) => ({ ...named(live), low, high })) }
}

/** Whether the learning rows have at most one value, gaps aside. */
function constant(live: Live): boolean {
  if ('codes' in live) return levelsOf(live).length < 2
  let first = NaN
  for (const value of live.numbers.read()) {
    if (Number.isNaN(first)) first = value
    else if (!Number.isNaN(value) && value !== first) return false
  }
  return true
}

const dropConstant: Fit = (placed, frame) => {
  paramsOf(placed, [])
  return { id: 'drop-constant', columns: chosen(placed, frame, { ...anything, unasked: () => true }).filter(constant).map(nameOf) }
}

const fewestRows = 20

function identifies(live: Live, rows: number): boolean {
  if (rows < fewestRows || live.shape.kind === 'date') return false
  const { name } = live.shape
  if ('numbers' in live) return namesRows({ name, type: 'number', data: live.numbers.read() }, rows)
  return namesRows({ name, type: 'category', dictionary: levelsOf(live), data: live.codes.read() }, rows)
}

/** The columns that it names; where it names none, those that only name their rows as far as the learning rows show. */
const dropIdentifier: Fit = (placed, frame) => {
  paramsOf(placed, [])
  return { id: 'drop-identifier', columns: chosen(placed, frame, { ...anything, unasked: (live) => !live.shape.flag && identifies(live, frame.rows) }).map(nameOf) }
}

/** All parts; the hour only where a moment is not midnight. */
export const partsOf = (moments: Float64Array): DatePart[] => {
  const timed = moments.some((ms) => ms % dayMs !== 0 && !Number.isNaN(ms))
  return dateParts.filter((part) => part !== 'hour' || timed)
}

const datePartsStep: Fit = (placed, frame) => {
  const parts = paramsOf(placed, ['parts']).words('parts', dateParts)
  const wanted = parts === undefined ? undefined : dateParts.filter((part) => parts.includes(part))
  return { id: 'date-parts', columns: chosen(placed, frame, dates).map((live) => ({ ...nameOf(live), parts: wanted ?? partsOf(live.numbers.read()) })) }
}

const fits: Readonly<Record<RecipeStepId, Fit>> = {
  impute,
  'missing-flag': missingFlag,
  'one-hot': oneHot,
  rare,
  ordinal,
  scale,
  cap,
  mark,
  'drop-constant': dropConstant,
  'drop-identifier': dropIdentifier,
  'date-parts': datePartsStep,
}

/**
 * Fits one step on a frame of learning rows, which it leaves as it is. Throws `recipe-param`, `recipe-unknown-param`,
 * `recipe-no-column`, `recipe-column-twice`, `recipe-needs-numbers`, `recipe-needs-words` and `recipe-needs-dates`.
 */
export const fitStep = (placed: Placed, frame: Frame): FittedStep => fits[placed.step.id](placed, frame)
