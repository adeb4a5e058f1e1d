import { airy } from './airy.ts'
import type { Catalogue } from './language.svelte.ts'

export interface WhyTexts {
  readonly importance: string
  readonly importanceNote: (metric: string, rows: string) => string
  readonly noImportance: (name: string) => string
  readonly nothingUnseen: string
  readonly weigh: string
  readonly column: string
  readonly worse: (metric: string) => string
  readonly spread: string
  readonly shuffling: (name: string, cost: string) => string
  readonly hardly: (name: string) => string
  readonly points: (amount: string) => string
  readonly others: (count: string) => string
  readonly tree: string
  readonly noTree: string
  readonly seeTree: string
  readonly way: string
  readonly answer: string
  readonly rowsHead: string
  readonly rows: (count: string) => string
  readonly asks: (question: string) => string
  readonly atMost: (name: string, value: string) => string
  readonly isWord: (name: string, word: string) => string
  readonly isTrue: (name: string) => string
  readonly not: (question: string) => string
  readonly and: string
  readonly yes: string
  readonly no: string
  readonly saysClass: (label: string, share: string, rows: string) => string
  readonly saysNumber: (target: string, value: string, rows: string) => string
  readonly more: string
  readonly cut: string
  readonly smaller: string
  readonly larger: string
  readonly formsRow: string
  readonly thisRow: (row: string) => string
  readonly backToForm: string
}

const zh: WhyTexts = {
  importance: '它靠什么猜',
  importanceNote: (metric, rows) => `用练习的 ${rows} 行算的：把一列打乱，${airy(metric).trimStart()}会差多少。`,
  noImportance: (name) => `还没算过${airy(name).trimEnd()}靠的是哪几列。`,
  nothingUnseen: '没有它没学过的行，算不出它靠什么猜。',
  weigh: '算一算',
  column: '列',
  worse: (metric) => `打乱后${airy(metric)}差多少`,
  spread: '上下浮动',
  shuffling: (name, cost) => `打乱${airy(name)}，要差 ${cost}`,
  hardly: (name) => `打乱${airy(name)}，几乎没差别`,
  points: (amount) => `${amount} 个百分点`,
  others: (count) => `还有 ${count} 列，在表里。`,
  tree: '这棵树怎么问',
  noTree: '只有决策树能画成一问一答。',
  seeTree: '看决策树怎么问',
  way: '一路怎么问过来',
  answer: '回答',
  rowsHead: '学过的行',
  rows: (count) => `${count} 行`,
  asks: (question) => `问：${question}？`,
  atMost: (name, value) => `${name} ≤ ${value}`,
  isWord: (name, word) => `${name}是“${word}”`,
  isTrue: (name) => name,
  not: (question) => `不是（${question}）`,
  and: '，',
  yes: '是',
  no: '不是',
  saysClass: (label, share, rows) => `说${airy(label).trimEnd()}，${share}，学过 ${rows}`,
  saysNumber: (target, value, rows) => `说${airy(target)}${value}，学过 ${rows}`,
  more: '往下还问',
  cut: '带 … 的往下还问，太深了不画。',
  smaller: '缩小',
  larger: '放大',
  formsRow: '粗线：“自己试试”里填的那一行怎么走',
  thisRow: (row) => `粗线：第 ${row} 行怎么走`,
  backToForm: '看“自己试试”那一行',
}

const en: WhyTexts = {
  importance: 'What it goes by',
  importanceNote: (metric, rows) => `On ${rows} practice rows: how much worse ${metric} gets with one column shuffled.`,
  noImportance: (name) => `Which columns ${name.toLowerCase()} goes by has not been worked out yet.`,
  nothingUnseen: 'There are no rows that it has not seen, so nobody can say what it goes by.',
  weigh: 'Work it out',
  column: 'Column',
  worse: (metric) => `${metric} worse by`,
  spread: 'Spread',
  shuffling: (name, cost) => `Shuffling ${name} costs ${cost}`,
  hardly: (name) => `Shuffling ${name} changes hardly anything`,
  points: (amount) => `${amount} points`,
  others: (count) => `${count} more in the table.`,
  tree: 'What the tree asks',
  noTree: 'Only a decision tree can be drawn as questions.',
  seeTree: 'See what the decision tree asks',
  way: 'The way to it',
  answer: 'Answer',
  rowsHead: 'Learning rows',
  rows: (count) => (count === '1' ? '1 row' : `${count} rows`),
  asks: (question) => `Asks: ${question}?`,
  atMost: (name, value) => `${name} ≤ ${value}`,
  isWord: (name, word) => `${name} is “${word}”`,
  isTrue: (name) => name,
  not: (question) => `not (${question})`,
  and: ', ',
  yes: 'yes',
  no: 'no',
  saysClass: (label, share, rows) => `Says ${label}, ${share} of ${rows}`,
  saysNumber: (target, value, rows) => `Says ${target} ${value}, from ${rows}`,
  more: 'It asks on below',
  cut: 'Where … stands it asks on; deeper is not drawn.',
  smaller: 'Smaller',
  larger: 'Larger',
  formsRow: 'Bold: the way of the row in “Try it yourself”',
  thisRow: (row) => `Bold: the way of row ${row}`,
  backToForm: 'Show the row of “Try it yourself”',
}

export const why: Catalogue<WhyTexts> = { zh, en }
