import type { SampleId } from '../../contract/documents/dataset.ts'
import type { ProjectState } from '../../contract/state.ts'
import { words, type Catalogue } from './language.svelte.ts'

export interface HomeTexts {
  readonly question: string
  readonly lead: string
  readonly open: string
  readonly drop: string
  readonly goOn: (name: string) => string
  readonly samplesHead: string
  readonly samples: Readonly<Record<SampleId, { readonly question: string; readonly size: string; readonly source: string }>>
  readonly sort: { readonly category: string; readonly number: string }
  readonly species: Readonly<Record<'adelie' | 'chinstrap' | 'gentoo', string>>
  readonly licence: string
  readonly road: string
  readonly roadSteps: readonly { readonly head: string; readonly text: string }[]
}

const zh: HomeTexts = {
  question: '今天想弄明白什么？',
  lead: '带一张表来，电脑就学会预测了。',
  open: '打开文件…',
  drop: '也可以把文件拖进窗口，放哪儿都行。CSV（UTF-8、GB18030 都认得）或 Excel 表格。',
  goOn: (name) => `接着做“${name}”`,
  samplesHead: '手边没有表？挑一个问题',
  samples: {
    penguins: { question: '这是哪一种企鹅？', size: '344 只，8 列', source: 'Gorman、Williams 和 Fraser，2014，帕默站；palmerpenguins' },
    flats: { question: '这套房子值多少钱？', size: '5 套，2 列', source: '课上的表，五对数' },
    exam: { question: '会不会通过考试？', size: '5 人，2 列', source: '课上的表，五对数' },
    housing: { question: '哪样最值钱？', size: '4 套，4 列', source: '课上的表，四行数' },
    pupils: { question: '两百人里谁会通过？', size: '200 人，4 列', source: '编出来的，里面藏着一个写错的数' },
    ames: { question: '这栋房子能卖多少钱？', size: '2,930 栋，15 列', source: 'De Cock，2011，美国埃姆斯市；modeldata，MIT' },
    customers: { question: '顾客分成几种人？', size: '300 人，4 列', source: '编出来的一家小店' },
  },
  sort: { category: '分类', number: '数值' },
  species: { adelie: '阿德利', chinstrap: '帽带', gentoo: '巴布亚' },
  licence: 'CC0',
  road: '从表到模型，这样走',
  roadSteps: [
    { head: '问', text: '选出要预测的那一列。' },
    { head: '学', text: '一部分行用来学，一部分留着考。' },
    { head: '验', text: '拿没见过的行来考它。' },
    { head: '用', text: '带走一个验过的模型文件。' },
  ],
}

const en: HomeTexts = {
  question: 'What would you like to find out?',
  lead: 'Bring a table, and the computer learns to predict.',
  open: 'Open a file…',
  drop: 'Or drop a file on the window, anywhere. A CSV table in UTF-8 or GB18030, or an Excel workbook.',
  goOn: (name) => `Go on with “${name}”`,
  samplesHead: 'No table at hand? Pick a question',
  samples: {
    penguins: { question: 'Which penguin is this?', size: '344 penguins, 8 columns', source: 'Gorman, Williams and Fraser, 2014, Palmer Station; palmerpenguins' },
    flats: { question: 'What is this flat worth?', size: '5 flats, 2 columns', source: 'From the lecture: five pairs of numbers' },
    exam: { question: 'Will this pupil pass?', size: '5 pupils, 2 columns', source: 'From the lecture: five pairs of numbers' },
    housing: { question: 'What makes a flat dear?', size: '4 flats, 4 columns', source: 'From the lecture: four rows of numbers' },
    pupils: { question: 'Who of two hundred will pass?', size: '200 pupils, 4 columns', source: 'Invented, with one number typed wrongly' },
    ames: { question: 'What will this house sell for?', size: '2,930 houses, 15 columns', source: 'De Cock, 2011, Ames, Iowa; modeldata, MIT' },
    customers: { question: 'What kinds of customers are there?', size: '300 customers, 4 columns', source: 'Invented for a small shop' },
  },
  sort: { category: 'Category', number: 'Number' },
  species: { adelie: 'Adelie', chinstrap: 'Chinstrap', gentoo: 'Gentoo' },
  licence: 'CC0',
  road: 'From a table to a model',
  roadSteps: [
    { head: 'Ask', text: 'Choose the column to predict.' },
    { head: 'Learn', text: 'Some rows teach, some are kept for the test.' },
    { head: 'Check', text: 'Test it on rows it has never seen.' },
    { head: 'Use', text: 'Take away a model file that was proved.' },
  ],
}

export const home: Catalogue<HomeTexts> = { zh, en }

/** What an open project is called: a sample by its question, a file by its name. */
export const projectTitle = ({ name, dataset }: ProjectState): string => (dataset.source.kind === 'sample' ? words(home).samples[dataset.source.sample].question : name)
