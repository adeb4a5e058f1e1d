import type { PredictTask } from '../../contract/documents/problem.ts'
import type { ProblemDoc } from '../../contract/documents/problem.ts'
import type { GuideTexts } from '../components/guide-texts.ts'
import { airy } from './airy.ts'
import type { Catalogue } from './language.svelte.ts'

/** A piece of a sentence; what is marked is underlined. */
type Piece = string | { readonly mark: string }

export interface DefineTexts {
  readonly question: string
  readonly ways: string
  readonly tasks: Readonly<Record<PredictTask, { readonly name: string; readonly example: string }>>
  readonly whichColumn: string
  readonly filter: string
  readonly noneFound: string
  readonly showMore: (count: string) => string
  readonly noTarget: { readonly head: string; readonly text: string }
  readonly why: (problem: ProblemDoc, distinct: string) => string
  readonly other: Readonly<Record<PredictTask, string>>
  readonly withoutValue: (rows: string) => string
  readonly median: string
  readonly looksAt: (count: string) => string
  readonly looksAtNone: string
  readonly leftOut: string
  readonly inCollect: string
  readonly says: (task: PredictTask, inputs: string, rows: string, target: string) => readonly Piece[]
  readonly saysNothing: string
  readonly saysNoInputs: string
  readonly looking: (column: string) => string
  readonly chooseFirst: string
  readonly next: string
  readonly guide: (chosen: boolean) => GuideTexts
}

const zh: DefineTexts = {
  question: '想让电脑预测什么？',
  ways: '问法',
  tasks: {
    classify: { name: '分到哪一类', example: '会通过，还是不会？' },
    regress: { name: '是多少', example: '这套房子值多少万？' },
  },
  whichColumn: '要预测的是哪一列',
  filter: '找一列',
  noneFound: '没有这样的列。',
  showMore: (count) => `再看 ${count} 列`,
  noTarget: { head: '先从左边挑一列', text: '挑你想知道、将来却还不知道的那一列。电脑会看其余的列来猜它。' },
  why: ({ why, task }, distinct) =>
    why === 'person'
      ? task === 'classify' ? '你说把它当类别来猜。' : '你说把它当数来猜。'
      : why === 'category'
        ? '这一列写的是类别，所以猜“是哪一类”。'
        : why === 'few-whole-numbers'
          ? `这一列只有 ${distinct} 种整数，更像在分类。`
          : '这一列是数，所以猜“是多少”。',
  other: { classify: '改成猜哪一类', regress: '改成猜多少' },
  withoutValue: (rows) => `${rows} 行这里空着，不参加学习和考试。`,
  median: '中位数',
  looksAt: (count) => `电脑会看这 ${count} 列`,
  looksAtNone: '没有列可看了',
  leftOut: '不看的列',
  inCollect: '下一步可以改。',
  says: (task, inputs, rows, target) => ['看 ', { mark: inputs }, ' 列，预测 ', { mark: rows }, airy(target).startsWith(' ') ? ' 行的 ' : ' 行的', { mark: target }, airy(target).endsWith(' ') ? ' ' : '', task === 'classify' ? '是哪一类。' : '是多少。'],
  saysNothing: '还没说要预测什么。',
  saysNoInputs: '没有别的列可看，还猜不了。',
  looking: (column) => `正在看“${column}”这一列。`,
  chooseFirst: '先选要预测的那一列',
  next: '去看数据',
  guide: (chosen) => ({
    done: chosen ? '表读好了，要预测的也选好了。' : '表读好了。',
    why: '电脑只会回答问得清楚的问题：看哪些列，猜哪一列，猜的是类别还是数。',
    next: chosen ? '看一眼数据有没有毛病，哪些列不该用。' : '从左边挑一列。',
    terms: [
      { term: '分类', text: '答案是几种里的一种，比如通过、未通过。' },
      { term: '回归', text: '答案是一个数，比如价格。' },
    ],
  }),
}

const en: DefineTexts = {
  question: 'What should the computer predict?',
  ways: 'Ways of asking',
  tasks: {
    classify: { name: 'Which category', example: 'Will this pupil pass or not?' },
    regress: { name: 'How much', example: 'What is this flat worth?' },
  },
  whichColumn: 'Column to predict',
  filter: 'Find a column',
  noneFound: 'No column is called that.',
  showMore: (count) => `Show ${count} more`,
  noTarget: { head: 'Choose a column at the left', text: 'Take the one that you would like to know and will not know in time. The computer looks at the others to guess it.' },
  why: ({ why, task }, distinct) =>
    why === 'person'
      ? task === 'classify' ? 'You asked for a category.' : 'You asked for a number.'
      : why === 'category'
        ? 'This column holds categories, so the question is which one.'
        : why === 'few-whole-numbers'
          ? `Only ${distinct} different whole numbers: more like categories.`
          : 'This column holds numbers, so the question is how much.',
  other: { classify: 'Ask for a category instead', regress: 'Ask for a number instead' },
  withoutValue: (rows) => `${rows} rows are empty here; they neither teach nor test.`,
  median: 'median',
  looksAt: (count) => `The computer looks at these ${count}`,
  looksAtNone: 'No column is left to look at',
  leftOut: 'Left out',
  inCollect: 'You can change this in the next step.',
  says: (task, inputs, rows, target) => ['From ', { mark: inputs }, inputs === '1' ? ' column, predict ' : ' columns, predict ', task === 'classify' ? 'which ' : 'how much ', { mark: target }, task === 'classify' ? ' it is, for ' : ' is, for ', { mark: rows }, ' rows.'],
  saysNothing: 'Nothing to predict yet.',
  saysNoInputs: 'No other column to look at, so nothing can be predicted yet.',
  looking: (column) => `Looking at “${column}”.`,
  chooseFirst: 'Choose a column to predict first',
  next: 'Look at the data',
  guide: (chosen) => ({
    done: chosen ? 'The table has been read and the question asked.' : 'The table has been read.',
    why: 'A computer answers only clear questions: which columns it may look at, which one to guess, and whether the answer is a category or a number.',
    next: chosen ? 'See whether the data is sound, and which columns to leave out.' : 'Choose a column at the left.',
    terms: [
      { term: 'Classification', text: 'The answer is one of a few, such as passed or failed.' },
      { term: 'Regression', text: 'The answer is a number, such as a price.' },
    ],
  }),
}

export const define: Catalogue<DefineTexts> = { zh, en }
