import type { PredictTask, ProblemDoc, Task } from '../../contract/documents/problem.ts'
import type { GoalMetric } from '../steps/define/goal.ts'
import { airy } from './airy.ts'
import type { Catalogue } from './language.svelte.ts'

/** A piece of a sentence; what is marked is underlined. */
type Piece = string | { readonly mark: string }

export interface DefineTexts {
  readonly question: string
  readonly ways: string
  readonly tasks: Readonly<Record<Task, { readonly name: string; readonly example: string }>>
  readonly whichColumn: string
  readonly filter: string
  readonly noneFound: string
  readonly showMore: (count: string) => string
  readonly noTarget: { readonly head: string; readonly text: string }
  readonly why: (problem: ProblemDoc, distinct: string) => string
  readonly other: Readonly<Record<PredictTask, string>>
  readonly withoutValue: (rows: string) => string
  readonly median: string
  readonly known: string
  readonly knownFor: string
  readonly knows: (column: string) => string
  readonly know: string
  readonly notYet: string
  readonly use: string
  readonly leave: string
  readonly othersKnown: (count: string) => string
  readonly fewerColumns: string
  /** Too good to be true: what the column is filled for, or nothing, and its score. */
  readonly halfMissing: (rows: string, share: string) => string
  readonly everyRowAnother: (distinct: string, rows: string) => string
  readonly takePart: string
  readonly takesPart: (column: string) => string
  readonly compare: string
  readonly compareNote: string
  readonly compareNone: string
  readonly enough: string
  readonly metric: string
  readonly metrics: Readonly<Record<GoalMetric, { readonly name: string; readonly says: (positive: string) => string }>>
  readonly guessing: (value: string) => string
  readonly perfect: (isError: boolean) => string
  readonly goalAt: (value: string) => string
  readonly goalValue: string
  readonly setGoal: (value: string) => string
  readonly dropGoal: string
  readonly wrongNumber: string
  readonly costs: string
  readonly costsNote: string
  readonly missed: (positive: string) => string
  readonly falseAlarm: (negative: string) => string
  readonly dropCosts: string
  readonly saysGoal: (metric: string, value: string, isError: boolean) => readonly Piece[]
  readonly saysGroups: (columns: string, rows: string, compare: string | undefined) => readonly Piece[]
  readonly reading: string
  readonly says: (task: PredictTask, inputs: string, rows: string, target: string) => readonly Piece[]
  readonly saysNothing: string
  readonly saysNoInputs: string
  readonly looking: (column: string) => string
  readonly chooseFirst: string
  readonly next: string
}

