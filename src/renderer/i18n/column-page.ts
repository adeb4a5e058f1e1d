import type { AloneSaid } from './alone.ts'
import type { Catalogue } from './language.svelte.ts'

/** A column's own page in Collect. */
interface ColumnPageTexts {
  readonly back: string
  readonly previous: string
  readonly nextOne: string
  readonly place: (at: string, of: string) => string
  readonly facts: string
  readonly filled: string
  readonly empty: string
  readonly distinct: string
  readonly range: string
  readonly median: string
  readonly mean: string
  readonly type: string
  readonly use: string
  readonly distribution: (column: string) => string
  readonly relation: (target: string) => string
  readonly noRelation: string
  readonly isTarget: string
  readonly kinds: Readonly<Record<'r' | 'eta' | 'v', string>>
  readonly strength: (value: number) => string
  readonly falls: string
  readonly rises: string
  readonly fromRows: (rows: string) => string
  readonly alone: (alone: AloneSaid, rows: string) => string
  readonly odd: string
  readonly nothingOdd: string
  readonly far: (rows: string, low: string, high: string) => string
  readonly seeRows: string
  readonly levels: (count: string) => string
  readonly mend: (word: string) => string
  readonly mendHint: string
  readonly mendNow: string
  readonly moreLevels: (count: string) => string
}

const zh: ColumnPageTexts = {
  back: '回到表格',
  previous: '上一列',
  nextOne: '下一列',
  place: (at, of) => `第 ${at} / ${of} 列`,
  facts: '概况',
  filled: '有值',
  empty: '空',
  distinct: '不同的值',
  range: '范围',
  median: '中位数',
  mean: '平均数',
  type: '当作',
  use: '拿来学',
  distribution: (column) => `“${column}”怎么分布`,
  relation: (target) => `和“${target}”的关系`,
  noRelation: '看不出关系：它没有变化，或者种类太多。',
  isTarget: '要预测的就是这一列。',
  kinds: {
    r: '相关系数 |r|：两个数一起涨落的程度。',
    eta: '相关比 η：按类分开以后，平均数差得多不多。',
    v: 'Cramér V：两种类别合不合拍。',
  },
  strength: (value) => (value < 0.1 ? '几乎没有关系' : value < 0.3 ? '有一点关系' : value < 0.5 ? '有些关系' : value < 0.8 ? '关系密切' : '关系非常密切'),
  falls: '它越大，答案越小。',
  rises: '它越大，答案也越大。',
  fromRows: (rows) => `用了 ${rows} 行。`,
  alone: ({ score, metric, sample }, rows) => `单看这一列，${metric === 'roc_auc' ? 'AUC' : 'R²'} ${score}（${sample === undefined ? `${rows} 行` : `抽了 ${sample} 行来看`}）。`,
  odd: '有没有不对劲',
  nothingOdd: '没看到不对劲的。',
  far: (rows, low, high) => `${rows} 行离得很远：小于 ${low} 或大于 ${high}。`,
  seeRows: '看这些行',
  levels: (count) => `${count} 种写法`,
  mend: (word) => `把“${word}”改成`,
  mendHint: '点一个写法就能改：所有写成这样的格子一起改。',
  mendNow: '改',
  moreLevels: (count) => `还有 ${count} 种没列出来`,
}

const en: ColumnPageTexts = {
  back: 'Back to the table',
  previous: 'Previous column',
  nextOne: 'Next column',
  place: (at, of) => `Column ${at} of ${of}`,
  facts: 'In short',
  filled: 'Has a value',
  empty: 'Empty',
  distinct: 'Different values',
  range: 'Range',
  median: 'Median',
  mean: 'Mean',
  type: 'Read as',
  use: 'Learn from it',
  distribution: (column) => `How “${column}” is spread`,
  relation: (target) => `What it has to do with “${target}”`,
  noRelation: 'No relation can be seen: it does not vary, or has too many kinds.',
  isTarget: 'This is the column to predict.',
  kinds: {
    r: 'Correlation |r|: how far two numbers rise and fall together.',
    eta: 'Correlation ratio η: how far the means of the groups lie apart.',
    v: 'Cramér’s V: how well two categories go together.',
  },
  strength: (value) => (value < 0.1 ? 'hardly any relation' : value < 0.3 ? 'a weak relation' : value < 0.5 ? 'some relation' : value < 0.8 ? 'a close relation' : 'a very close relation'),
  falls: 'The larger it is, the smaller the answer.',
  rises: 'The larger it is, the larger the answer.',
  fromRows: (rows) => `From ${rows} rows.`,
  alone: ({ score, metric, sample }, rows) => `This column alone: ${metric === 'roc_auc' ? 'AUC' : 'R²'} ${score} (${sample === undefined ? `${rows} rows` : `a sample of ${sample} rows`}).`,
  odd: 'Anything odd?',
  nothingOdd: 'Nothing odd was seen.',
  far: (rows, low, high) => `${rows} ${rows === '1' ? 'row lies' : 'rows lie'} far out: below ${low} or above ${high}.`,
  seeRows: 'See these rows',
  levels: (count) => `${count} different values`,
  mend: (word) => `Write “${word}” as`,
  mendHint: 'Choose a value to mend it: all cells that say so change together.',
  mendNow: 'Change',
  moreLevels: (count) => `${count} more are not listed`,
}

export const columnPage: Catalogue<ColumnPageTexts> = { zh, en }
