import type { HardwareDoc } from '../../contract/documents/hardware.ts'
import type { PredictTask } from '../../contract/documents/problem.ts'
import type { GuideTexts } from '../components/guide-texts.ts'
import { airy } from './airy.ts'
import type { Catalogue } from './language.svelte.ts'

export interface TrainTexts {
  readonly question: string
  readonly lead: (heldOut: boolean) => string
  readonly what: Readonly<Record<string, string>>
  readonly baselineWhat: Readonly<Record<PredictTask, string>>
  readonly use: (name: string) => string
  readonly always: string
  readonly settings: (name: string) => string
  readonly columns: { readonly learns: string; readonly model: string; readonly right: string; readonly off: string; readonly score: string; readonly time: string; readonly settings: string }
  readonly at: Readonly<Record<'waiting' | 'learning' | 'done' | 'failed' | 'stopped' | 'best', string>>
  readonly depth: string
  readonly depthHint: string
  readonly depthWrong: string
  readonly c: string
  readonly cHint: string
  readonly cWrong: string
  readonly rounds: string
  readonly roundsWrong: string
  readonly scale: string
  readonly scaleOn: string
  readonly scaleOff: string
  readonly noSettings: string
  readonly bestSoFar: (name: string) => string
  readonly noContest: (name: string) => string
  readonly train: string
  readonly again: string
  readonly stop: string
  readonly stopping: string
  readonly working: (name: string) => string
  readonly starting: string
  readonly next: string
  readonly chooseOne: string
  readonly seconds: (count: string) => string
  readonly quick: string
  readonly judged: (rows: string) => string
  readonly learned: (rows: string) => string
  readonly setAside: (rows: string) => string
  readonly stopped: string
  readonly ranked: (metric: string) => string
  readonly old: string
  readonly hardware: (facts: HardwareDoc) => string
  readonly guide: (finished: boolean, heldOut: boolean, bands: boolean) => GuideTexts
}

const zh: TrainTexts = {
  question: '哪个模型学得最好？',
  lead: (heldOut) => (heldOut ? '勾上谁，谁就来学。学完考同一份题，比一比。' : '勾上谁，谁就来学。'),
  what: {
    'linear-regression': '画一条离各点最近的直线',
    'logistic-regression': '用一条 S 形曲线说出把握多大',
    'decision-tree': '一连串是非题，一层层问下去',
  },
  baselineWhat: { classify: '什么也不学，拿来作对照', regress: '什么也不学，拿来作对照' },
  use: (name) => `让${name}来学`,
  always: '对照一直都在',
  settings: (name) => `${name}的设置`,
  columns: { learns: '学不学', model: '模型', right: '对了多少', off: '平均差多少，越短越好', score: '分数', time: '用时', settings: '设置' },
  at: { waiting: '等着', learning: '正在学', done: '学完了', failed: '没学成', stopped: '停下了', best: '目前最好' },
  depth: '最多问几层',
  depthHint: '空着就不限。越深越会死记。',
  depthWrong: '要从 1 到 1,000 的整数，或者空着',
  c: '有多相信每一行（C）',
  cHint: '越小越谨慎，越大越相信每一行。',
  cWrong: '要从 0.000001 到 1,000,000 的数',
  rounds: '最多学几轮（max_iter）',
  roundsWrong: '要从 1 到 10,000 的整数',
  scale: '先把各列放到同一把尺子上',
  scaleOn: '数大的列不会因为数大就更要紧。',
  scaleOff: '按原来的数学：课上就是这样算的。',
  noSettings: '没有什么要设。',
  bestSoFar: (name) => `目前最好的是${name}。`,
  noContest: (name) => `这是${name}。没有考题，比不出谁更好。`,
  train: '训练',
  again: '再训练一次',
  stop: '停下，留最好的',
  stopping: '正在停下，留着最好的。',
  working: (name) => `${name}正在学。可以先去看别的。`,
  starting: '正在准备。',
  next: '看它准不准',
  chooseOne: '至少勾一个',
  seconds: (count) => `${count} 秒`,
  quick: '不到 0.1 秒',
  judged: (rows) => `在留出来的 ${rows} 行上考的。`,
  learned: (rows) => `没有留出来的行，分数是学过的这 ${rows} 行的。`,
  setAside: (rows) => `${rows} 行没有答案，没用上。`,
  stopped: '中途停下了，学完的都留着。',
  ranked: (metric) => `按${airy(metric)}排。`,
  old: '前面改过，这些分数旧了。再训练一次就更新。',
  hardware: ({ cores, gpu }) => `这台电脑有 ${cores} 个核${gpu?.active === true ? `，还有显卡 ${gpu.name}。这几种模型用处理器就够，显卡帮不上忙` : '，没有能用的显卡。这几种模型本来也用不上'}。`,
  guide: (finished, heldOut, bands) => ({
    done: finished ? (heldOut ? '学完了，都考了同一份题。' : '学完了。行太少，没有考题。') : '行已经分好，列也定好了。',
    why: heldOut ? '比对照好，才算学到了东西。几种办法考同一份题，比出来的才作数。' : '比对照好，才算学到了东西。没有考题，谁背得好谁的分就高，所以分不出高下。',
    next: finished ? '去看它错在哪儿，再自己试几个。' : '按“训练”。中途想停就停，学完的都留着。',
    terms: [
      { term: '对照', text: '什么也没学的猜法。分数和它差不多，就等于没学会。' },
      ...(bands ? [{ term: '圆子后面的条', text: '真实水平大约在这一段里（95%）。行越少，条越宽。' }] : []),
    ],
  }),
}

