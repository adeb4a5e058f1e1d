import { airy } from './airy.ts'
import type { Catalogue } from './language.svelte.ts'

type Apart = 'well' | 'fairly' | 'weakly' | 'hardly'
type Agreement = 'much' | 'some' | 'none'

export interface GroupTexts {
  readonly question: string
  readonly head: (groups: string) => readonly (string | { readonly figure: string })[]
  readonly all: (rows: string) => string
  readonly apart: Readonly<Record<Apart, (silhouette: string) => string>>
  readonly compared: (column: string, rand: string, agreement: Agreement) => string
  readonly group: (number: string) => string
  readonly rows: (count: string) => string
  readonly open: string
  readonly groupRows: (number: string, rows: string) => string
  readonly ordinary: string
  readonly number: (column: string, more: boolean, much: boolean, group: string, all: string) => string
  readonly word: (column: string, word: string, share: string, ofAll: string) => string
  readonly better: (groups: string, silhouette: string, instead: string) => string
  readonly bestNumber: (groups: string, from: string, to: string) => string
  readonly lookFor: (groups: string) => string
  readonly numbers: string
  readonly count: (groups: string) => string
  readonly silhouette: string
  readonly map: string
  readonly shown: (share: string) => string
  readonly groupHead: string
  readonly across: string
  readonly up: string
  readonly stone: (row: string, group: string) => string
  readonly emptyGroups: (numbers: string) => string
}

const zh: GroupTexts = {
  question: '这些行能分成几群？',
  head: (groups) => ['分成 ', { figure: groups }, ' 群'],
  all: (rows) => `一共 ${rows} 行，都分到了，没有答案可对。`,
  apart: {
    well: (silhouette) => `几群分得很开（轮廓系数 ${silhouette}）。`,
    fairly: (silhouette) => `几群分得还算开（轮廓系数 ${silhouette}）。`,
    weakly: (silhouette) => `几群挨得近，边上的行两边都像（轮廓系数 ${silhouette}）。`,
    hardly: (silhouette) => `几乎看不出分群，换个群数试试（轮廓系数 ${silhouette}）。`,
  },
  compared: (column, rand, agreement) => `和${airy(column)}对照，${{ much: '分得差不多一样', some: '有一部分一样', none: '不是一回事' }[agreement]}（调整兰德指数 ${rand}，1 是一模一样，0 是碰巧）。`,
  group: (number) => `第 ${number} 群`,
  rows: (count) => `${count} 行`,
  open: '打开看看',
  groupRows: (number, rows) => `第 ${number} 群：${rows}`,
  ordinary: '和全部的行差不多，没有特别的地方。',
  number: (column, more, much, group, all) => `${column}${much ? '' : '偏'}${more ? '高' : '低'}：平均 ${group}，全部是 ${all}`,
  word: (column, word, share, ofAll) => `${column}多是“${word}”：${share}，全部是 ${ofAll}`,
  better: (groups, silhouette, instead) => `分成 ${groups} 群会分得更开：轮廓系数 ${silhouette}，现在是 ${instead}。`,
  bestNumber: (groups, from, to) => `从 ${from} 群试到 ${to} 群，${groups} 群分得最开，或者差不了多少。`,
  lookFor: (groups) => `改分 ${groups} 群`,
  numbers: '分几群，分得多开',
  count: (groups) => `${groups} 群`,
  silhouette: '轮廓系数',
  map: '地图：像的行挨在一起',
  shown: (share) => `这张图画出了各行差别的 ${share}。`,
  groupHead: '群',
  across: '横',
  up: '竖',
  stone: (row, group) => `第 ${row} 行，第 ${group} 群`,
  emptyGroups: (numbers) => `第 ${numbers} 群一行也没有。`,
}

const en: GroupTexts = {
  question: 'Which groups are there?',
  head: (groups) => [{ figure: groups }, ' groups'],
  all: (rows) => `All ${rows} rows belong to one; there is no answer to check them against.`,
  apart: {
    well: (silhouette) => `The groups lie well apart (silhouette ${silhouette}).`,
    fairly: (silhouette) => `The groups lie fairly apart (silhouette ${silhouette}).`,
    weakly: (silhouette) => `The groups lie close: rows at the edge could belong to either (silhouette ${silhouette}).`,
    hardly: (silhouette) => `There are hardly any groups to see; try another number (silhouette ${silhouette}).`,
  },
  compared: (column, rand, agreement) => `Held against ${column}, they ${{ much: 'are much the same', some: 'agree in part', none: 'are something else' }[agreement]} (adjusted Rand ${rand}: 1 is the same, 0 is chance).`,
  group: (number) => `Group ${number}`,
  rows: (count) => (count === '1' ? '1 row' : `${count} rows`),
  open: 'Open',
  groupRows: (number, rows) => `Group ${number}: ${rows}`,
  ordinary: 'Much like all rows; nothing sets it apart.',
  number: (column, more, much, group, all) => `${column} ${much ? 'much ' : ''}${more ? 'higher' : 'lower'}: ${group} on average, ${all} over all rows`,
  word: (column, word, share, ofAll) => `${column} mostly “${word}”: ${share}, of all rows ${ofAll}`,
  better: (groups, silhouette, instead) => `${groups} groups would lie further apart: silhouette ${silhouette} instead of ${instead}.`,
  bestNumber: (groups, from, to) => `Of ${from} to ${to} groups, ${groups} lie furthest apart, or as good as.`,
  lookFor: (groups) => `Look for ${groups} groups`,
  numbers: 'How many groups, how far apart',
  count: (groups) => `${groups} groups`,
  silhouette: 'Silhouette',
  map: 'Map: like rows lie together',
  shown: (share) => `The picture shows ${share} of the differences between rows.`,
  groupHead: 'Group',
  across: 'Across',
  up: 'Up',
  stone: (row, group) => `Row ${row}, group ${group}`,
  emptyGroups: (numbers) => `No row belongs to group ${numbers}.`,
}

export const groups: Catalogue<GroupTexts> = { zh, en }
