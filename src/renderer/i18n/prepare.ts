import type { RecipeReason, RecipeStep } from '../../contract/documents/recipe.ts'
import type { AutomaticStep } from '../../contract/documents/run.ts'
import type { Explained } from '../charts/explained.ts'
import { airy } from './airy.ts'
import type { Catalogue } from './language.svelte.ts'

type StepId = RecipeStep['id']
type Params = RecipeStep['params']

export interface PrepareTexts {
  readonly question: string
  readonly steps: string
  readonly proposed: string
  readonly byItself: string
  readonly nothing: { readonly title: string; readonly text: string }
  readonly noneYet: string
  readonly takeAll: (count: string) => string
  readonly take: string
  readonly takeNamed: (step: string) => string
  readonly careful: string
  readonly add: string
  readonly remove: string
  readonly up: string
  readonly down: string
  readonly keys: string
  readonly cannotMove: string
  readonly on: (step: string) => string
  readonly off: (step: string) => string
  readonly isOff: string
  readonly broken: string
  readonly and: (name: string, more: string) => string
  readonly allFitting: string
  /** A step in the list, with the columns that it works on. */
  readonly name: (id: StepId, columns: string, params: Params) => string
  readonly short: Readonly<Record<StepId, string>>
  readonly what: Readonly<Record<StepId, string>>
  /** The step at the right, as a sentence. */
  readonly title: (id: StepId, column: string, params: Params) => string
  readonly cells: (count: string) => string
  readonly cellsSoFar: string
  readonly whole: string
  readonly looking: string
  readonly learned: string
  readonly learnedAll: string
  readonly again: string
  readonly fitted: {
    readonly fill: (strategy: string, value: string, known: string) => string
    readonly nothingKnown: (value: string) => string
    readonly fences: (low: string, high: string, known: string) => string
    readonly scale: (kind: string, centre: string, spread: string, known: string) => string
    readonly kept: (kept: string, of: string, other: string) => string
    readonly levels: (count: string, words: string) => string
    readonly dropped: (columns: string) => string
    readonly noneDropped: string
  }
  readonly strategies: Readonly<Record<string, string>>
  readonly scales: Readonly<Record<string, string>>
  readonly methods: Readonly<Record<string, string>>
  readonly parts: Readonly<Record<string, string>>
  readonly before: string
  readonly after: string
  readonly chart: (column: string) => string
  readonly explain: Explained
  readonly empty: string
  readonly gone: (column: string) => string
  readonly madeMany: (count: string) => string
  readonly moreMade: (count: string) => string
  readonly ones: (count: string, of: string) => string
  readonly others: string
  readonly bar: string
  readonly rowsHead: string
  readonly changedHead: string
  readonly onRows: string
  readonly touched: (count: string) => string
  readonly all: (count: string) => string
  readonly firstRows: (count: string) => string
  readonly row: string
  readonly noneTouched: string
  readonly columnShown: string
  readonly settings: string
  readonly columns: string
  readonly fields: {
    readonly strategy: string
    readonly fillValue: string
    readonly fillWord: string
    readonly rareBelow: string
    readonly rareHint: string
    readonly rareWrong: string
    readonly other: string
    readonly kind: string
    readonly method: string
    readonly factor: string
    readonly factorWrong: string
    readonly low: string
    readonly high: string
    readonly shareWrong: string
    readonly parts: string
    readonly order: string
    readonly orderHint: string
    readonly numberWrong: string
    readonly earlier: (word: string) => string
  }
  readonly why: (why: RecipeReason['why'], values: RecipeReason['values'], count: (value: number) => string, amount: (value: number) => string) => string
  readonly automatic: Readonly<Record<AutomaticStep, { readonly name: string; readonly text: string }>>
  readonly automaticFor: (learners: string) => string
  readonly automaticWhen: string
  readonly gapsNow: (count: string) => string
  readonly target: string
  readonly columnsOf: (count: string) => string
  readonly learnSome: (learn: string, of: string) => string
  readonly learnNone: string
  readonly noSteps: string
  readonly groupsSee: string
  readonly use: (count: string) => string
  readonly goOn: string
}

