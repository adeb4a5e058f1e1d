import type { Catalogue } from './language.svelte.ts'

type By = 'group' | 'time'

export interface SplitTexts {
  readonly question: string
  readonly leadOne: (places: number) => string
  readonly leadMany: (rows: string) => string
  readonly noTarget: string
  readonly noTargetWhy: string
  readonly how: string
  readonly kinds: Readonly<Record<'chance' | By | 'turns', string>>
  readonly byChance: string
  readonly column: Readonly<Record<By, string>>
  readonly columnWhy: Readonly<Record<By, (column: string) => string>>
  readonly suggest: Readonly<Record<By, { readonly title: (column: string) => string; readonly text: (column: string) => string; readonly cure: string }>>
  readonly turns: string
  readonly turnsWrong: string
  readonly turnsWhy: (turns: string) => string
  readonly oneByOneWhy: string
  readonly parts: Readonly<Record<'learn' | 'practise' | 'test', string>>
  readonly why: Readonly<Record<'learn' | 'practise' | 'test', string>>
  readonly learnAndPractise: string
  readonly inTurns: (turns: string) => string
  readonly whoPractises: string
  readonly letPractise: (turn: string) => string
  readonly turnNow: (turn: string, others: number) => string
  readonly turnNowInTime: (turn: string) => string
  readonly turnNumber: (turn: string) => string
  readonly onlyLearns: string
  readonly earliest: string
  readonly oneByOne: string
  readonly seal: string
  readonly sealed: string
  readonly hidden: string
  readonly others: string
  readonly board: (learn: string, practise: string, test: string) => string
  readonly stone: (row: string, label: string) => string
  readonly stoneHidden: (row: string) => string
  readonly cutLearn: string
  readonly cutSealed: string
  readonly cutSays: (share: string) => string
  readonly more: string
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
  readonly classes: string
  readonly shareOf: (share: string, label: string) => string
  readonly enough: (rows: string) => string
  readonly luck: (right: string, low: string, high: string) => string
  readonly luckPlenty: (right: string, low: string, high: string) => string
  readonly luckOfNumbers: (rows: string) => string
  readonly tooFew: { readonly title: string; readonly text: (rows: string) => string; readonly turns: string }
  readonly noneHeldOut: { readonly title: string; readonly text: string; readonly cure: string }
  readonly notStratified: { readonly title: string; readonly text: string }
  readonly withoutTarget: (rows: string, target: string) => string
  readonly dealing: string
  readonly next: string
}