const en: TrainTexts = {
  question: 'Which model has learned the most?',
  lead: (heldOut) => (heldOut ? 'Tick those that shall learn. All take the same test, so they can be compared.' : 'Tick those that shall learn.'),
  what: {
    'linear-regression': 'draws the straight line closest to the points',
    'logistic-regression': 'an S-curve that says how sure it is',
    'decision-tree': 'a chain of yes-or-no questions',
  },
  baselineWhat: { classify: 'learns nothing; to compare with', regress: 'learns nothing; to compare with' },
  use: (name) => `Let ${name} learn`,
  always: 'The comparison always comes along',
  settings: (name) => `Settings of ${name}`,
  columns: { learns: 'Learns', model: 'Model', right: 'Right', off: 'Off by, on average: shorter is better', score: 'Score', time: 'Time', settings: 'Settings' },
  at: { waiting: 'waiting', learning: 'learning', done: 'done', failed: 'did not work', stopped: 'stopped', best: 'best so far' },
  depth: 'Questions deep, at most',
  depthHint: 'Empty: no limit. The deeper, the more it learns by heart.',
  depthWrong: 'A whole number from 1 to 1,000, or nothing',
  c: 'Trust in single rows (C)',
  cHint: 'Small: cautious. Large: trusts every single row.',
  cWrong: 'A number from 0.000001 to 1,000,000',
  rounds: 'Rounds, at most (max_iter)',
  roundsWrong: 'A whole number from 1 to 10,000',
  scale: 'Put all columns on one scale first',
  scaleOn: 'A column of large numbers does not count for more.',
  scaleOff: 'With the numbers as they are, as in the lecture.',
  noSettings: 'Nothing to set.',
  bestSoFar: (name) => `Best so far: ${name.toLowerCase()}.`,
  noContest: (name) => `This is ${name.toLowerCase()}. Without a test nobody can say who is best.`,
  train: 'Train',
  again: 'Train again',
  stop: 'Stop and keep best',
  stopping: 'Stopping, and keeping the best.',
  working: (name) => `${name} is learning. You can look around meanwhile.`,
  starting: 'Getting ready.',
  next: 'See how good it is',
  chooseOne: 'Tick at least one',
  seconds: (count) => `${count} s`,
  quick: 'under 0.1 s',
  judged: (rows) => `Judged on ${rows} held-out rows.`,
  learned: (rows) => `Nothing was held out: the scores are those of the ${rows} rows they learned from.`,
  setAside: (rows) => `${rows} rows have no answer and were not used.`,
  stopped: 'Stopped on the way; what was done is kept.',
  ranked: (metric) => `Ranked by ${metric}.`,
  old: 'Something before has changed, so these scores are old. Train again to renew them.',
  hardware: ({ cores, gpu }) => `This computer has ${cores} cores${gpu?.active === true ? ` and a graphics card (${gpu.name}). These models run on the processor and gain nothing from the card` : ' and no graphics card in use. These models would gain nothing from one'}.`,
  guide: (finished, heldOut, bands) => ({
    done: finished ? (heldOut ? 'They have learned and taken the same test.' : 'They have learned. There were too few rows for a test.') : 'The rows are dealt and the columns settled.',
    why: heldOut ? 'Only what beats the comparison has learned something. The same test for all makes it a fair race.' : 'Only what beats the comparison has learned something. Without a test, whoever learns by heart scores best, so nobody wins.',
    next: finished ? 'See where the best one is wrong, and try it yourself.' : 'Press Train. Stop whenever you like: what is done is kept.',
    terms: [
      { term: 'Comparison', text: 'A guess that learned nothing. A score like its own means nothing was learned.' },
      ...(bands ? [{ term: 'Bar behind a stone', text: 'The true rate lies in it, most likely (95 %). Few rows make it wide.' }] : []),
    ],
  }),
}

export const trainTexts: Catalogue<TrainTexts> = { zh, en }
