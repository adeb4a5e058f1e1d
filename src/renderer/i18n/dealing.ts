import type { GuideTexts } from '../components/guide-texts.ts'
import type { Catalogue } from './language.svelte.ts'

export interface SplitTexts {
  readonly question: string
  readonly lead: (unit: string) => string
  readonly learn: string
  readonly learnText: string
  readonly test: string
  readonly testText: string
  readonly share: string
  readonly seed: string
  readonly seedWrong: string
  readonly again: string
  readonly stratify: string
  readonly notStratified: string
  readonly few: string
  readonly withoutTarget: (rows: string) => string
  readonly enough: (rows: string) => string
  readonly luck: (right: string, low: string, high: string) => string
  readonly sameRows: string
  readonly next: string
  readonly guide: GuideTexts
}

const zh: SplitTexts = {
  question: '谁来学，谁来考？',
  lead: (unit) => `一颗子约等于 ${unit} 行。每一行只去一处。`,
  learn: '学习',
  learnText: '电脑看题，也看答案',
  test: '考试',
  testText: '学的时候不给看',
  share: '留多少来考',
  seed: '种子',
  seedWrong: '要一个 0 到 4,294,967,295 的整数',
  again: '重发一次',
  stratify: '每一类按比例分',
  notStratified: '有一类太少，没法按比例分，改成了随机。',
  few: '不到 20 行，一行也不留：留出几行考不出什么。分数会是学过的那些行的，偏高。',
  withoutTarget: (rows) => `${rows} 行没有答案，先放在一边。`,
  enough: (rows) => `${rows} 行够考吗？`,
  luck: (right, low, high) => `要是答对 ${right} 行，真实水平大约在 ${low} 到 ${high} 之间。想说得更准，就多留一些。`,
  sameRows: '同一个种子，换一台电脑，分出来也一样。',
  next: '就这样，去训练',
  guide: {
    done: '要预测什么、看哪些列，都定好了。',
    why: '老师不会把考题先发给学生。电脑也一样：见过的题答对了，不算会。',
    next: '去训练。考题在“评估模型”里拆开，分数是考题上的。',
    terms: [
      { term: '种子', text: '洗牌的编号。编号一样，牌就一样。' },
      { term: '按比例分', text: '两处里每一类占的份额都差不多。' },
    ],
  },
}

const en: SplitTexts = {
  question: 'Who learns, who is tested?',
  lead: (unit) => `One stone is about ${unit} rows. Every row goes to one place only.`,
  learn: 'Learn',
  learnText: 'the computer sees question and answer',
  test: 'Test',
  testText: 'not shown while it learns',
  share: 'Held out for the test',
  seed: 'Seed',
  seedWrong: 'A whole number from 0 to 4,294,967,295',
  again: 'Deal again',
  stratify: 'Keep the classes in proportion',
  notStratified: 'One class is too rare to be dealt in proportion, so the rows were dealt at random.',
  few: 'Under 20 rows nothing is held out: so few rows could not test much. The scores will be those of the rows that were learned from, and flatter.',
  withoutTarget: (rows) => `${rows} rows have no answer and are set aside.`,
  enough: (rows) => `Are ${rows} rows enough?`,
  luck: (right, low, high) => `If ${right} of them are right, the true rate lies between ${low} and ${high}. Hold out more to know it better.`,
  sameRows: 'The same seed deals the same rows on any computer.',
  next: 'Go and train',
  guide: {
    done: 'What to predict and which columns to look at are settled.',
    why: 'A teacher does not hand out the exam beforehand. Knowing an answer that it has seen does not count.',
    next: 'Train. The test is opened in Evaluate, and the score is the test’s.',
    terms: [
      { term: 'Seed', text: 'The number of a shuffle: the same number, the same order.' },
      { term: 'In proportion', text: 'Each class has about the same share in both places.' },
    ],
  },
}

export const splitTexts: Catalogue<SplitTexts> = { zh, en }