const text = (value: Params[string] | undefined, fallback: string): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : fallback)

const zh: PrepareTexts = {
  question: '学之前，要先收拾什么？',
  steps: '你定的',
  proposed: '建议',
  byItself: '训练时自动加的',
  nothing: { title: '没有什么要收拾', text: '这张表没有空格，也没有太远的数。想自己加一步也行。' },
  noneYet: '还没有。可以从下面的建议里挑，也可以自己加。',
  takeAll: (count) => `${count} 步都用上`,
  take: '用上',
  takeNamed: (step) => `用上：${step}`,
  careful: '先看看再定',
  add: '加一步…',
  remove: '删掉这一步',
  up: '往前挪',
  down: '往后挪',
  keys: 'Alt+↑ 和 Alt+↓ 挪动，Delete 删掉',
  cannotMove: '不能再挪：旁边那一步和它用的是同一列',
  on: (step) => `停用：${step}`,
  off: (step) => `启用：${step}`,
  isOff: '停用了',
  broken: '做不了',
  and: (name, more) => `${name}等 ${more} 列`,
  allFitting: '所有合适的列',
  name: (id, columns, params) =>
    ({
      impute: `${columns}：补上空格`,
      'missing-flag': `${columns}：记下哪里空着`,
      'one-hot': `${columns}：每种一列`,
      rare: `${columns}：少见的并成“${text(params['other'], 'other')}”`,
      ordinal: `${columns}：按次序编号`,
      scale: `${columns}：放到同一把尺子上`,
      cap: `${columns}：太远的数收回来`,
      mark: `${columns}：标出太远的数`,
      'drop-constant': `${columns}：不变的列不要`,
      'drop-identifier': `${columns}：不拿来学`,
      'date-parts': `${columns}：拆成年月日`,
    })[id],
  short: {
    impute: '补上空格', 'missing-flag': '记下哪里空着', 'one-hot': '每种一列', rare: '并起少见的', ordinal: '按次序编号', scale: '放到同一把尺子上',
    cap: '收回太远的数', mark: '标出太远的数', 'drop-constant': '去掉不变的列', 'drop-identifier': '去掉一列', 'date-parts': '拆开日期',
  },
  what: {
    impute: '用中位数、平均数、最常见的，或者你说的值', 'missing-flag': '多一列，空着的记 1', 'one-hot': '每种写法一列，是就记 1', rare: '行数太少的几种合成一种', ordinal: '有次序的种类变成 0、1、2…', scale: '数大的列不因为数大就更要紧',
    cap: '两头太远的数，改成边界上的数', mark: '多一列，太远的记 1', 'drop-constant': '每行都一样的列学不出什么', 'drop-identifier': '整列不拿来学', 'date-parts': '年、月、日、星期各成一列',
  },
  title: (id, column, params) => {
    const c = airy(column)
    const strategy = { mean: '平均数', median: '中位数', most_frequent: '最常见的值', constant: `“${text(params['fill_value'], '0')}”` }[text(params['strategy'], 'median')] ?? ''
    return {
      impute: `用${strategy}补上${c}的空格`.replace('  ', ' '),
      'missing-flag': `记下${c}哪里空着`,
      'one-hot': `把${c}拆成每种一列`,
      rare: `把${c}里少见的并成一种`,
      ordinal: `把${c}按次序编号`,
      scale: `把${c}放到同一把尺子上`,
      cap: `把${c}里太远的数收回来`,
      mark: `标出${c}里太远的数`,
      'drop-constant': `不要${c}这样不变的列`,
      'drop-identifier': `不拿${c}来学`,
      'date-parts': `把${c}拆成年月日`,
    }[id].trim()
  },
  cells: (count) => `${count} 格`,
  cellsSoFar: '在数',
  whole: '整列',
  looking: '正在看这一步会改什么',
  learned: '只从学习的行里学来。',
  learnedAll: '从所有行里学来：没有留出来的行。',
  again: '重新分一次，就重新学一次。',
  fitted: {
    fill: (strategy, value, known) => `${value} 是有值的 ${known} 行的${strategy}。`,
    nothingKnown: (value) => `学习的行里这一列全空着，只好用 ${value}。`,
    fences: (low, high, known) => `边界 ${low} 和 ${high}，是看着有值的 ${known} 行定的。`,
    scale: (kind, centre, spread, known) => `减去 ${centre}，再除以 ${spread}：有值的 ${known} 行的${kind}。`,
    kept: (kept, of, other) => `常见的 ${of} 种留着：${kept}。其余都叫“${other}”。`,
    levels: (count, words) => `一共 ${count} 种：${words}。没见过的，每列都记 0。`,
    dropped: (columns) => `学习的行里从头到尾一样的：${columns}。`,
    noneDropped: '学习的行里没有这样的列，什么也不用去掉。',
  },
  strategies: { median: '中位数', mean: '平均数', most_frequent: '最常见的', constant: '我说的值' },
  scales: { standard: '平均数和标准差', 'min-max': '最小值和全距', robust: '中位数和四分位距' },
  methods: { iqr: '离四分位太远', quantile: '两头的几成' },
  parts: { year: '年', month: '月', day: '日', weekday: '星期（周一是 0）', hour: '时', days: '第几天' },
  before: '之前',
  after: '之后',
  chart: (column) => `${column}：之前和之后`,
  explain: { shows: '这一列的行，这一步之前和之后各在哪里。', read: '圆子是行，叠得越高，那里的行越多。圈起来的是这一步动过的。虚线的是空着的。' },
  empty: '空',
  gone: (column) => `${column}不在了：电脑学不到它，也不会拿它来猜。`,
  madeMany: (count) => `变成 ${count} 列`,
  moreMade: (count) => `还有 ${count} 列`,
  ones: (count, of) => `${of} 行里有 ${count} 行是 1`,
  others: '其余',
  bar: '值',
  rowsHead: '行数',
  changedHead: '其中动过的',
  onRows: '在你的行上',
  touched: (count) => `动过的 ${count}`,
  all: (count) => `全部 ${count}`,
  firstRows: (count) => `先看前 ${count} 行`,
  row: '行',
  noneTouched: '现在一格也不用动。以后遇到要动的，会照着做。',
  columnShown: '看哪一列',
  settings: '怎么做',
  columns: '做在哪些列上',
  fields: {
    strategy: '拿什么补', fillValue: '补的数', fillWord: '补的词', rareBelow: '少于这么多行就算少见', rareHint: '小于 1 的数是占比：0.01 就是百分之一。', rareWrong: '要 0 到 1 之间的占比，或者从 1 起的整数',
    other: '合成的名字', kind: '用哪把尺子', method: '怎样算太远', factor: '几倍四分位距', factorWrong: '要从 0 起的数', low: '下边留到', high: '上边留到', shareWrong: '要 0 到 1 之间的数，下边不大于上边',
    parts: '要哪几样', order: '从小到大的次序', orderHint: '第一个是 0，往后每个加 1。', numberWrong: '要一个数', earlier: (word) => `把“${word}”往前挪`,
  },
  why: (why, values, count, amount) =>
    ({
      gaps: `${count(values['rows'] ?? 0)} 行里有 ${count(values['missing'] ?? 0)} 行空着。`,
      'many-gaps': `${count(values['rows'] ?? 0)} 行里有 ${count(values['missing'] ?? 0)} 行空着。空得多，空本身可能就有意思。`,
      date: '日期本身不好比，年、月、日和星期好比。',
      'rare-words': `${count(values['levels'] ?? 0)} 种里有 ${count(values['rare'] ?? 0)} 种只有寥寥几行，单独看学不到什么。`,
      'mostly-rare': `${count(values['levels'] ?? 0)} 种里有 ${count(values['rare'] ?? 0)} 种很少见。并起来会丢掉大半，先看看。`,
      'far-out': `有 ${count(values['count'] ?? 0)} 个数在 ${amount(values['low'] ?? 0)} 到 ${amount(values['high'] ?? 0)} 之外，太远了。是错的，还是真的？`,
      identifier: '像是编号。',
      constant: '每行都一样。',
      'free-text': '是文字。',
      'all-missing': '全是空的。',
      'not-known': '预测的时候还不知道。',
      'gives-away': '它把答案泄露了。',
      person: '你定的。',
    })[why],
  automatic: {
    'date-parts': { name: '日期拆成年月日', text: '电脑不会直接看日期，要拆成数。' },
    impute: { name: '剩下的空格补上', text: '空着的没法算。数用中位数补，类别用最常见的补。' },
    'one-hot': { name: '类别拆成每种一列', text: '电脑只会算数。每种写法一列，是就记 1。' },
    scale: { name: '数放到同一把尺子上', text: '要比远近、比轻重，各列得用同一把尺子：减去平均数，除以标准差。' },
    'scale-target': { name: '要预测的数也缩到同一把尺子上', text: '学的时候缩小，说答案的时候再放回原样。' },
  },
  automaticFor: (learners) => `${learners}要用。`,
  automaticWhen: '训练时排在你的步骤后面，改不了；你先做了，它就不再做。要不要缩放，在“选择模型”里关。',
  gapsNow: (count) => `现在有 ${count} 格空着`,
  target: '要预测的那一列',
  columnsOf: (count) => `${count} 列`,
  learnSome: (learn, of) => `${of} 步里有 ${learn} 步要从行里学。哪一步都看不到封着的考卷。`,
  learnNone: '这些步骤不用从行里学什么。',
  noSteps: '一步也不加也行。',
  groupsSee: '分群没有考卷，所有行都看得到。',
  use: (count) => `就用这 ${count} 步`,
  goOn: '不用收拾，接着走',
}

