import type { LessonTask } from '../lesson/tasks.ts'
import type { Catalogue } from './language.svelte.ts'

export interface LessonTexts {
  readonly name: string
  readonly done: (done: string, of: string) => string
  readonly tasks: Readonly<Record<LessonTask, { readonly head: string; readonly text: string }>>
  readonly go: string
  readonly leave: string
  readonly resume: string
  readonly finished: string
  readonly states: Readonly<Record<'done' | 'now' | 'later', string>>
}

/** Words of a task may mark terms as `{term|word}`. */
export const lesson: Catalogue<LessonTexts> = {
  zh: {
    name: '第一次走一遍',
    done: (done, of) => `${of} 件事，做了 ${done} 件`,
    tasks: {
      ask: { head: '问清楚', text: '五套房子，知道面积和价格。要{target|预测}的是价格，答案是{number|一个数}。' },
      look: { head: '看一眼数据', text: '两列，五行。面积大的，价格也高：像不像一条斜线？' },
      deal: { head: '分一分', text: '只有五行，一行也留不起，全用来{learn|学}。记住这个代价，后面会说。' },
      learn: { head: '学一条线', text: '让电脑画一条离五个点最近的{line|直线}，办法叫{least-squares|最小二乘法}。按下训练。' },
      answer: { head: '问它 50 平方米', text: '把面积拖到 50，或者打进 50。它会说 47.20 万元。' },
      take: { head: '带走它', text: '做成一个文件，{proof|验过}一遍，别的程序也能用。' },
    },
    go: '去这一步',
    leave: '先不走了',
    resume: '接着走第一遍',
    finished: '走完了。机器学习从头到尾就是这几步，换一张表，还是这几步。再试试把面积拖到 70：线变成虚的，为什么？',
    states: { done: '做好了', now: '现在做这件', later: '还没做' },
  },
  en: {
    name: 'A first walk',
    done: (done, of) => `${done} of ${of} done`,
    tasks: {
      ask: { head: 'Ask clearly', text: 'Five flats, their areas and their prices. The column to {target|predict} is the price; the answer is {number|a number}.' },
      look: { head: 'Look at the data', text: 'Two columns, five rows. Where the area is large the price is high: is it nearly a slanted line?' },
      deal: { head: 'Deal the rows', text: 'Of five rows none can be spared: all of them {learn|teach}. Keep the price of that in mind.' },
      learn: { head: 'Learn a line', text: 'Let the computer draw the {line|line} that is nearest to the five points, by {least-squares|least squares}. Press Train.' },
      answer: { head: 'Ask it about 50', text: 'Drag the area to 50, or type 50. It will say 47.20.' },
      take: { head: 'Take it along', text: 'Make a file of it that is {proof|proved}, so that other programs can use it.' },
    },
    go: 'Go there',
    leave: 'Leave the walk',
    resume: 'Go on with the first walk',
    finished: 'That was all of it: from a table to a model in a few steps, and the same steps for any table. Try one thing more: drag the area to 70. The line is dashed there: why?',
    states: { done: 'done', now: 'this one now', later: 'later' },
  },
}
