import type { PredictTask } from '../../contract/documents/problem.ts'
import { airy } from './airy.ts'
import type { Catalogue } from './language.svelte.ts'

export interface EvaluateTexts {
  readonly question: Readonly<Record<PredictTask, string>>
  readonly which: string
  readonly part: string
  readonly parts: Readonly<Record<'practise' | 'learn', string>>
  readonly view: string
  readonly views: Readonly<Record<'result' | 'mistakes' | 'why' | 'try' | 'envelope', string>>
  readonly useThis: (name: string) => string
  readonly inUse: string
  readonly taughtAgain: string
  readonly onPractice: (rows: string) => string
  readonly outOfFold: (folds: string) => string
  readonly leaveOneOut: string
  readonly onLearning: string
  readonly knownByHeart: string
  readonly footSealed: string
  readonly footOpened: (times: string) => string
  readonly footNone: string
  readonly openEnvelope: string
  readonly seeEnvelope: string
  readonly next: string
  readonly really: string
  readonly said: string
  readonly rows: (count: string) => string
  readonly matrix: string
  readonly field: (really: string, said: string, rows: string) => string
  readonly openField: string
  readonly stone: (row: string, really: string, said: string, sure: string) => string
  readonly ring: string
  readonly colourIsTruth: string
  readonly unit: (rows: string) => string
  readonly cellTitle: (really: string, said: string) => string
  readonly ofPositive: (label: string) => string
  readonly ofAllClasses: string
  readonly byClass: string
  readonly classHead: string
  readonly rowsHead: string
  readonly meanings: Readonly<Record<'mae' | 'rmse' | 'r2', (value: string, target: string) => string>>
  readonly sayFrom: (label: string, at: string) => string
  readonly says: (label: string) => string
  readonly thresholdOf: (label: string) => string
  readonly thresholdHead: (label: string) => readonly string[]
  readonly stonesByChance: (label: string) => string
  readonly costs: string
  readonly costMissed: (label: string) => string
  readonly costAlarm: (first: string, second: string) => string
  readonly costWrong: string
  readonly costPerRow: (cost: string) => string
  readonly cheapest: (at: string, cost: string) => string
  readonly isCheapest: string
  readonly takeCheapest: (at: string) => string
  readonly curves: string
  readonly curvesOf: string
  readonly roc: (auc: string) => string
  readonly pr: (ap: string) => string
  readonly falseAlarmShare: string
  readonly foundShare: (label: string) => string
  readonly precisionShare: (label: string) => string
  readonly guessing: string
  readonly residuals: string
  readonly residualsAgainst: string
  readonly errorBetween: (low: string, high: string) => string
  readonly tooLow: string
  readonly tooHigh: string
  readonly mistakes: string
  readonly noMistakes: string
  readonly mistakesOfClasses: (rows: string) => string
  readonly mistakesOfNumbers: (rows: string) => string
  readonly saveMistakes: string
  readonly mistakesSaved: (rows: string, name: string) => string
  readonly rowHead: string
  readonly sureHead: string
  readonly emptyCell: string
  readonly openRow: (row: string) => string
  readonly firstWorst: (shown: string, of: string) => string
  readonly asCounts: string
  readonly learnedRange: (low: string, high: string) => string
  readonly tryIt: string
  readonly tryLead: string
  readonly answerIs: string
  readonly sure: (share: string) => string
  readonly leaveEmpty: string
  readonly typeNumber: string
  readonly outside: (name: string, low: string, high: string, above: boolean) => string
  readonly filled: (name: string) => string
  readonly unseen: (name: string, value: string) => string
  readonly details: string
  readonly otherClasses: (count: string) => string
  readonly formula: string
  readonly probabilityOf: (label: string) => string
  readonly predicted: string
  readonly actual: string
  readonly difference: string
  readonly predictedAgainst: string
  readonly onTheLine: string
  readonly atThis: (name: string, value: string, target: string) => string
  readonly slope: (name: string, target: string, change: string, more: boolean) => string
  readonly curve: Readonly<Record<'line' | 'share', string>>
  readonly beyond: string
  readonly chanceOf: (label: string) => string
  readonly notLoaded: string
}

