import type { Explained } from '../charts/explained.ts'
import { airy } from './airy.ts'
import type { Catalogue } from './language.svelte.ts'

export interface LearningCurveTexts {
  readonly title: string
  readonly ask: (name: string) => string
  readonly draw: string
  readonly drawing: (name: string) => string
  readonly rows: string
  readonly spread: string
  readonly rises: string
  readonly level: string
  readonly point: (rows: string, metric: string, score: string) => string
  readonly explained: (name: string, metric: string, now: string | undefined) => Explained
}

const zh: LearningCurveTexts = {
  title: '再多些行，会更好吗？',
  ask: (name) => `让${airy(name).trimEnd()}先学一点，再学多些，看分数怎么走。要多学几十遍，大表会久一点。`,
  draw: '画学习曲线',
  drawing: (name) => `${name}从少学到多，画学习曲线。可以先去看别的。`,
  rows: '学了多少行',
  spread: '上下浮动',
  rises: '最后添的行还在让它变好：再多收些数据，多半还能更好。',
  level: '最后添的行没让它好多少：同样的数据再多，也难再好。不如想想别的列、别的模型。',
  point: (rows, metric, score) => `学 ${rows} 行：${metric} ${score}`,
  explained: (name, metric, now) => ({
    shows: `${name}学的行越来越多，${airy(metric).trimStart()}怎么变。分数都是没学过的行上的，几份轮流来，取平均。`,
    read: '线还在走，多些行就有用；线平了，再多也帮不上。浅色的一带是几份之间的出入。',
    now,
  }),
}

const en: LearningCurveTexts = {
  title: 'Would more rows help?',
  ask: (name) => `Let ${name.toLowerCase()} learn from a few rows, then from more, and see where its score goes. That is some dozens of fits: on a large table it takes a while.`,
  draw: 'Draw the learning curve',
  drawing: (name) => `${name} learns from few rows, then more, for its curve. You can look around meanwhile.`,
  rows: 'Rows it learned from',
  spread: 'Spread',
  rises: 'The last rows still made it better: more rows would most likely help.',
  level: 'The last rows hardly made it better: more of the same would gain little. Think of other columns or another model.',
  point: (rows, metric, score) => `From ${rows} rows: ${metric} ${score}`,
  explained: (name, metric, now) => ({
    shows: `How ${metric} of ${name.toLowerCase()} changes as it learns from more rows. Every score is of rows that it had not seen, the mean of several turns.`,
    read: 'While the line still moves, more rows help; where it is level, they do not. The pale band is how far the turns lie apart.',
    now,
  }),
}

export const learningCurveTexts: Catalogue<LearningCurveTexts> = { zh, en }
