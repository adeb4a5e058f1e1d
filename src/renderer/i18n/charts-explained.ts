import type { Explained } from '../charts/explained.ts'
import type { Catalogue } from './language.svelte.ts'

/** What *Explain* says of the charts that several screens share; figures come in already written. */
export interface ChartsExplained {
  readonly predictedActual: (rows: string, off: string) => Explained
  readonly confusion: (right: string, of: string) => Explained
  readonly curve: (input: string, target: string, at: string, answer: string) => Explained
  readonly dealt: (parts: string) => Explained
  readonly heap: (column: string, rows: string) => Explained
  readonly scores: (best: string, score: string) => Explained
}

const zh: ChartsExplained = {
  predictedActual: (rows, off) => ({
    shows: '一点一行：横着看真的是多少，竖着看电脑猜多少。',
    read: '斜线上的猜得正好；线上面的猜高了，线下面的猜低了。',
    now: off === '' ? undefined : `一共 ${rows} 行，平均差 ${off}。`,
  }),
  confusion: (right, of) => ({
    shows: '一颗子一行。横着的一排是真的答案，竖着的一列是电脑说的。',
    read: '颜色是真相，位置是电脑的话。虚线框里、套着圈的，是判错的。',
    now: `${of} 行里对了 ${right} 行。`,
  }),
  curve: (input, target, at, answer) => ({
    shows: `${input}变了，电脑对${target}的回答怎么跟着变。圆子是表里的行。`,
    read: '实线是学过的范围；虚线那头没学过，别太当真。拖一拖就能换个数来问。',
    now: answer === '' ? undefined : `${input}是 ${at} 时，回答是 ${answer}。`,
  }),
  dealt: (parts) => ({
    shows: '每一行分到了哪一堆。一颗子是一行，或者一样多的几行。',
    read: '颜色是这一行真的是哪一类。几堆的颜色搭配差不多，才公平。',
    now: parts,
  }),
  heap: (column, rows) => ({
    shows: `${column}这一列里，各样的值有多少行。`,
    read: '堆得高，就是这样的值多。颜色是要预测的答案。',
    now: `一共 ${rows} 行。`,
  }),
  scores: (best, score) => ({
    shows: '每个模型一行，横着看得了多少分。空心的是瞎猜。',
    read: '离空心的越远越好。灰带是运气能带来的出入：两条带子叠着，就分不出高下。',
    now: best === '' ? undefined : `现在最好的是${best}：${score}。`,
  }),
}

const en: ChartsExplained = {
  predictedActual: (rows, off) => ({
    shows: 'One dot a row: across, what it really is; upward, what the computer said.',
    read: 'On the slanted line it is exactly right; above it the guess was too high, below it too low.',
    now: off === '' ? undefined : `${rows} rows, off by ${off} on average.`,
  }),
  confusion: (right, of) => ({
    shows: 'One stone a row. Each line is what the rows really are, each column what the computer said.',
    read: 'Colour is the truth, place is the answer. Ringed stones in a dashed field were judged wrong.',
    now: `${right} of ${of} rows are right.`,
  }),
  curve: (input, target, at, answer) => ({
    shows: `How the answer about ${target} changes as ${input} changes. The stones are rows of the table.`,
    read: 'The solid line is what it has learned from; beyond it, dashed, it has seen nothing: trust it less. Drag to ask for another value.',
    now: answer === '' ? undefined : `At ${input} ${at} the answer is ${answer}.`,
  }),
  dealt: (parts) => ({
    shows: 'Which pile each row was dealt to. A stone is one row, or the same number of rows each.',
    read: 'Colour is what a row really is. The deal is fair where the piles have much the same mix.',
    now: parts,
  }),
  heap: (column, rows) => ({
    shows: `How many rows have each value of ${column}.`,
    read: 'A tall heap is a frequent value. Colour is the answer to predict.',
    now: `${rows} rows in all.`,
  }),
  scores: (best, score) => ({
    shows: 'One line a model; across, how well it scored. The hollow stone is guessing.',
    read: 'The further from the hollow stone the better. The grey band is what luck can do: where two bands overlap, neither has won.',
    now: best === '' ? undefined : `The best so far is ${best}: ${score}.`,
  }),
}

export const chartsExplained: Catalogue<ChartsExplained> = { zh, en }
