import type { GuideTexts } from '../components/guide-texts.ts'
import type { HardwareDoc } from '../../contract/documents/hardware.ts'
import type { Catalogue } from './language.svelte.ts'

export interface TrainTexts {
  readonly question: string
  readonly before: string
  readonly learner: Readonly<Record<string, { readonly name: string; readonly text: string }>>
  readonly use: (name: string) => string
  readonly depth: string
  readonly depthWrong: string
  readonly scale: string
  readonly train: string
  readonly again: string
  readonly stop: string
  readonly stopping: string
  readonly working: (name: string) => string
  readonly next: string
  readonly none: string
  readonly columns: { readonly model: string; readonly score: string; readonly time: string }
  readonly at: Readonly<Record<'waiting' | 'learning' | 'done' | 'failed' | 'stopped', string>>
  readonly seconds: (count: string) => string
  readonly onTest: (rows: string) => string
  readonly onLearning: (rows: string) => string
  readonly best: (name: string) => string
  readonly hardware: (facts: HardwareDoc, memory: string) => string
  readonly stale: string
  readonly guide: GuideTexts
}

const zh: TrainTexts = {
  question: '哪个模型学得最好？',
  before: '选好让谁来学。对照一直都在：只猜最常见的，或者平均数。',
  learner: {
    baseline: { name: '瞎猜作对照', text: '总猜最常见的，或平均数' },
    'linear-regression': { name: '线性回归', text: '画一条最贴近的直线' },
    'logistic-regression': { name: '逻辑回归', text: '一条 S 形曲线，说出把握有多大' },
    'decision-tree': { name: '决策树', text: '一连串是非题，能画出来' },
  },
  use: (name) => `让${name}来学`,
  depth: '最多几层题',
  depthWrong: '要一个 1 到 1,000 的整数，或者空着',
  scale: '先把各列放到同一把尺子上',
  train: '训练',
  again: '再训练一次',
  stop: '停下，留最好的',
  stopping: '正在停下',
  working: (name) => `${name}正在学。可以先去看别的。`,
  next: '看它准不准',
  none: '至少选一个',
  columns: { model: '模型', score: '分数', time: '用时' },
  at: { waiting: '等着', learning: '正在学', done: '学完了', failed: '没学成', stopped: '停下了' },
  seconds: (count) => `${count} 秒`,
  onTest: (rows) => `在留出来的 ${rows} 行上考的`,
  onLearning: (rows) => `没有留出考题：在学过的 ${rows} 行上算的`,
  best: (name) => `${name}最好`,
  hardware: ({ cores, gpu }, memory) => `这台电脑有 ${cores} 个核、${memory} 内存${gpu?.active ? `和一块显卡（${gpu.name}）。这几种模型用不上显卡` : '。这几种模型本来也用不上显卡'}，一个核就够。`,
  stale: '前面改过，这些结果旧了。',
  guide: {
    done: '行已经分好，列也定好了。',
    why: '几种办法一起学，再考同一份题，比出来的才算数。比对照好，才说明学到了东西。',
    next: '学完去看它准不准、错在哪儿。',
    terms: [
      { term: '对照', text: '什么也没学的猜法。分数跟它差不多，就等于没学会。' },
      { term: '同一把尺子', text: '减去平均数、除以标准差，大数字的列就不会压过别的列。' },
    ],
  },
}

const en: TrainTexts = {
  question: 'Which model learns the most?',
  before: 'Choose who learns. The comparison is always there: it guesses the most common, or the mean.',
  learner: {
    baseline: { name: 'Guess for comparison', text: 'always the most common, or the mean' },
    'linear-regression': { name: 'Linear regression', text: 'draws the straight line that lies closest' },
    'logistic-regression': { name: 'Logistic regression', text: 'an S-curve that says how sure it is' },
    'decision-tree': { name: 'Decision tree', text: 'a chain of yes-or-no questions that can be drawn' },
  },
  use: (name) => `Let ${name} learn`,
  depth: 'Questions deep at most',
  depthWrong: 'A whole number from 1 to 1,000, or nothing',
  scale: 'Put all columns on one scale first',
  train: 'Train',
  again: 'Train again',
  stop: 'Stop and keep best',
  stopping: 'Stopping',
  working: (name) => `${name} is learning. You can look around meanwhile.`,
  next: 'See how good it is',
  none: 'Choose at least one',
  columns: { model: 'Model', score: 'Score', time: 'Time' },
  at: { waiting: 'waiting', learning: 'learning', done: 'done', failed: 'did not work', stopped: 'stopped' },
  seconds: (count) => `${count} s`,
  onTest: (rows) => `on ${rows} held-out rows`,
  onLearning: (rows) => `nothing was held out: on the ${rows} rows that were learned from`,
  best: (name) => `${name} is best`,
  hardware: ({ cores, gpu }, memory) => `This computer has ${cores} cores, ${memory} of memory${gpu?.active ? ` and a graphics card (${gpu.name}). These models gain nothing from a graphics card` : '. These models would gain nothing from a graphics card'}; one core is enough for them.`,
  stale: 'Something before it has changed, so these results are old.',
  guide: {
    done: 'The rows are dealt and the columns are settled.',
    why: 'Several ways of learning take the same test, so they can be compared. Only what beats the comparison has learned something.',
    next: 'Then see how good the best one is, and where it is wrong.',
    terms: [
      { term: 'Comparison', text: 'A guess that learned nothing. A score like its own means nothing was learned.' },
      { term: 'One scale', text: 'The mean taken off and divided by the deviation, so that columns of large numbers do not outweigh the rest.' },
    ],
  },
}

export const trainTexts: Catalogue<TrainTexts> = { zh, en }