const en: PrepareTexts = {
  question: 'What should be put right before it learns?',
  steps: 'Your steps',
  proposed: 'Proposed',
  byItself: 'Added when it learns',
  nothing: { title: 'Nothing needs putting right', text: 'The table has no gaps and nothing far out. You may still add a step of your own.' },
  noneYet: 'None yet. Take some of those proposed below, or add your own.',
  takeAll: (count) => `Take all ${count}`,
  take: 'Take',
  takeNamed: (step) => `Take: ${step}`,
  careful: 'look first',
  add: 'Add a step…',
  remove: 'Remove this step',
  up: 'Move up',
  down: 'Move down',
  keys: 'Alt+↑ and Alt+↓ move it, Delete removes it',
  cannotMove: 'It cannot move further: the step beside it needs the same column',
  on: (step) => `Switch off: ${step}`,
  off: (step) => `Switch on: ${step}`,
  isOff: 'switched off',
  broken: 'cannot be done',
  and: (name, more) => `${name} and ${more} more`,
  allFitting: 'All columns that fit',
  name: (id, columns, params) =>
    ({
      impute: `${columns}: fill the gaps`,
      'missing-flag': `${columns}: note what was empty`,
      'one-hot': `${columns}: a column for each kind`,
      rare: `${columns}: rare ones become “${text(params['other'], 'other')}”`,
      ordinal: `${columns}: number them in order`,
      scale: `${columns}: put on one scale`,
      cap: `${columns}: rein in what is far out`,
      mark: `${columns}: mark what is far out`,
      'drop-constant': `${columns}: leave out what never changes`,
      'drop-identifier': `${columns}: leave out`,
      'date-parts': `${columns}: take dates apart`,
    })[id],
  short: {
    impute: 'Fill gaps', 'missing-flag': 'Note what was empty', 'one-hot': 'A column for each kind', rare: 'Gather rare kinds', ordinal: 'Number kinds in order', scale: 'Put on one scale',
    cap: 'Rein in far-out numbers', mark: 'Mark far-out numbers', 'drop-constant': 'Leave out what never changes', 'drop-identifier': 'Leave a column out', 'date-parts': 'Take dates apart',
  },
  what: {
    impute: 'with the median, the mean, the most common, or a value of yours', 'missing-flag': 'one more column, 1 where it was empty', 'one-hot': 'one column a kind, 1 where it is that kind', rare: 'kinds with too few rows become one', ordinal: 'kinds that have an order become 0, 1, 2 …', scale: 'large numbers do not count for more',
    cap: 'numbers beyond the fences are moved to them', mark: 'one more column, 1 where it is far out', 'drop-constant': 'what is the same in every row teaches nothing', 'drop-identifier': 'the column is not learned from', 'date-parts': 'year, month, day and weekday become columns',
  },
  title: (id, column, params) => {
    const strategy = { mean: 'the mean', median: 'the median', most_frequent: 'the most common value', constant: `“${text(params['fill_value'], '0')}”` }[text(params['strategy'], 'median')] ?? ''
    return {
      impute: `Fill gaps in ${column} with ${strategy}`,
      'missing-flag': `Note where ${column} was empty`,
      'one-hot': `A column for each kind of ${column}`,
      rare: `Gather the rare kinds of ${column}`,
      ordinal: `Number the kinds of ${column} in order`,
      scale: `Put ${column} on one scale`,
      cap: `Rein in what is far out in ${column}`,
      mark: `Mark what is far out in ${column}`,
      'drop-constant': `Leave out ${column}: it never changes`,
      'drop-identifier': `Leave out ${column}`,
      'date-parts': `Take ${column} apart`,
    }[id]
  },
  cells: (count) => `${count} cells`,
  cellsSoFar: 'counting',
  whole: 'the whole column',
  looking: 'Looking at what this step changes',
  learned: 'Learned from learning rows only.',
  learnedAll: 'Learned from all rows: none is held out.',
  again: 'Deal the rows again and it is learned again.',
  fitted: {
    fill: (strategy, value, known) => `${value} is the ${strategy} of the ${known} that have a value.`,
    nothingKnown: (value) => `None of them has a value here, so ${value} has to do.`,
    fences: (low, high, known) => `The fences ${low} and ${high} come from the ${known} that have a value.`,
    scale: (kind, centre, spread, known) => `Less ${centre}, divided by ${spread}: the ${kind} of the ${known} that have a value.`,
    kept: (kept, of, other) => `${of} common kinds stay: ${kept}. All others become “${other}”.`,
    levels: (count, words) => `${count} kinds: ${words}. One never seen is 0 everywhere.`,
    dropped: (columns) => `The same in all of them: ${columns}.`,
    noneDropped: 'No column is the same in all of them, so nothing is left out.',
  },
  strategies: { median: 'median', mean: 'mean', most_frequent: 'most common', constant: 'a value of mine' },
  scales: { standard: 'mean and deviation', 'min-max': 'least value and range', robust: 'median and quartile range' },
  methods: { iqr: 'far from the quartiles', quantile: 'the outermost few' },
  parts: { year: 'year', month: 'month', day: 'day', weekday: 'weekday (Monday is 0)', hour: 'hour', days: 'day count' },
  before: 'Before',
  after: 'After',
  chart: (column) => `${column}, before and after`,
  explain: { shows: 'Where the rows of this column lie before and after the step.', read: 'Stones are rows: the higher the heap, the more rows lie there. A loop holds those that the step changed; dashed ones are empty.' },
  empty: 'empty',
  gone: (column) => `${column} is gone: nothing is learned from it, and no answer needs it.`,
  madeMany: (count) => `becomes ${count} columns`,
  moreMade: (count) => `and ${count} more`,
  ones: (count, of) => `1 in ${count} of ${of} rows`,
  others: 'others',
  bar: 'Value',
  rowsHead: 'Rows',
  changedHead: 'Changed among them',
  onRows: 'On your rows',
  touched: (count) => `Touched ${count}`,
  all: (count) => `All ${count}`,
  firstRows: (count) => `The first ${count} rows`,
  row: 'Row',
  noneTouched: 'No cell needs it now. Should one come later, it is treated so.',
  columnShown: 'Column shown',
  settings: 'How',
  columns: 'On which columns',
  fields: {
    strategy: 'Fill with', fillValue: 'Number to fill in', fillWord: 'Word to fill in', rareBelow: 'Rare: in fewer rows than', rareHint: 'Below 1 it is a share: 0.01 is one in a hundred.', rareWrong: 'A share between 0 and 1, or a whole number from 1',
    other: 'Name for them all', kind: 'Which scale', method: 'What is far out', factor: 'Times the quartile range', factorWrong: 'A number from 0', low: 'Keep from', high: 'Keep up to', shareWrong: 'A number from 0 to 1, the first not above the second',
    parts: 'Which parts', order: 'Order, the least first', orderHint: 'The first is 0, each after it one more.', numberWrong: 'A number', earlier: (word) => `Move “${word}” up`,
  },
  why: (why, values, count, amount) =>
    ({
      gaps: `Empty in ${count(values['missing'] ?? 0)} of ${count(values['rows'] ?? 0)} rows.`,
      'many-gaps': `Empty in ${count(values['missing'] ?? 0)} of ${count(values['rows'] ?? 0)} rows. So many that being empty may mean something.`,
      date: 'Dates cannot be compared as they are; year, month, day and weekday can.',
      'rare-words': `${count(values['rare'] ?? 0)} of ${count(values['levels'] ?? 0)} kinds have only a few rows: too few to learn from one by one.`,
      'mostly-rare': `${count(values['rare'] ?? 0)} of ${count(values['levels'] ?? 0)} kinds are rare. Gathering them would lose most of the column: look first.`,
      'far-out': `${count(values['count'] ?? 0)} numbers lie outside ${amount(values['low'] ?? 0)} to ${amount(values['high'] ?? 0)}, far from the rest. Wrong, or true?`,
      identifier: 'Looks like an id.',
      constant: 'The same in every row.',
      'free-text': 'Text.',
      'all-missing': 'All cells are empty.',
      'not-known': 'Not known yet when one predicts.',
      'gives-away': 'It gives the answer away.',
      person: 'You said so.',
    })[why],
  automatic: {
    'date-parts': { name: 'Dates are taken apart', text: 'A computer cannot learn from a date as it is; its parts are numbers.' },
    impute: { name: 'Remaining gaps are filled', text: 'Nothing can be reckoned with an empty cell. Numbers get the median, categories the most common kind.' },
    'one-hot': { name: 'Categories become a column for each kind', text: 'A computer only reckons with numbers: one column a kind, 1 where it is that kind.' },
    scale: { name: 'Numbers are put on one scale', text: 'Who compares distances or weights needs one scale for all columns: less the mean, divided by the deviation.' },
    'scale-target': { name: 'The number to predict is put on one scale too', text: 'It is made small while learning and put back in the answer.' },
  },
  automaticFor: (learners) => `Needed by ${learners}.`,
  automaticWhen: 'These come behind your own steps and cannot be changed; what you do yourself they leave alone. Scaling can be switched off under Models.',
  gapsNow: (count) => `${count} cells are empty now`,
  target: 'the column to predict',
  columnsOf: (count) => `${count} columns`,
  learnSome: (learn, of) => `${learn} of ${of} steps learn something. None of them sees the envelope.`,
  learnNone: 'These steps learn nothing from rows.',
  noSteps: 'No step is fine, too.',
  groupsSee: 'Groups have no test: every row is seen.',
  use: (count) => (count === '1' ? 'Use this step' : `Use these ${count} steps`),
  goOn: 'Go on as it is',
}

export const prepareTexts: Catalogue<PrepareTexts> = { zh, en }