const zh: EvaluateTexts = {
  question: { classify: '它有多准，错在哪儿？', regress: '它猜得准不准？' },
  which: '看哪个模型',
  part: '看哪些行',
  parts: { practise: '练习的行', learn: '学过的行' },
  view: '看什么',
  views: { result: '对错', mistakes: '错得最狠的', why: '凭什么', try: '自己试试', envelope: '考卷' },
  useThis: (name) => `就用${name}`,
  inUse: '现在用的是它',
  taughtAgain: '正在用学习和练习的行重新学一遍',
  onPractice: (rows) => `在练习的 ${rows} 行上算的，它没学过这些行。`,
  outOfFold: (folds) => `分成 ${folds} 份轮着来：每一行都由没学过它的模型来猜。`,
  leaveOneOut: '藏一行猜一行：每一行都由没学过它的模型来猜。',
  onLearning: '没有留出来的行：这些都是学过的，分数会显得太好。',
  knownByHeart: '这些行它学过，背得出来，分数会显得太好。',
  footSealed: '看的只是练习的行，考卷还封着。',
  footOpened: (times) => `考卷拆过 ${times} 次。`,
  footNone: '行少，没有封考卷。',
  openEnvelope: '拆开考卷…',
  seeEnvelope: '看考卷',
  next: '带走模型',
  really: '其实是',
  said: '电脑说',
  rows: (count) => `${count} 行`,
  matrix: '对错一览',
  field: (really, said, rows) => `其实是${airy(really).trimEnd()}，电脑说${airy(said).trimEnd()}：${rows}`,
  openField: '打开看看',
  stone: (row, really, said, sure) => `第 ${row} 行，其实是${airy(really).trimEnd()}，电脑说${airy(said).trimEnd()}，把握 ${sure}`,
  ring: '说错了',
  colourIsTruth: '颜色是真实的，位置是电脑说的。',
  unit: (rows) => `一颗子大约是 ${rows} 行。`,
  cellTitle: (really, said) => `其实是${airy(really).trimEnd()}，电脑说${airy(said).trimEnd()}`,
  ofPositive: (label) => `精确率、召回率和 F1 说的是“${label}”。`,
  ofAllClasses: '精确率、召回率和 F1 是各类的平均。',
  byClass: '一类一类看',
  classHead: '类别',
  rowsHead: '行数',
  meanings: {
    mae: (value, target) => `平均每行差 ${value}，和${airy(target)}一个单位。`,
    rmse: (value) => `大错看得更重：${value}。比 MAE 大得多，就是有几行错得离谱。`,
    r2: (value) => `${value}：1 是全中，0 是和只猜平均数一样。`,
  },
  sayFrom: (label, at) => `从 ${at} 起，说“${label}”`,
  says: (label) => `说${airy(label)}`,
  thresholdOf: (label) => `把握到多少才说“${label}”`,
  thresholdHead: (label) => ['线', `找到的${label}`, '漏掉的', '冤枉的', '其余', '精确率', '召回率'],
  stonesByChance: (label) => `每一行有多像“${label}”`,
  costs: '两种错各值多少',
  costMissed: (label) => `漏掉一个“${label}”`,
  costAlarm: (first, second) => `把“${first}”错当成“${second}”`,
  costWrong: '要一个不小于 0 的数',
  costPerRow: (cost) => `照现在的线，平均每行 ${cost}。`,
  cheapest: (at, cost) => `线放在 ${at} 最省：每行 ${cost}。`,
  isCheapest: '这条线已经最省了。',
  takeCheapest: (at) => `把线放到 ${at}`,
  curves: '换一条线会怎样',
  curvesOf: '看哪一类',
  roc: (auc) => `ROC 曲线，AUC ${auc}`,
  pr: (ap) => `精确率和召回率，平均 ${ap}`,
  falseAlarmShare: '冤枉的占多少',
  foundShare: (label) => `找到了多少“${label}”`,
  precisionShare: (label) => `说“${label}”，说对多少`,
  guessing: '瞎猜',
  residuals: '差多少，各几行',
  residualsAgainst: '猜的数和差多少',
  errorBetween: (low, high) => `差 ${low} 到 ${high}`,
  tooLow: '← 猜低了',
  tooHigh: '猜高了 →',
  mistakes: '错得最狠的行',
  noMistakes: '一行也没错。',
  mistakesOfClasses: (rows) => `说错的有 ${rows}，越有把握的越靠前。点行号，看这一行。`,
  mistakesOfNumbers: (rows) => `没猜准的有 ${rows}，差得最多的在前。点行号，看这一行。`,
  saveMistakes: '存成 CSV…',
  mistakesSaved: (rows, name) => `${rows}存成了 ${name}`,
  rowHead: '行',
  sureHead: '把握',
  emptyCell: '空',
  openRow: (row) => `打开第 ${row} 行`,
  firstWorst: (shown, of) => `最错的 ${shown} 行，一共 ${of} 行，存下来就都有。`,
  asCounts: '看数字',
  learnedRange: (low, high) => `学过 ${low} 到 ${high}`,
  tryIt: '自己试试',
  tryLead: '改一个数，答案马上跟着变。',
  answerIs: '电脑说',
  sure: (share) => `把握 ${share}`,
  leaveEmpty: '空着',
  typeNumber: '要一个数，或者空着',
  outside: (name, low, high, above) => `${airy(name).trimStart()}${above ? '太大' : '太小'}：它只学过 ${low} 到 ${high}。`,
  filled: (name) => `${airy(name).trimStart()}空着，用平常的值补上了。`,
  unseen: (name, value) => `${airy(name).trimStart()}里的“${value}”它没见过，当作哪一种都不是。`,
  details: '详细数字',
  otherClasses: (count) => `还有 ${count} 类，在“详细数字”里。`,
  formula: '公式',
  probabilityOf: (label) => `${airy(label).trimStart()}的把握`,
  predicted: '电脑猜',
  actual: '真的是',
  difference: '差',
  predictedAgainst: '猜的和真的',
  onTheLine: '斜线上的，猜得正好。离得越远，差得越多。',
  atThis: (name, value, target) => `${airy(name).trimStart()}是 ${value} 的时候，它猜${airy(target)}是这么多。`,
  slope: (name, target, change, more) => `${airy(name).trimStart()}每多 1，${airy(target).trimStart()}大约${more ? '多' : '少'} ${change}。`,
  curve: { line: '一条线穿过各行', share: '一条曲线说出把握' },
  beyond: '虚线那头没学过',
  chanceOf: (label) => `“${label}”的把握`,
  notLoaded: '这个模型现在打不开。',
}

