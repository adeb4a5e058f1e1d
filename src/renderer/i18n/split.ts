import type { GuideTexts } from '../components/guide-texts.ts'
import type { Catalogue } from './language.svelte.ts'

export interface SplitTexts {
  readonly question: string
  readonly leadOne: string
  readonly leadMany: (rows: string) => string
  readonly leadAll: string
  readonly learn: string
  readonly learnWhy: string
  readonly test: string
  readonly testWhy: string
  readonly all: string
  readonly allWhy: string
  readonly others: string
  readonly board: (learn: string, test: string) => string
  readonly stone: (row: string, label: string) => string
  readonly share: string
  readonly shareSays: (share: string) => string
  readonly stratify: string
  readonly stratifyOn: string
  readonly stratifyOff: string
  readonly seed: string
  readonly seedWrong: string
  readonly sameEverywhere: (seed: string) => string
  readonly again: string
  readonly part: string
  readonly rows: string
  readonly ofAll: string
  readonly enough: (rows: string) => string
  readonly luck: (right: string, low: string, high: string) => string
  readonly luckOfNumbers: (rows: string) => string
  readonly tooFew: { readonly title: string; readonly text: (rows: string) => string }
  readonly noneHeldOut: { readonly title: string; readonly text: string; readonly cure: string }
  readonly notStratified: { readonly title: string; readonly text: string }
  readonly withoutTarget: (rows: string, target: string) => string
  readonly dealing: string
  readonly next: string
  readonly guide: (heldOut: boolean, classes: boolean) => GuideTexts
}

const zh: SplitTexts = {
  question: '谁来学，谁来考？',
  leadOne: '一颗子就是一行。发到两处，每颗子只去一处。',
  leadMany: (rows) => `一颗子大约是 ${rows} 行。发到两处，每一行只去一处。`,
  leadAll: '一颗子就是一行。',
  learn: '学习',
  learnWhy: '电脑看题，也看答案',
  test: '考试',
  testWhy: '学的时候不给看，学完拿来考',
  all: '全部',
  allWhy: '电脑看题，也看答案',
  others: '其余',
  board: (learn, test) => `学习 ${learn} 行，考试 ${test} 行`,
  stone: (row, label) => (label === '' ? `第 ${row} 行` : `第 ${row} 行，${label}`),
  share: '留出来考试的',
  shareSays: (share) => `留 ${share} 来考`,
  stratify: '两边各类的比例一样',
  stratifyOn: '少见的那一类两边都有，分数不全看运气。',
  stratifyOff: '随便发。少见的那一类可能都落在一边。',
  seed: '种子',
  seedWrong: '要从 0 到 4,294,967,295 的整数',
  sameEverywhere: (seed) => `种子 ${seed}，换一台电脑，发出来也一样。`,
  again: '重发一次',
  part: '部分',
  rows: '行数',
  ofAll: '占',
  enough: (rows) => `${rows} 题够考吗？`,
  luck: (right, low, high) => `要是答对 ${right} 题，真实水平大约在 ${low} 到 ${high} 之间。想说得更准，就多留些行来考。`,
  luckOfNumbers: (rows) => `平均差多少，就在这 ${rows} 行上量。行越少，量出来的越看运气。`,
  tooFew: { title: '不到 20 行，一行也不留', text: (rows) => `一共 ${rows} 行，每一行都得用来学。后面看到的分数，就是这些学过的行的，会显得太好。` },
  noneHeldOut: { title: '现在一行也没留', text: '没有留出来的行，就不知道电脑遇到新的会怎样。', cure: '留两成来考' },
  notStratified: { title: '比例没法保持一样', text: '有一类只有一行，或者有一边放不下每一类，所以改成了随便发。那一类多添几行会好些。' },
  withoutTarget: (rows, target) => `还有 ${rows} 行的“${target}”空着，不学也不考。`,
  dealing: '正在发',
  next: '去训练',
  guide: (heldOut, classes) => ({
    done: '表读好了，要预测的也选好了。',
    why: heldOut ? '老师不会把考卷先发给学生。电脑也一样：见过的题答对了，不算会。' : '行太少，再留出几行，剩下的就学不到什么了。五行的考卷也说明不了多少。',
    next: '让电脑学，几种办法比一比。',
    terms: heldOut
      ? [
          ...(classes ? [{ term: '分层', text: '每一类都按同样的比例分到两边。' }] : []),
          { term: '种子', text: '发牌前定下的一个数。同一个数，每次发得一模一样。' },
        ]
      : [],
  }),
}

const en: SplitTexts = {
  question: 'Who learns, who is tested?',
  leadOne: 'One stone is one row. Each goes to one of two places.',
  leadMany: (rows) => `One stone is about ${rows} rows. Each row goes to one of two places.`,
  leadAll: 'One stone is one row.',
  learn: 'Learn',
  learnWhy: 'the computer sees questions and answers',
  test: 'Test',
  testWhy: 'kept aside, to test it afterwards',
  all: 'All rows',
  allWhy: 'the computer sees questions and answers',
  others: 'others',
  board: (learn, test) => `${learn} rows learn, ${test} rows test`,
  stone: (row, label) => (label === '' ? `Row ${row}` : `Row ${row}, ${label}`),
  share: 'Held out for the test',
  shareSays: (share) => `${share} held out`,
  stratify: 'Same mix of classes in both parts',
  stratifyOn: 'Rare classes come to both parts, so the score owes less to luck.',
  stratifyOff: 'Dealt at random. A rare class may all end up in one part.',
  seed: 'Seed',
  seedWrong: 'A whole number from 0 to 4,294,967,295',
  sameEverywhere: (seed) => `Seed ${seed}: any computer deals the same rows.`,
  again: 'Deal again',
  part: 'Part',
  rows: 'Rows',
  ofAll: 'Share',
  enough: (rows) => `Are ${rows} rows enough to tell?`,
  luck: (right, low, high) => `If ${right} are right, the true rate lies between ${low} and ${high}. To say it more exactly, hold out more rows.`,
  luckOfNumbers: (rows) => `How far off it is on average will be measured on these ${rows} rows. The fewer they are, the more it owes to luck.`,
  tooFew: { title: 'Under 20 rows nothing is held out', text: (rows) => `All ${rows} rows are needed to learn from. The scores you will see are those of these rows, so they look too good.` },
  noneHeldOut: { title: 'Nothing is held out', text: 'Without rows kept aside nobody knows how the computer does on new ones.', cure: 'Hold out a fifth' },
  notStratified: { title: 'The mix could not be kept', text: 'A class has only one row, or a part is too small for every class, so the rows were dealt at random. A few more rows of that class would help.' },
  withoutTarget: (rows, target) => `${rows} more have no value in “${target}”: they neither learn nor test.`,
  dealing: 'Dealing',
  next: 'Go and train',
  guide: (heldOut, classes) => ({
    done: 'The table has been read and the question asked.',
    why: heldOut ? 'No teacher hands out the exam beforehand. To get rows right that one has seen is no proof of having learned.' : 'The rows are few. Were some kept aside, little would be left to learn from, and a test of five rows tells little.',
    next: 'Let the computer learn in several ways and compare them.',
    terms: heldOut
      ? [
          ...(classes ? [{ term: 'Stratified', text: 'Every class is dealt to both parts in the same share.' }] : []),
          { term: 'Seed', text: 'A number fixed before dealing. The same number deals the same rows every time.' },
        ]
      : [],
  }),
}

export const split: Catalogue<SplitTexts> = { zh, en }