const zh: SplitTexts = {
  question: '谁来学，谁来考？',
  leadOne: (places) => (places < 2 ? '一颗子就是一行。' : `一颗子就是一行。发到${places === 2 ? '两' : '三'}处，每颗子只去一处。`),
  leadMany: (rows) => `一颗子大约是 ${rows} 行。每一行只去一处。`,
  noTarget: '找同类，不用留题考。',
  noTargetWhy: '没有要预测的列，也就没有标准答案，封一份考卷没有用。所有的行一起来分组。分得好不好，看组里的像不像、组和组分不分得开。',
  how: '怎么发',
  kinds: { chance: '随机，保持比例', group: '同一个的不拆开', time: '按时间', turns: '轮流当考官' },
  byChance: '随机',
  column: { group: '哪一列说是不是同一个', time: '哪一列说先后' },
  columnWhy: {
    group: (column) => `“${column}”一样的行总在一处。不然学的和考的是同一个，分数会显得太好。`,
    time: (column) => `“${column}”早的来学，晚的来考：真用起来，也是拿过去猜以后。`,
  },
  suggest: {
    group: { title: (column) => `同一个“${column}”有好几行`, text: () => '拆开了，考卷里就有学过的熟面孔，分数会显得太好。', cure: '不拆开' },
    time: { title: (column) => `表里有时间：“${column}”`, text: () => '拿过去学，拿后来的考，才像真用起来的样子。', cure: '按时间分' },
  },
  turns: '分成几份',
  turnsWrong: '要从 2 到 50 的整数',
  turnsWhy: (turns) => `学习的行分成 ${turns} 份，轮流拿一份来练，其余的来学。每一行都练到一次，练的时候都没学过它。`,
  oneByOneWhy: '行很少，所以一行一行轮流：拿一行来练，其余的都来学。',
  parts: { learn: '学习', practise: '练习', test: '考试' },
  why: { learn: '电脑看题，也看答案', practise: '做题，对答案，再改', test: '封好，最后只拆一次' },
  learnAndPractise: '学习和练习',
  inTurns: (turns) => `分 ${turns} 份，轮流来练`,
  whoPractises: '轮到谁来练',
  letPractise: (turn) => `让第 ${turn} 份来练`,
  turnNow: (turn, others) => `轮到第 ${turn} 份来练，其余 ${others} 份来学`,
  turnNowInTime: (turn) => `轮到第 ${turn} 份来练，比它早的来学，比它晚的等着`,
  turnNumber: (turn) => `第 ${turn} 份`,
  onlyLearns: '最早的，只学不练',
  earliest: '最早',
  oneByOne: '一行一行，轮流来练',
  seal: '封',
  sealed: '答案已封存',
  hidden: '封着的行',
  others: '其余',
  board: (learn, practise, test) => `学习 ${learn} 行，练习 ${practise} 行，考试 ${test} 行`,
  stone: (row, label) => (label === '' ? `第 ${row} 行` : `第 ${row} 行，${label}`),
  stoneHidden: (row) => `第 ${row} 行，封着`,
  cutLearn: '学习到哪儿为止',
  cutSealed: '从哪儿起封起来',
  cutSays: (share) => `全部的 ${share} 处`,
  more: '种子和比例',
  stratify: '各处各类的比例一样',
  stratifyOn: '少见的那一类每处都有，分数不全看运气。',
  stratifyOff: '随便发。少见的那一类可能都落在一处。',
  seed: '种子',
  seedWrong: '要从 0 到 4,294,967,295 的整数',
  sameEverywhere: (seed) => `种子 ${seed}，换一台电脑，发出来也一样。`,
  again: '重发一次',
  part: '部分',
  rows: '行数',
  ofAll: '占',
  classes: '各类几行',
  shareOf: (share, label) => `${share} ${label}`,
  enough: (rows) => `${rows} 题够考吗？`,
  luck: (right, low, high) => `要是答对 ${right} 题，真实水平大约在 ${low} 到 ${high} 之间。想说得更准，就要封更多的题。`,
  luckPlenty: (right, low, high) => `够了。要是答对 ${right} 题，真实水平大约在 ${low} 到 ${high} 之间。`,
  luckOfNumbers: (rows) => `平均差多少，最后就在这 ${rows} 行上量。行越少，量出来的越看运气。`,
  tooFew: { title: '不到 20 行，一行也不封', text: (rows) => `一共 ${rows} 行，再封几行，剩下的就学不到什么了。`, turns: '分数从轮流练习里来：每一行都由没学过它的模型来答。' },
  noneHeldOut: { title: '现在一行也没封', text: '挑来挑去，练习的分数会一点点变得太好。封一份最后才看的，才知道真实水平。', cure: '封两成' },
  notStratified: { title: '比例没法保持一样', text: '有一类只有一行，或者有一处放不下每一类，所以改成了随便发。那一类多添几行会好些。' },
  withoutTarget: (rows, target) => `还有 ${rows} 行的“${target}”空着，不学也不考。`,
  dealing: '正在发',
  next: '就这样，去选模型',
}

