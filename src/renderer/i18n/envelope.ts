import type { Catalogue } from './language.svelte.ts'

export interface EnvelopeTexts {
  readonly envelope: string
  readonly seal: string
  /** On the seal once it is open: tested. */
  readonly proved: string
  readonly none: string
  readonly noneWhy: string
  readonly sealed: (rows: string) => string
  readonly what: string
  readonly openedBefore: (times: string) => string
  readonly open: string
  readonly cost: (name: string) => string
  readonly openNow: string
  readonly leave: string
  readonly opening: string
  readonly staleFirst: string
  readonly trains: string
  readonly openedFor: (name: string) => string
  readonly onSealed: (rows: string) => string
  readonly onPractice: (rows: string) => string
  readonly band: (low: string, high: string) => string
  readonly reached: (metric: string, goal: string) => string
  readonly missed: (metric: string, goal: string) => string
  readonly openedOnce: string
  readonly openedTimes: (times: string) => string
  readonly notFresh: string
  readonly lineMoved: string
}

const zh: EnvelopeTexts = {
  envelope: '封好的考卷',
  seal: '封',
  proved: '验',
  none: '没有封起来的考卷',
  noneWhy: '行太少，都拿去学了。练习分数就是手里最好的估计。',
  sealed: (rows) => `考卷还封着，里面有 ${rows} 行`,
  what: '这些行谁也没见过：没学过，也没拿来挑过模型。它们的分数最老实。',
  openedBefore: (times) => `这张表的考卷以前拆过 ${times} 次。`,
  open: '拆开考卷…',
  cost: (name) => `拆开以后，${name}会在这些行上考一次。考卷只有第一次最准：看了分数再回去改、再来拆，分数就会偏好。每拆一次都记下来，撤销不了。`,
  openNow: '拆开，考一次',
  leave: '先不拆',
  opening: '正在考',
  staleFirst: '前面改过，先重新训练',
  trains: '还在训练，等它学完',
  openedFor: (name) => `考卷拆开了，考的是${name}`,
  onSealed: (rows) => `考卷里的 ${rows} 行`,
  onPractice: (rows) => `练习的 ${rows} 行`,
  band: (low, high) => `（大约 ${low} 到 ${high}）`,
  reached: (metric, goal) => `达到了定下的目标：${metric} ${goal}。`,
  missed: (metric, goal) => `没达到定下的目标：${metric} ${goal}。`,
  openedOnce: '拆过 1 次，这个分数还可信。',
  openedTimes: (times) => `考卷拆过 ${times} 次，这个分数打了折扣。`,
  notFresh: '拆开以后前面又改过，这个分数不新鲜了。',
  lineMoved: '拆开以后线又挪过，这个分数是老的线的。',
}

const en: EnvelopeTexts = {
  envelope: 'Sealed envelope',
  seal: '封',
  proved: '验',
  none: 'Nothing is sealed',
  noneWhy: 'There were so few rows that all of them learn. The practice score is the best estimate there is.',
  sealed: (rows) => `The envelope is still sealed, with ${rows} rows inside`,
  what: 'Nobody has seen these rows: none was learned from, none helped to choose. Their score is the honest one.',
  openedBefore: (times) => `The envelope of this table was opened ${times} times before.`,
  open: 'Open the envelope…',
  cost: (name) => `Once open, ${name} is tested on these rows. Only the first time is fully honest: going back, changing something and opening again makes the score look too good. Every opening is counted and cannot be undone.`,
  openNow: 'Open it and test once',
  leave: 'Leave it sealed',
  opening: 'Testing',
  staleFirst: 'Something before has changed: train again first',
  trains: 'Training is still running',
  openedFor: (name) => `The envelope is open: ${name} was tested`,
  onSealed: (rows) => `On the ${rows} sealed rows`,
  onPractice: (rows) => `On ${rows} practice rows`,
  band: (low, high) => ` (about ${low} to ${high})`,
  reached: (metric, goal) => `The goal is reached: ${metric} ${goal}.`,
  missed: (metric, goal) => `The goal is not reached: ${metric} ${goal}.`,
  openedOnce: 'Opened once: this score can be trusted.',
  openedTimes: (times) => `Opened ${times} times: this score has lost some of its worth.`,
  notFresh: 'Something has changed since it was opened: this score is not fresh.',
  lineMoved: 'The line has been moved since it was opened: this is the score of the old line.',
}

export const envelope: Catalogue<EnvelopeTexts> = { zh, en }
