import type { GuideTexts } from '../components/guide-texts.ts'
import type { PredictTask } from '../../contract/documents/problem.ts'
import { airy } from './airy.ts'
import type { Catalogue } from './language.svelte.ts'

export interface EvaluateTexts {
  readonly question: Readonly<Record<PredictTask, string>>
  readonly which: string
  readonly part: string
  readonly parts: Readonly<Record<'test' | 'learn', string>>
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
  readonly explained: string
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
  readonly guide: (task: PredictTask, heldOut: boolean) => GuideTexts
}

const zh: EvaluateTexts = {
  question: { classify: '它有多准，错在哪儿？', regress: '它猜得准不准？' },
  which: '看哪个模型',
  part: '看哪些行',
  parts: { test: '考试的行', learn: '学过的行' },
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
  explained: 'R² 是 1 就全中，是 0 就和只猜平均数一样。RMSE 把大错看得更重。',
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
  guide: (task, heldOut) => ({
    done: heldOut ? '模型学完了，也考过了。考试的行它一行也没见过。' : '模型学完了。行太少，没有考试，看到的都是它学过的。',
    why: task === 'classify' ? '颜色是真实的，位置是电脑说的，圈起来的是说错的。看它错在哪儿，比看一个分数有用。点一颗子，看那一行。' : '平均差多少，说的是猜一个新的大概会偏多远。点一个点，看那一行。',
    next: '自己改几个数试试，再把模型带走。',
    terms:
      task === 'classify'
        ? [
            { term: '精确率', text: '它说“是”的里面，真的是的有多少。' },
            { term: '召回率', text: '真的是的里面，它找出来多少。' },
            { term: 'F1', text: '把上面两个合成一个，哪个低就靠近哪个。' },
          ]
        : [
            { term: 'MAE', text: '每行差多少，平均一下。' },
            { term: 'R²', text: '1 是全中，0 是和只猜平均数一样，比 0 还小就更糟。' },
          ],
  }),
}

const en: EvaluateTexts = {
  question: { classify: 'How good is it, and where is it wrong?', regress: 'How good is it, and where is it wrong?' },
  which: 'Which model',
  part: 'Which rows',
  parts: { test: 'Test rows', learn: 'Learning rows' },
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
  explained: 'R² of 1 is all right, of 0 no better than the mean. RMSE minds large errors more.',
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
  guide: (task, heldOut) => ({
    done: heldOut ? 'The models have learned and sat their test. They had never seen the test rows.' : 'The models have learned. There were too few rows for a test, so all you see is what they learned.',
    why: task === 'classify' ? 'Colour is the truth, place is what the computer said, a ring means wrong. Where it is wrong says more than one score. Click a stone to see its row.' : 'The mean error says how far off a new guess will be, more or less. Click a point to see its row.',
    next: 'Change a few values and watch the answer, then take the model along.',
    terms:
      task === 'classify'
        ? [
            { term: 'Precision', text: 'Of those it called so, how many really are.' },
            { term: 'Recall', text: 'Of those that really are, how many it found.' },
            { term: 'F1', text: 'Both in one figure, close to the lower of the two.' },
          ]
        : [
            { term: 'MAE', text: 'How far off each row is, on average.' },
            { term: 'R²', text: '1 is all right, 0 no better than the mean; below 0 is worse than that.' },
          ],
  }),
}

export const evaluate: Catalogue<EvaluateTexts> = { zh, en }