const en: SplitTexts = {
  question: 'Who learns, who is tested?',
  leadOne: (places) => (places < 2 ? 'One stone is one row.' : `One stone is one row. Each goes to one of ${places === 2 ? 'two' : 'three'} places.`),
  leadMany: (rows) => `One stone is about ${rows} rows. Each row goes to one place.`,
  noTarget: 'Looking for groups, nothing has to be kept for a test.',
  noTargetWhy: 'No column is predicted, so there are no right answers to seal. All rows are grouped together. Groups are good when the rows in one are alike and the groups lie apart.',
  how: 'How rows are dealt',
  kinds: { chance: 'By chance, same mix', group: 'Keep together', time: 'By time', turns: 'Take turns' },
  byChance: 'By chance',
  column: { group: 'The column that says what belongs together', time: 'The column that says what came first' },
  columnWhy: {
    group: (column) => `Rows with the same “${column}” stay in one place. Else what was learned comes again in the test, and the score looks too good.`,
    time: (column) => `The early ones by “${column}” learn, the late ones test: in use, too, one guesses the future from the past.`,
  },
  suggest: {
    group: { title: (column) => `The same “${column}” comes in several rows`, text: () => 'Dealt apart, the test would hold old acquaintances, and the score would look too good.', cure: 'Keep them together' },
    time: { title: (column) => `The rows have a time: “${column}”`, text: () => 'To learn from the past and test on what came later is how it will be used.', cure: 'Deal by time' },
  },
  turns: 'How many turns',
  turnsWrong: 'A whole number from 2 to 50',
  turnsWhy: (turns) => `The learning rows are cut into ${turns} parts; each in turn practises while the others learn. Every row practises once, with a model that has not seen it.`,
  oneByOneWhy: 'The rows are few, so they take turns one by one: one practises, all others learn.',
  parts: { learn: 'Learn', practise: 'Practise', test: 'Test' },
  why: { learn: 'sees questions and answers', practise: 'tries, then checks', test: 'sealed, opened once at the end' },
  learnAndPractise: 'Learn and practise',
  inTurns: (turns) => `in ${turns} parts that take turns`,
  whoPractises: 'Whose turn it is to practise',
  letPractise: (turn) => `Let part ${turn} practise`,
  turnNow: (turn, others) => (others === 1 ? `part ${turn} practises now, the other learns` : `part ${turn} practises now, the other ${others} learn`),
  turnNowInTime: (turn) => `part ${turn} practises now, the earlier ones learn, later ones wait`,
  turnNumber: (turn) => `Part ${turn}`,
  onlyLearns: 'The first ones: they only learn',
  earliest: 'first',
  oneByOne: 'taking turns, one by one',
  seal: '封',
  sealed: 'sealed',
  hidden: 'sealed rows',
  others: 'others',
  board: (learn, practise, test) => `${learn} rows learn, ${practise} practise, ${test} are sealed for the test`,
  stone: (row, label) => (label === '' ? `Row ${row}` : `Row ${row}, ${label}`),
  stoneHidden: (row) => `Row ${row}, sealed`,
  cutLearn: 'Where learning ends',
  cutSealed: 'Where the sealed part begins',
  cutSays: (share) => `at ${share} of all rows`,
  more: 'Seed and mix',
  stratify: 'Same mix of classes in all parts',
  stratifyOn: 'Rare classes come to every part, so the score owes less to luck.',
  stratifyOff: 'Dealt at random. A rare class may all end up in one part.',
  seed: 'Seed',
  seedWrong: 'A whole number from 0 to 4,294,967,295',
  sameEverywhere: (seed) => `Seed ${seed}: any computer deals the same rows.`,
  again: 'Deal again',
  part: 'Part',
  rows: 'Rows',
  ofAll: 'Share',
  classes: 'Rows of each class',
  shareOf: (share, label) => `${share} ${label}`,
  enough: (rows) => `Are ${rows} rows enough to tell?`,
  luck: (right, low, high) => `If ${right} are right, the true rate lies between ${low} and ${high}. To say it more exactly, seal more rows.`,
  luckPlenty: (right, low, high) => `Yes. If ${right} are right, the true rate lies between ${low} and ${high}.`,
  luckOfNumbers: (rows) => `In the end these ${rows} rows tell how far off it is on average. The fewer they are, the more that owes to luck.`,
  tooFew: { title: 'Under 20 rows nothing is sealed', text: (rows) => `With ${rows} rows in all, sealing some would leave too little to learn from.`, turns: 'Scores come from taking turns: every row is answered by a model that has not seen it.' },
  noneHeldOut: { title: 'Nothing is sealed', text: 'The more one picks and chooses, the more the practice score flatters. Rows that nobody looks at until the end tell the truth.', cure: 'Seal a fifth' },
  notStratified: { title: 'The mix could not be kept', text: 'A class has only one row, or a part is too small for every class, so the rows were dealt at random. A few more rows of that class would help.' },
  withoutTarget: (rows, target) => `${rows} more have no value in “${target}”: they neither learn nor test.`,
  dealing: 'Dealing',
  next: 'Choose models',
}

export const split: Catalogue<SplitTexts> = { zh, en }
