import type { SampleId } from '../../contract/documents/dataset.ts'
import type { Task } from '../../contract/documents/problem.ts'
import type { Sample } from '../../contract/samples.ts'
import type { ProjectState } from '../../contract/state.ts'
import { words, type Catalogue } from './language.svelte.ts'

/** A sample on its card: the question, how large it is, what it tells, in which units, and where it comes from. */
interface SampleWords {
  readonly question: string
  readonly size: string
  readonly story: string
  readonly units: string
  readonly source: string
}

export interface HomeTexts {
  readonly question: string
  readonly lead: string
  readonly open: string
  readonly paste: string
  readonly type: string
  readonly drop: string
  readonly goOn: (name: string) => string
  readonly samplesHead: string
  readonly samples: Readonly<Record<SampleId, SampleWords>>
  readonly sort: Readonly<Record<Task, string>>
  readonly licence: Readonly<Record<Sample['licence'], string>>
  readonly road: string
  readonly roadSteps: readonly { readonly head: string; readonly text: string }[]
  readonly typing: {
    readonly question: string
    readonly lead: string
    readonly grid: string
    readonly column: (n: number) => string
    readonly nameOf: (n: number) => string
    readonly cell: (row: number, column: string) => string
    readonly addColumn: string
    readonly addRow: string
    readonly dropColumn: (name: string) => string
    readonly close: string
    readonly keys: string
    readonly size: (rows: number, columns: number) => string
    readonly needColumns: string
    readonly needNames: string
    readonly needRows: string
    readonly twice: (name: string) => string
    readonly use: string
    readonly cancel: string
  }
}

const zh: HomeTexts = {
  question: '今天想弄明白什么？',
  lead: '带一张表来，电脑就学会预测了。',
  open: '打开文件…',
  paste: '粘贴表格',
  type: '手打一张',
  drop: '也可以把文件拖进窗口，放哪儿都行；复制好的表，按 Ctrl+V。CSV（UTF-8、GB18030 都认得）、Excel 都行。',
  goOn: (name) => `接着做“${name}”`,
  samplesHead: '手边没有表？挑一个问题',
  samples: {
    pupils: { question: '两百人里谁会通过？', size: '200 人，4 列', story: '学了多久、睡了多久，考试过没过。表里藏着一个写错的数，五个空。', units: '学习时间：考前一个月的小时数；睡眠：考前一晚的小时数', source: '按种子编出来的' },
    exam: { question: '会不会通过考试？', size: '5 人，2 列', story: '课上的例子：学得越久，越可能通过。一条 S 形的线就说得清。', units: '学习时间：小时', source: '课上的表，五对数' },
    flats: { question: '这套房子值多少钱？', size: '5 套，2 列', story: '课上的例子：越大越贵，一条直线就画得出来。附一次六小步的导览。', units: '面积：平方米；价格：万元', source: '课上的表，五对数' },
    housing: { question: '哪样最值钱？', size: '4 套，4 列', story: '课上的例子：面积、卧室、位置一起定价。四行四个数，刚好算得出来，也刚好靠不住。', units: '面积：平方米；位置：编号；售价：万元', source: '课上的表，四行数' },
    penguins: { question: '这是哪一种企鹅？', size: '344 只，8 列', story: '南极帕默站量了三种企鹅的嘴、鳍和体重。有几个空，要先想好怎么填。', units: '喙和鳍：毫米；体重：克', source: 'Gorman、Williams 和 Fraser，2014；palmerpenguins' },
    ames: { question: '这栋房子能卖多少钱？', size: '2,930 栋，15 列', story: '美国埃姆斯市 2006 到 2010 年卖掉的房子：在哪儿、多大、多老、多好。', units: '面积：平方英尺；售价：美元', source: 'De Cock，2011；R 包 modeldata' },
    customers: { question: '顾客分成几种人？', size: '300 人，4 列', story: '一家小店的顾客：谁常来，谁买得多，谁不来了。没有答案可学，只看谁像谁。', units: '每月来几次；每次花多少：元；周末占比：%；多少天没来', source: '按种子编出来的' },
  },
  sort: { classify: '类别', regress: '数', cluster: '分组' },
  licence: { 'CC0-1.0': 'CC0', MIT: 'MIT 许可', facts: '谁都能用', made: '谁都能用' },
  road: '从表到模型，这样走',
  roadSteps: [
    { head: '问', text: '选出要预测的那一列。' },
    { head: '学', text: '一部分行用来学，一部分留着考。' },
    { head: '验', text: '拿没见过的行来考它。' },
    { head: '用', text: '带走一个验过的模型文件。' },
  ],
  typing: {
    question: '手打一张表',
    lead: '一列写一样东西，一行写一个例子。要预测的那一列也写上。',
    grid: '要填的表',
    column: (n) => `第 ${n} 列`,
    nameOf: (n) => `第 ${n} 列的名字`,
    cell: (row, column) => `第 ${row} 行，${column}`,
    addColumn: '加一列',
    addRow: '加一行',
    dropColumn: (name) => `去掉${name}`,
    close: '不打了',
    keys: 'Tab 往右，Enter 往下，最后一行再按就多一行。复制好的格子可以直接粘进来。',
    size: (rows, columns) => `${rows} 行，${columns} 列`,
    needColumns: '至少要两列',
    needNames: '每一列都要有名字',
    needRows: '至少填一行',
    twice: (name) => `有两列都叫“${name}”`,
    use: '就用这张表',
    cancel: '不打了',
  },
}

