import type { Explained } from '../charts/explained.ts'
import type { Catalogue } from './language.svelte.ts'

/** What *Explain* says of the charts of Evaluate; figures come in already written. */
export interface EvaluateExplained {
  readonly threshold: (first: string, second: string, at: string, missed: string, alarms: string) => Explained
  readonly roc: (label: string, auc: string) => Explained
  readonly pr: (label: string, ap: string, share: string) => Explained
  readonly residuals: (high: string, low: string) => Explained
  readonly residualsAgainst: () => Explained
  readonly importance: (target: string, first: string) => Explained
  readonly tree: (whose: string) => Explained
  readonly map: (share: string) => Explained
  readonly numbers: (own: string) => Explained
  readonly heat: () => Explained
}

const zh: EvaluateExplained = {
  threshold: (first, second, at, missed, alarms) => ({
    shows: `一颗子一行，从左到右是电脑觉得它有多像“${second}”。颜色是真相。`,
    read: `竖线右边的，电脑说“${second}”；左边的，说“${first}”。往左拖，漏掉的少，冤枉的多；往右拖正相反。没有一处不犯错，你来选犯哪种。`,
    now: `线在 ${at}：漏掉 ${missed} 行，错当成“${second}”的 ${alarms} 行。`,
  }),
  roc: (label, auc) => ({
    shows: `线从最严移到最松，找到的“${label}”和错当成它的，一步步各有多少。`,
    read: '越往左上角鼓越好；斜的虚线是瞎猜。圆点是现在的线。',
    now: `随便挑一行是的、一行不是的，它把是的排在前面的机会是 ${auc}。`,
  }),
  pr: (label, ap, share) => ({
    shows: `想多找到一些“${label}”，说的话还有多准。`,
    read: `越高越好；平的虚线是瞎猜：${share} 的行本来就是。要找的很少时，看这张比看 ROC 有用。`,
    now: `平均精确率是 ${ap}。`,
  }),
  residuals: (high, low) => ({
    shows: '猜的减去真的，差多少的各有几行。',
    read: '中间高、两边矮、左右差不多，就好。偏在一边，说明总猜高或者总猜低。',
    now: `猜高的 ${high} 行，猜低的 ${low} 行。`,
  }),
  residualsAgainst: () => ({
    shows: '一点一行：横着是猜的数，竖着是差多少。',
    read: '散成一片没有样子，就好。弯的、或者越往右张得越开，说明还有规律它没学到。',
  }),
  importance: (target, first) => ({
    shows: `把一列的值在行之间打乱，再猜一遍${target}，分数差了多少。`,
    read: '差得越多，越靠这一列。横线是反复打乱的出入。两列说的是一回事时，打乱哪一列都不大要紧。',
    now: first === '' ? undefined : `${first}。`,
  }),
  tree: (whose) => ({
    shows: '每个框问一句话，是走左边，不是走右边，走到底就是回答。',
    read: '底下的彩条是学过的行在那里各类占多少；一种颜色占满，就很有把握。',
    now: `${whose}。`,
  }),
  map: (share) => ({
    shows: '把好多列压成两个方向画出来，一颗子一行，颜色是哪一群。',
    read: '挨得近的行很像。方向本身没有单位，只看远近。',
    now: `两个方向说出了各行差别的 ${share}，别的差别看不见。`,
  }),
  numbers: (own) => ({
    shows: '同样的行，分成几群，各分得多开。',
    read: '轮廓系数越近 1，群和群分得越开；0 上下就是没分开。只看开不开，合不合用还得人来定。',
    now: own,
  }),
  heat: () => ({
    shows: '横着的一排是真的答案，竖着的一列是电脑说的，颜色越深行越多。',
    read: '斜线上的都对；别处越深，越常弄混。点一格，看里面的行。',
  }),
}

const en: EvaluateExplained = {
  threshold: (first, second, at, missed, alarms) => ({
    shows: `One stone a row; from left to right how sure the computer is of “${second}”. Colour is the truth.`,
    read: `Right of the line it says “${second}”, left of it “${first}”. Further left fewer are missed and more are false alarms; further right the other way round. No place is free of mistakes: you choose which kind.`,
    now: `At ${at} it misses ${missed} rows and gives ${alarms} false alarms.`,
  }),
  roc: (label, auc) => ({
    shows: `As the line moves from strict to lax: how many of “${label}” are found, and how many others are taken for it.`,
    read: 'The more it bulges to the upper left the better; the dashed slope is guessing. The ring is where the line stands now.',
    now: `Of one row that is and one that is not, it puts the right one first in ${auc} of all pairs.`,
  }),
  pr: (label, ap, share) => ({
    shows: `How right it still is when it is to find more of “${label}”.`,
    read: `Higher is better; the dashed level is guessing: ${share} of all rows are so. Where few are sought this says more than ROC.`,
    now: `Average precision is ${ap}.`,
  }),
  residuals: (high, low) => ({
    shows: 'What was said minus what is real: how many rows are how far off.',
    read: 'Good is high in the middle, low at the sides, alike on both. All to one side means it always says too much or too little.',
    now: `${high} rows too high, ${low} too low.`,
  }),
  residualsAgainst: () => ({
    shows: 'One dot a row: across what was said, upward how far off.',
    read: 'A cloud without shape is good. A bend, or a fan that opens, is a rule that it has not learned.',
  }),
  importance: (target, first) => ({
    shows: `How much worse it says ${target} when the values of one column are shuffled among the rows.`,
    read: 'The more it costs, the more it goes by that column. The bar is the spread over repeated shuffles. Where two columns say the same, shuffling either matters little.',
    now: first === '' ? undefined : `${first}.`,
  }),
  tree: (whose) => ({
    shows: 'Each box asks one question: yes goes left, no goes right, and the end is the answer.',
    read: 'The strip at an end is how the learning rows there fall into classes; one colour alone is very sure.',
    now: `${whose}.`,
  }),
  map: (share) => ({
    shows: 'Many columns pressed into two directions: one stone a row, coloured by its group.',
    read: 'Rows that lie close are alike. The directions have no unit; only distance counts.',
    now: `Both directions together show ${share} of the differences; the rest cannot be seen here.`,
  }),
  numbers: (own) => ({
    shows: 'The same rows in so many groups, and how far apart these lie.',
    read: 'The nearer the silhouette to 1, the further apart; about 0, not apart at all. Whether the groups are of use is for people to say.',
    now: own,
  }),
  heat: () => ({
    shows: 'Each line is what rows really are, each column what the computer said; darker means more rows.',
    read: 'The diagonal is right; a dark field elsewhere is a pair it mixes up. Click a field to see its rows.',
  }),
}

export const evaluateExplained: Catalogue<EvaluateExplained> = { zh, en }
