import type { ColumnDoc, ColumnType } from '../../contract/documents/dataset.ts'
import type { ColumnProfile } from '../../contract/documents/profile.ts'
import type { Format } from '../format/format.ts'
import { airy } from './airy.ts'
import type { Catalogue } from './language.svelte.ts'

export interface ColumnTexts {
  readonly types: Readonly<Record<ColumnType, string>>
  readonly typeWhy: Readonly<Record<ColumnDoc['typeWhy'], string>>
  readonly useWhy: Readonly<Record<ColumnDoc['useWhy'], string>>
  readonly textOut: string
  readonly empty: string
  readonly gaps: (count: string, share: string) => string
  readonly range: (from: string, to: string) => string
  /** Of days, each a line of its own. */
  readonly days: (first: string, last: string) => readonly [string, string]
  readonly median: (value: string) => string
  readonly levels: (count: string) => string
  readonly most: (value: string) => string
  readonly oneLevel: (value: string) => string
  readonly spellings: (count: string) => string
  readonly stone: (rows: string) => string
  readonly stoneOne: string
  readonly others: (count: string) => string
}

const zh: ColumnTexts = {
  types: { number: '数', category: '类别', boolean: '真假', date: '日期', text: '文字' },
  typeWhy: {
    'all-numbers': '有值的格子全是数。',
    'all-dates': '有值的格子全是日期。',
    'true-or-false': '有值的格子只有 true 和 false。',
    'few-levels': '写法不超过 50 种，是类别。',
    'few-distinct': '写法虽多，和行数比还不到百分之五，是类别。',
    'free-text': '几乎每行写法都不同，是文字。',
    'all-missing': '全是空的，看不出是什么。',
    person: '你定的。',
  },
  useWhy: {
    fits: '可以拿来学。',
    identifier: '每行都不同，像是编号，学不出什么。',
    constant: '每行都一样，学不出什么。',
    'free-text': '文字，这一版还不会学。',
    'all-missing': '全是空的。',
    'not-known': '预测的时候还不知道。',
    'gives-away': '它把答案泄露了。',
    person: '你定的。',
  },
  textOut: '文字，这一版还不会学。',
  empty: '全是空的',
  gaps: (count, share) => `${count} 个空（${share}）`,
  range: (from, to) => `${from} 到 ${to}`,
  days: (first, last) => [`${first} 起`, `到 ${last}`],
  median: (value) => `中位数 ${value}`,
  levels: (count) => `${count} 种`,
  most: (value) => `${airy(value).trimStart()}最多`,
  oneLevel: (value) => `都是${airy(value).trimEnd()}`,
  spellings: (count) => `${count} 种写法`,
  stone: (rows) => `一颗子 ≈ ${rows} 行`,
  stoneOne: '一颗子就是一行',
  others: (count) => `其余 ${count} 行`,
}

const en: ColumnTexts = {
  types: { number: 'number', category: 'category', boolean: 'true or false', date: 'date', text: 'text' },
  typeWhy: {
    'all-numbers': 'Every cell that has a value is a number.',
    'all-dates': 'Every cell that has a value is a date.',
    'true-or-false': 'Every cell that has a value is true or false.',
    'few-levels': 'At most 50 different values: a category.',
    'few-distinct': 'Many values, but under five in a hundred rows differ: a category.',
    'free-text': 'Nearly every row says something else: text.',
    'all-missing': 'All cells are empty, so nothing tells what it is.',
    person: 'You said so.',
  },
  useWhy: {
    fits: 'Can be learned from.',
    identifier: 'Different in every row, like an id: nothing to learn from it.',
    constant: 'The same in every row: nothing to learn from it.',
    'free-text': 'Text, which this version cannot learn from.',
    'all-missing': 'All cells are empty.',
    'not-known': 'Not known yet when one predicts.',
    'gives-away': 'It gives the answer away.',
    person: 'You said so.',
  },
  textOut: 'Text, which this version cannot learn from.',
  empty: 'all empty',
  gaps: (count, share) => `${count} empty (${share})`,
  range: (from, to) => `${from} to ${to}`,
  days: (first, last) => [`from ${first}`, `to ${last}`],
  median: (value) => `median ${value}`,
  levels: (count) => `${count} kinds`,
  most: (value) => `most: ${value}`,
  oneLevel: (value) => `always ${value}`,
  spellings: (count) => `${count} different texts`,
  stone: (rows) => `one stone ≈ ${rows} rows`,
  stoneOne: 'one stone is one row',
  others: (count) => `${count} other rows`,
}

export const columnTexts: Catalogue<ColumnTexts> = { zh, en }

/** A number of a column in few digits; whole ones keep all theirs, and a year stays a year. */
export const briefly = (value: number, format: Format): string => (Number.isInteger(value) ? format.cell(value) : format.amount(value))

/** What a column holds, in one or two short facts, the more telling one first. */
export function factsOf(profile: ColumnProfile, type: ColumnType, texts: ColumnTexts, format: Format): string[] {
  const brief = (value: number): string => briefly(value, format)
  const day = (ms: number): string => format.date(ms).slice(0, 10)
  if (profile.distinct === 0) return [texts.empty]
  if (profile.numbers !== undefined) {
    const { min, max, median } = profile.numbers
    if (type === 'date') return min === max ? [texts.oneLevel(format.date(min))] : [...texts.days(day(min), day(max))]
    return min === max ? [texts.oneLevel(format.cell(min))] : [texts.range(brief(min), brief(max)), texts.median(brief(median))]
  }
  const top = profile.levels?.top[0]?.value ?? ''
  if (profile.distinct === 1) return [texts.oneLevel(top)]
  return type === 'text' ? [texts.spellings(format.count(profile.distinct))] : [texts.levels(format.count(profile.distinct)), texts.most(top)]
}