const en: HomeTexts = {
  question: 'What would you like to find out?',
  lead: 'Bring a table, and the computer learns to predict.',
  open: 'Open a file…',
  paste: 'Paste a table',
  type: 'Type one',
  drop: 'Or drop a file on the window, anywhere; or press Ctrl+V after copying a table. A CSV table in UTF-8 or GB18030, or an Excel workbook.',
  goOn: (name) => `Go on with “${name}”`,
  samplesHead: 'No table at hand? Pick a question',
  samples: {
    pupils: { question: 'Which pupils will pass?', size: '200 pupils, 4 columns', story: 'How long they studied and slept, and whether they passed. One number is typed wrongly, and five cells are empty.', units: 'hours: in the month before the exam; sleep: hours the night before', source: 'Invented, from a seed' },
    exam: { question: 'Will this pupil pass?', size: '5 pupils, 2 columns', story: 'From the lecture: the longer one studies, the likelier one passes. One curve like an S says it all.', units: 'hours: of study', source: 'The lecture’s table, five pairs of numbers' },
    flats: { question: 'What is this flat worth?', size: '5 flats, 2 columns', story: 'From the lecture: the larger, the dearer; one straight line will do. With a guided walk in six small steps.', units: 'area: m²; price: 10,000 yuan', source: 'The lecture’s table, five pairs of numbers' },
    housing: { question: 'What makes a flat dear?', size: '4 flats, 4 columns', story: 'From the lecture: area, bedrooms and place together. Four rows for four numbers: just enough to reckon with, and not to be relied on.', units: 'area: m²; location: a code; price: 10,000 yuan', source: 'The lecture’s table, four rows of numbers' },
    penguins: { question: 'Which penguin is this?', size: '344 penguins, 8 columns', story: 'Bills, flippers and weights of three species at Palmer Station, Antarctica. A few cells are empty and want a decision.', units: 'bill and flipper: mm; body mass: g', source: 'Gorman, Williams and Fraser, 2014; palmerpenguins' },
    ames: { question: 'What will this house fetch?', size: '2,930 houses, 15 columns', story: 'Houses sold in Ames, Iowa, from 2006 to 2010: where, how large, how old, in what state.', units: 'sizes: square feet; price: US dollars', source: 'De Cock, 2011; R package modeldata' },
    customers: { question: 'Which kinds of customers?', size: '300 customers, 4 columns', story: 'Customers of a small shop: who comes often, who buys much, who stays away. No answer to learn; only who is like whom.', units: 'visits: a month; spend: yuan a visit; weekend_share: %; days_away: days', source: 'Invented, from a seed' },
  },
  sort: { classify: 'Category', regress: 'Number', cluster: 'Groups' },
  licence: { 'CC0-1.0': 'CC0', MIT: 'MIT licence', facts: 'free to use', made: 'free to use' },
  road: 'From a table to a model',
  roadSteps: [
    { head: 'Ask', text: 'Choose the column to predict.' },
    { head: 'Learn', text: 'Some rows teach, some are kept for the test.' },
    { head: 'Check', text: 'Test it on rows it has never seen.' },
    { head: 'Use', text: 'Take away a model file that was proved.' },
  ],
  typing: {
    question: 'Type a table',
    lead: 'One thing a column, one example a row. The column to predict belongs to it.',
    grid: 'The table to fill in',
    column: (n) => `column ${n}`,
    nameOf: (n) => `Name of column ${n}`,
    cell: (row, column) => `Row ${row}, ${column}`,
    addColumn: 'Add a column',
    addRow: 'Add a row',
    dropColumn: (name) => `Remove ${name}`,
    close: 'Leave this table',
    keys: 'Tab goes right, Enter goes down and past the last row makes another. Copied cells can be pasted right in.',
    size: (rows, columns) => `${rows} ${rows === 1 ? 'row' : 'rows'}, ${columns} ${columns === 1 ? 'column' : 'columns'}`,
    needColumns: 'At least two columns are needed',
    needNames: 'Every column needs a name',
    needRows: 'Fill in one row at least',
    twice: (name) => `Two columns are called “${name}”`,
    use: 'Use this table',
    cancel: 'Cancel',
  },
}

export const home: Catalogue<HomeTexts> = { zh, en }

/** What an open project is called: a sample by its question until it is renamed, anything else by its name. */
export const projectTitle = ({ name, dataset }: Pick<ProjectState, 'name' | 'dataset'>): string =>
  dataset.source.kind === 'sample' && name === dataset.source.sample ? words(home).samples[dataset.source.sample].question : name