const zh: DefineTexts = {
  question: '想让电脑预测什么？',
  ways: '问法',
  tasks: {
    classify: { name: '分到哪一类', example: '会通过，还是不会？' },
    regress: { name: '是多少', example: '这套房子值多少万？' },
    cluster: { name: '有几群', example: '顾客自己会聚成几群？' },
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
  known: '预测的那一刻，这些列知道了吗？',
  knownFor: '还不知道的，别让电脑看：将来用的时候，它手里没有这一列。',
  knows: (column) => `预测的时候“${column}”知道了吗`,
  know: '知道',
  notYet: '还不知道',
  use: '要用',
  leave: '不用',
  othersKnown: (count) => `另外 ${count} 列`,
  fewerColumns: '收起',
  halfMissing: (rows, share) => `这一列有 ${rows} 行（${share}）空着。电脑只从写了答案的行里学；能补就补上，补不上就换一列。`,
  everyRowAnother: (distinct, rows) => `${rows} 行里有 ${distinct} 种写法，几乎一行一个，像是名字。名字猜不出来，换一列吧。`,
  takePart: '按哪几列来分群',
  takesPart: (column) => `按“${column}”来分群`,
  compare: '分好以后，和哪一列比一比',
  compareNote: '这一列不参加分群。分好以后看看，群和它对不对得上。',
  compareNone: '不比',
  enough: '多准才够用',
  metric: '用什么来量',
  metrics: {
    accuracy: { name: '准确率', says: () => '猜对的行占多少。' },
    balanced_accuracy: { name: '平衡准确率', says: () => '每一类各算对了多少，再平均；少的那一类不会被淹没。' },
    macro_f1: { name: '宏平均 F1', says: () => '每一类各算一个 F1，再平均；少的那一类一样要紧。' },
    roc_auc: { name: 'AUC', says: (positive) => `随便挑一个“${positive}”和一个不是的，把前者排在前面的机会。` },
    f1: { name: 'F1', says: (positive) => `“${positive}”找得全不全、说得准不准，两样合成一个数。` },
    recall: { name: '召回率', says: (positive) => `真的“${positive}”里，找出了多少。` },
    precision: { name: '精确率', says: (positive) => `说是“${positive}”的里面，真的占多少。` },
    mae: { name: '平均差多少', says: () => '每一行差多少，取平均（MAE）。越小越好。' },
    rmse: { name: 'RMSE', says: () => '也量差多少，差得远的罚得更重。越小越好。' },
    r2: { name: 'R²', says: () => '答案的起伏里，有多少说得出道理。' },
  },
  guessing: (value) => `${value} 瞎猜`,
  perfect: (isError) => (isError ? '0 全对' : '1 全对'),
  goalAt: (value) => `${value} 够用`,
  goalValue: '够用的分数',
  setGoal: (value) => `先定在 ${value}`,
  dropGoal: '不定了',
  wrongNumber: '写一个数',
  costs: '两种错，各有多贵？',
  costsNote: '用一样的单位，比如元。以后划线时按它来算。',
  missed: (positive) => `漏掉一个“${positive}”`,
  falseAlarm: (negative) => `把“${negative}”认错一次`,
  dropCosts: '不算了',
  saysGoal: (metric, value, isError) => [airy(metric).trimStart(), isError ? '不超过 ' : '到 ', { mark: value }, '，就拿去用。'],
  saysGroups: (columns, rows, compare) => ['看 ', { mark: columns }, ' 列，把 ', { mark: rows }, ' 行聚成几群', ...(compare === undefined ? ['。'] : ['，再和', { mark: compare }, '比一比。'])],
  reading: '正在数每一列…',
  says: (task, inputs, rows, target) => ['看 ', { mark: inputs }, ' 列，预测 ', { mark: rows }, airy(target).startsWith(' ') ? ' 行的 ' : ' 行的', { mark: target }, airy(target).endsWith(' ') ? ' ' : '', task === 'classify' ? '是哪一类。' : '是多少。'],
  saysNothing: '还没说要预测什么。',
  saysNoInputs: '没有别的列可看，还猜不了。',
  looking: (column) => `正在看“${column}”这一列。`,
  chooseFirst: '先选要预测的那一列',
  next: '去看数据',
}

const en: DefineTexts = {
  question: 'What should the computer predict?',
  ways: 'Ways of asking',
  tasks: {
    classify: { name: 'Which category', example: 'Will this pupil pass or not?' },
    regress: { name: 'How much', example: 'What is this flat worth?' },
    cluster: { name: 'Which groups', example: 'What kinds of customers are there?' },
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
  known: 'Will you know these when you predict?',
  knownFor: 'What is not known yet must not be looked at: later on the computer will not have it.',
  knows: (column) => `Is “${column}” known when you predict?`,
  know: 'Known',
  notYet: 'Not yet',
  use: 'Use',
  leave: 'Leave out',
  othersKnown: (count) => `${count} more`,
  fewerColumns: 'Show fewer',
  halfMissing: (rows, share) => `${rows} rows (${share}) say nothing here. Only rows with an answer can teach: fill them in if you can, or choose another column.`,
  everyRowAnother: (distinct, rows) => `${distinct} different values in ${rows} rows: nearly every row has its own, like a name. Names cannot be guessed; choose another column.`,
  takePart: 'Columns to group by',
  takesPart: (column) => `Group by “${column}”`,
  compare: 'Hold the groups against',
  compareNote: 'This column takes no part. Afterwards you see whether the groups agree with it.',
  compareNone: 'nothing',
  enough: 'How good is good enough?',
  metric: 'Measured by',
  metrics: {
    accuracy: { name: 'Accuracy', says: () => 'The share of rows that are right.' },
    balanced_accuracy: { name: 'Balanced accuracy', says: () => 'The share that is right in each class, averaged, so that a rare class counts.' },
    macro_f1: { name: 'Macro F1', says: () => 'One F1 for each class, averaged: a rare class matters as much.' },
    roc_auc: { name: 'AUC', says: (positive) => `Take one “${positive}” and one that is not: the chance that the first is ranked higher.` },
    f1: { name: 'F1', says: (positive) => `How many “${positive}” are found and how many of those called so are so, in one figure.` },
    recall: { name: 'Recall', says: (positive) => `How many of the real “${positive}” are found.` },
    precision: { name: 'Precision', says: (positive) => `How many of those called “${positive}” really are.` },
    mae: { name: 'Average error', says: () => 'How far off a row is, on average (MAE). Less is better.' },
    rmse: { name: 'RMSE', says: () => 'How far off, with large errors weighing more. Less is better.' },
    r2: { name: 'R²', says: () => 'How much of the ups and downs of the answer can be explained.' },
  },
  guessing: (value) => `${value} guessing`,
  perfect: (isError) => (isError ? '0 always right' : '1 always right'),
  goalAt: (value) => `${value} will do`,
  goalValue: 'Good enough from',
  setGoal: (value) => `Take ${value} for now`,
  dropGoal: 'No goal',
  wrongNumber: 'A number, please',
  costs: 'What does each kind of error cost?',
  costsNote: 'In one unit, money for instance. The line between yes and no is drawn by it later.',
  missed: (positive) => `A missed “${positive}”`,
  falseAlarm: (negative) => `A “${negative}” taken for one`,
  dropCosts: 'No costs',
  saysGoal: (metric, value, isError) => [` ${metric} `, isError ? 'of ' : 'from ', { mark: value }, isError ? ' or less will do.' : ' on will do.'],
  saysGroups: (columns, rows, compare) => ['From ', { mark: columns }, columns === '1' ? ' column, find groups among ' : ' columns, find groups among ', { mark: rows }, ' rows', ...(compare === undefined ? ['.'] : [' and hold them against ', { mark: compare }, '.'])],
  reading: 'Counting each column…',
  says: (task, inputs, rows, target) => ['From ', { mark: inputs }, inputs === '1' ? ' column, predict ' : ' columns, predict ', task === 'classify' ? 'which ' : 'how much ', { mark: target }, task === 'classify' ? ' it is, for ' : ' is, for ', { mark: rows }, ' rows.'],
  saysNothing: 'Nothing to predict yet.',
  saysNoInputs: 'No other column to look at, so nothing can be predicted yet.',
  looking: (column) => `Looking at “${column}”.`,
  chooseFirst: 'Choose a column to predict first',
  next: 'Look at the data',
}

export const define: Catalogue<DefineTexts> = { zh, en }