const en: EvaluateTexts = {
  question: { classify: 'How good is it, and where is it wrong?', regress: 'How good is it, and where is it wrong?' },
  which: 'Which model',
  part: 'Which rows',
  parts: { practise: 'Practice rows', learn: 'Learning rows' },
  view: 'What to look at',
  views: { result: 'Right and wrong', mistakes: 'Worst mistakes', why: 'Why', try: 'Try it', envelope: 'Envelope' },
  useThis: (name) => `Use ${name}`,
  inUse: 'This one is in use',
  taughtAgain: 'Learning once more from learning and practice rows',
  onPractice: (rows) => `Counted on ${rows} practice rows that it has not learned from.`,
  outOfFold: (folds) => `In ${folds} turns: every row was guessed by a model that had not learned it.`,
  leaveOneOut: 'One row hidden at a time: each was guessed by a model that had not learned it.',
  onLearning: 'Nothing was held out: these are the rows that were learned from, so the score looks too good.',
  knownByHeart: 'It has learned these rows and may know them by heart, so the score looks too good.',
  footSealed: 'Practice rows only. The envelope is still sealed.',
  footOpened: (times) => (times === '1' ? 'The envelope was opened once.' : `The envelope was opened ${times} times.`),
  footNone: 'So few rows: nothing is sealed.',
  openEnvelope: 'Open the envelope…',
  seeEnvelope: 'See the envelope',
  next: 'Take the model along',
  really: 'Really',
  said: 'Computer said',
  rows: (count) => (count === '1' ? '1 row' : `${count} rows`),
  matrix: 'Right and wrong',
  field: (really, said, rows) => `Really ${really}, computer said ${said}: ${rows}`,
  openField: 'Open',
  stone: (row, really, said, sure) => `Row ${row}: really ${really}, computer said ${said}, ${sure} sure`,
  ring: 'judged wrong',
  colourIsTruth: 'Colour is the truth. Place is the computer’s answer.',
  unit: (rows) => `One stone is about ${rows} rows.`,
  cellTitle: (really, said) => `Really ${really}, computer said ${said}`,
  ofPositive: (label) => `Precision, recall and F1 are those of “${label}”.`,
  ofAllClasses: 'Precision, recall and F1 are the mean over all classes.',
  byClass: 'Class by class',
  classHead: 'Class',
  rowsHead: 'Rows',
  meanings: {
    mae: (value, target) => `Each row is off by ${value} on average, in the unit of ${target}.`,
    rmse: (value) => `Large errors weigh more: ${value}. Much above MAE means that a few rows are far off.`,
    r2: (value) => `${value}: 1 is all right, 0 no better than always saying the mean.`,
  },
  sayFrom: (label, at) => `Say ${label} from ${at} upward`,
  says: (label) => `says ${label}`,
  thresholdOf: (label) => `How sure it must be to say ${label}`,
  thresholdHead: (label) => ['Line at', `Found ${label}`, 'Missed', 'False alarms', 'Others', 'Precision', 'Recall'],
  stonesByChance: (label) => `How sure it is of ${label}, row by row`,
  costs: 'What the two errors cost',
  costMissed: (label) => `Missing one “${label}”`,
  costAlarm: (first, second) => `Calling “${first}” “${second}”`,
  costWrong: 'A number of 0 or more',
  costPerRow: (cost) => `With the line here a row costs ${cost} on average.`,
  cheapest: (at, cost) => `Least at ${at}: ${cost} a row.`,
  isCheapest: 'No other place of the line costs less.',
  takeCheapest: (at) => `Move the line to ${at}`,
  curves: 'What another line would do',
  curvesOf: 'Which class',
  roc: (auc) => `ROC curve, AUC ${auc}`,
  pr: (ap) => `Precision–recall, average ${ap}`,
  falseAlarmShare: 'false alarms, share',
  foundShare: (label) => `“${label}” found, share`,
  precisionShare: (label) => `right when it says “${label}”`,
  guessing: 'guessing',
  residuals: 'How far off, and how often',
  residualsAgainst: 'Said, and how far off',
  errorBetween: (low, high) => `Off by ${low} to ${high}`,
  tooLow: '← said too little',
  tooHigh: 'said too much →',
  mistakes: 'The rows that were most wrong',
  noMistakes: 'Not one row was wrong.',
  mistakesOfClasses: (rows) => `Wrong: ${rows}, the surest first. Click a number to see the row.`,
  mistakesOfNumbers: (rows) => `Not met exactly: ${rows}, the furthest off first. Click a number to see the row.`,
  saveMistakes: 'Save as CSV…',
  mistakesSaved: (rows, name) => `${rows} saved as ${name}`,
  rowHead: 'Row',
  sureHead: 'Sure',
  emptyCell: 'empty',
  openRow: (row) => `Open row ${row}`,
  firstWorst: (shown, of) => `The worst ${shown} of ${of}; the saved file has them all.`,
  asCounts: 'As counts',
  learnedRange: (low, high) => `learned ${low} to ${high}`,
  tryIt: 'Try it yourself',
  tryLead: 'Change a value and watch the answer.',
  answerIs: 'The computer says',
  sure: (share) => `${share} sure`,
  leaveEmpty: 'left empty',
  typeNumber: 'A number, or nothing',
  outside: (name, low, high, above) => `${name} is ${above ? 'more' : 'less'} than it ever saw: it learned from ${low} to ${high}.`,
  filled: (name) => `${name} is empty; the usual value was used.`,
  unseen: (name, value) => `It never saw “${value}” in ${name} and takes it as none of those it knows.`,
  details: 'Full figures',
  otherClasses: (count) => `${count} more under “Full figures”.`,
  formula: 'Formula',
  probabilityOf: (label) => `Chance of ${label}`,
  predicted: 'Computer said',
  actual: 'Really',
  difference: 'Off by',
  predictedAgainst: 'Said and real',
  onTheLine: 'On the line it is exactly right; the further away, the further off.',
  atThis: (name, value, target) => `With ${name} at ${value}, this is the ${target} it says.`,
  slope: (name, target, change, more) => `For each 1 more of ${name}, ${target} is about ${change} ${more ? 'more' : 'less'}.`,
  curve: { line: 'A line through the rows', share: 'A curve that says how sure' },
  beyond: 'dotted: not learned',
  chanceOf: (label) => `chance of “${label}”`,
  notLoaded: 'This model cannot be opened just now.',
}

export const evaluate: Catalogue<EvaluateTexts> = { zh, en }
