import type { RowCondition } from '../../contract/asks/found.ts'
import type { Reading, ReadingProblem, WorkbookReading } from '../../contract/documents/dataset.ts'
import type { AloneSaid } from './alone.ts'
import type { Catalogue } from './language.svelte.ts'

interface Found {
  readonly head: string
  readonly text: string
}

export interface CollectTexts {
  readonly question: string
  readonly reading: (file: string, reading: Reading) => string
  /** A newer version of the file takes the place of this one. */
  readonly readAgain: string
  readonly found: (count: string) => string
  readonly foundNothing: string
  readonly problem: (problem: ReadingProblem, count: string, line: string) => Found
  readonly leftOut: (names: string, count: number) => Found
  readonly showAll: (count: string) => string
  readonly grid: string
  readonly row: string
  readonly gap: string
  readonly target: string
  readonly use: (column: string) => string
  readonly isTarget: string
  readonly typeOf: (column: string) => string
  readonly notYet: string
  readonly inUse: (used: string, of: string) => string
  readonly noneUsed: string
  readonly noTarget: string
  readonly next: string
  readonly toDefine: string
  /** A finding of the table itself: its head, its text and what its button does. */
  readonly givesAway: (column: string, alone: AloneSaid) => Found
  readonly identifier: (column: string) => Found
  readonly constant: (column: string) => Found
  readonly gapLike: (column: string, value: string, rows: string) => Found
  readonly farOut: (column: string, value: string, row: string, others: string, low: string, high: string) => Found
  /** `perhaps`: so many could be alike by chance. */
  readonly repeats: (rows: string, first: string, perhaps: boolean) => Found
  readonly spellings: (column: string, values: readonly string[]) => Found
  readonly targetGaps: (column: string, rows: string, share: string) => Found
  readonly targetNames: (column: string, distinct: string, rows: string) => Found
  readonly cures: {
    readonly leaveOut: string
    readonly makeGaps: string
    readonly dropRepeats: string
    readonly mendTo: (word: string) => string
    readonly otherTarget: string
    readonly edit: string
    readonly look: string
  }
  readonly lookingThrough: string
  readonly fixSafe: (count: string) => string
  readonly fixing: string
  readonly fixes: { readonly leaveOut: (column: string, why: string) => string; readonly gap: (column: string, value: string, rows: string) => string; readonly repeats: (rows: string) => string }
  readonly fixNow: string
  readonly notNow: string
  readonly showFewer: string
  readonly rowsShown: (shown: string, of: string) => string
  readonly finding: string
  readonly noneMatch: string
  readonly noneMatchCure: string
  readonly broken: string
  readonly addFilter: string
  readonly filterColumn: string
  readonly filterKind: string
  readonly kinds: Readonly<Record<RowCondition['is'], string>>
  readonly from: string
  readonly to: string
  readonly words: string
  readonly wordsNote: string
  readonly apply: string
  readonly cancel: string
  readonly wrongNumber: string
  readonly condition: (condition: RowCondition, low: string, high: string) => string
  readonly removeFilter: (condition: string) => string
  readonly sorted: (column: string, descending: boolean) => string
  readonly unsort: string
  readonly sortBy: (column: string) => string
  readonly columnOrder: string
  readonly asInTable: string
  readonly byRelation: (target: string) => string
  readonly addRow: string
  readonly chosen: (rows: string) => string
  readonly dropChosen: (rows: string) => string
  readonly chooseNone: string
  readonly chooseRow: (row: string) => string
  readonly tooMany: (most: string) => string
  readonly editCell: (column: string, row: string) => string
  readonly howToEdit: string
  readonly openColumn: (column: string) => string
  readonly columnByColumn: string
}

const zhEncoding = { 'utf-8': 'UTF-8 编码', gb18030: 'GB18030 编码（中文 Windows 常用）', 'utf-16le': 'UTF-16 编码', 'utf-16be': 'UTF-16 编码' } as const
const zhDelimiter = { ',': '逗号', ';': '分号', '\t': '制表符', '|': '竖线' } as const
const enEncoding = { 'utf-8': 'UTF-8 text', gb18030: 'Chinese Windows text (GB18030)', 'utf-16le': 'UTF-16 text', 'utf-16be': 'UTF-16 text' } as const
const enDelimiter = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const

const formats = { xlsx: 'Excel', xls: 'Excel 97–2003', xlsb: 'Excel', ods: 'OpenDocument' } as const
const zhThousands = { ',': '逗号', '.': '点', ' ': '空格', "'": '撇号' } as const
const enThousands = { ',': 'commas', '.': 'points', ' ': 'spaces', "'": 'apostrophes' } as const
const zhSheet = ({ sheet, sheets }: WorkbookReading): string => (sheets.length > 1 ? `${sheets.length} 张里的“${sheet}”` : `“${sheet}”`)
const enSheet = ({ sheet, sheets }: WorkbookReading): string => (sheets.length > 1 ? `sheet “${sheet}” of ${sheets.length}` : `sheet “${sheet}”`)

const zh: CollectTexts = {
  question: '这张表里有什么？',
  reading(file, reading) {
    const how = reading.kind === 'text' ? `${zhEncoding[reading.encoding]}，${zhDelimiter[reading.delimiter]}分隔` : `${formats[reading.format]} 表格，${zhSheet(reading)}`
    const names = !reading.header ? '没有列名，给编了号' : reading.titleRows > 0 ? `上面 ${reading.titleRows} 行标题跳过了，下一行是列名` : '第一行是列名'
    const numbers = [...(reading.decimal === ',' ? ['小数点写成逗号'] : []), ...(reading.thousands === 'none' ? [] : [`数里有${zhThousands[reading.thousands]}分节`])]
    return `${file}：${[how, names, ...numbers].join('，')}。`
  },
  readAgain: '读入新版本…',
  found: (count) => `${count}\u00a0件事\u200b值得看一眼`,
  foundNothing: '读得很顺，没什么不对劲。',
  problem({ code, column = '' }, count, line) {
    const from = line === '' ? '' : `从第 ${line} 行起。`
    switch (code) {
      case 'ragged-short': return { head: `${count} 行少了格子`, text: `${from}少的当作空。` }
      case 'ragged-long': return { head: `${count} 行多了格子`, text: `${from}多出来的没有列，没用上。` }
      case 'undecodable': return { head: `${count} 个字认不出`, text: `${from}写成了 �。` }
      case 'unclosed-quote': return { head: '有个引号没关上', text: line === '' ? '读到文件末尾才停。' : `在第 ${line} 行打开，读到文件末尾才停。` }
      case 'renamed-header': return { head: '有列名重复', text: `改叫“${column}”。` }
      case 'empty-header': return { head: '有一列没有名字', text: `先叫它“${column}”。` }
      case 'blank-line': return { head: `${count} 行是空行`, text: `${from}跳过了。` }
      case 'title-row': return { head: `${count} 行是标题`, text: `${from}在列名上面，跳过了。` }
      case 'gap-like': return { head: `“${column}”里有像空的值`, text: `${count} 格写着“无”、−1 之类，没有当作空。` }
      case 'error-cell': return { head: `${count} 格是公式错误`, text: `${from}#DIV/0! 之类，当作空。` }
      case 'wrong-extension': return { head: '扩展名和内容不符', text: '按内容来读。' }
      case 'currency': return { head: `“${column}”是金额`, text: `${count} 格带着货币符号，只取了数。` }
      case 'percent': return { head: `“${column}”是百分数`, text: `${count} 格，12% 读成 0.12。` }
      case 'wan': return { head: `“${column}”里有万、亿`, text: `${count} 格，1.2万 读成 12000。` }
      case 'thousands': return { head: `“${column}”分了节`, text: `${count} 格三位一节，连起来读成一个数。` }
      case 'decimal-comma': return { head: `“${column}”用逗号当小数点`, text: `${count} 格，1,5 读成 1.5。` }
      case 'decimal-point': return { head: `“${column}”用点当小数点`, text: `${count} 格，和别的列不一样。` }
      case 'full-width': return { head: `“${column}”里有全角数字`, text: `${count} 格，１２ 读成 12。` }
      case 'accounting': return { head: `“${column}”用括号表示负数`, text: `${count} 格，(5) 读成 −5。` }
      case 'day-first': return { head: `“${column}”的日、月分不清`, text: '当作先日后月，请看一眼对不对。' }
      case 'month-first': return { head: `“${column}”的日、月分不清`, text: '当作先月后日，请看一眼对不对。' }
      case 'leading-zeros': return { head: `“${column}”像是编号`, text: `${count} 格以 0 开头、一样长，当文字留着。` }
      case 'long-digits': return { head: `“${column}”的数太长`, text: `${count} 格当数会丢末几位，当文字留着。` }
      case 'lost-zeros': return { head: `“${column}”有开头的 0`, text: `${count} 格，007 读成 7。` }
    }
  },
  leftOut: (names, count) => ({ head: `${count} 列没用上`, text: names }),
  showAll: (count) => `还有 ${count} 件`,
  grid: '整张表，方向键可以走动',
  row: '行',
  gap: '空',
  target: '要预测',
  use: (column) => `用“${column}”来学`,
  isTarget: '这是要预测的那一列。',
  typeOf: (column) => `“${column}”当作什么来读`,
  notYet: '还没取到',
  inUse: (used, of) => `${of} 列里用 ${used} 列来学`,
  noneUsed: '至少打开一列给电脑看',
  noTarget: '还没说要预测哪一列',
  next: '去收拾数据',
  toDefine: '先选要预测的列',
  givesAway: (column, { score, metric, filledFor, sample }) => ({ head: `“${column}”会泄题`, text: `${filledFor === undefined ? '' : `只有“${filledFor}”的行才有值。`}单看它，${metric === 'roc_auc' ? 'AUC' : 'R²'} 就有 ${score}${sample === undefined ? '' : `（抽了 ${sample} 行来看）`}，好得不像真的。` }),
  identifier: (column) => ({ head: `“${column}”像编号`, text: '每行都不同，背下来也没用。' }),
  constant: (column) => ({ head: `“${column}”每行都一样`, text: '学不出什么。' }),
  gapLike: (column, value, rows) => ({ head: `“${column}”里有 ${value}`, text: `${rows} 行，多半表示“没记录”。` }),
  farOut: (column, value, row, others, low, high) => ({ head: `“${column}”里有 ${value}？`, text: `在第 ${row} 行${others === '' ? '' : `，还有 ${others} 行也这么远`}。别的都在 ${low} 到 ${high} 之间，像是写错了。` }),
  repeats: (rows, first, perhaps) => ({ head: `${rows} 行完全重复`, text: `每一列都一样，头一处在第 ${first} 行。${perhaps ? '也可能只是碰巧。' : ''}` }),
  spellings: (column, values) => ({ head: `“${column}”里写法不齐`, text: values.join('、') }),
  targetGaps: (column, rows, share) => ({ head: `“${column}”有 ${rows} 行空着`, text: `占 ${share}。电脑只从写了答案的行里学；能补就补，补不上就换一列来预测。` }),
  targetNames: (column, distinct, rows) => ({ head: `“${column}”几乎一行一个`, text: `${rows} 行里有 ${distinct} 种写法，像是名字，猜不出来。` }),
  cures: { leaveOut: '不用这一列', makeGaps: '当作空', dropRepeats: '删掉重复的', mendTo: (word) => `都改成“${word}”`, otherTarget: '换一列来预测', edit: '去改这一格', look: '看看' },
  lookingThrough: '正在把表从头看一遍…',
  fixSafe: (count) => `修好安全的 ${count} 处`,
  fixing: '会做这几件事，一次撤销就能全部退回：',
  fixes: { leaveOut: (column, why) => `不用“${column}”：${why}`, gap: (column, value, rows) => `“${column}”里的 ${value}（${rows} 行）当作空`, repeats: (rows) => `删掉重复的 ${rows} 行，每样留一行` },
  fixNow: '就这样修',
  notNow: '先不修',
  showFewer: '收起',
  rowsShown: (shown, of) => `找到 ${shown} / ${of} 行`,
  finding: '正在找…',
  noneMatch: '没有这样的行。',
  noneMatchCure: '去掉一个条件试试。',
  broken: '这些行没能读出来。',
  addFilter: '筛选',
  filterColumn: '哪一列',
  filterKind: '怎样',
  kinds: { gap: '空着', filled: '有值', between: '在两数之间', 'one-of': '正好是', contains: '含有' },
  from: '从',
  to: '到',
  words: '值',
  wordsNote: '几个值用逗号隔开',
  apply: '筛',
  cancel: '算了',
  wrongNumber: '写一个数',
  condition: (condition, low, high) => {
    switch (condition.is) {
      case 'gap': return `${condition.column}：空着`
      case 'filled': return `${condition.column}：有值`
      case 'between': return `${condition.column}：${low} 到 ${high}`
      case 'one-of': return `${condition.column}：${condition.values.join('、')}`
      case 'contains': return `${condition.column}：含“${condition.text}”`
    }
  },
  removeFilter: (condition) => `去掉条件 ${condition}`,
  sorted: (column, descending) => `按“${column}”${descending ? '从大到小' : '从小到大'}`,
  unsort: '按表里的次序',
  sortBy: (column) => `按“${column}”排序`,
  columnOrder: '列的次序',
  asInTable: '按表里的',
  byRelation: (target) => `按与“${target}”的关系`,
  addRow: '添一行',
  chosen: (rows) => `选了 ${rows} 行`,
  dropChosen: (rows) => `删掉这 ${rows} 行`,
  chooseNone: '不选了',
  chooseRow: (row) => `选第 ${row} 行`,
  tooMany: (most) => `一次最多删 ${most} 行`,
  editCell: (column, row) => `改第 ${row} 行的“${column}”`,
  howToEdit: '回车改一格，空格选一行',
  openColumn: (column) => `打开“${column}”这一列`,
  columnByColumn: '逐列看',
}

const en: CollectTexts = {
  question: 'What is in this table?',
  reading(file, reading) {
    const how = reading.kind === 'text' ? `${enEncoding[reading.encoding]}, ${enDelimiter[reading.delimiter]} between the cells` : `${formats[reading.format]} workbook, ${enSheet(reading)}`
    const titles = `${reading.titleRows} title ${reading.titleRows === 1 ? 'line' : 'lines'} skipped, the names come next`
    const names = !reading.header ? 'no names, so the columns were numbered' : reading.titleRows > 0 ? titles : 'the first line holds the names'
    const numbers = [...(reading.decimal === ',' ? ['decimal commas'] : []), ...(reading.thousands === 'none' ? [] : [`${enThousands[reading.thousands]} in long numbers`])]
    return `${file}: ${[how, names, ...numbers].join(', ')}.`
  },
  readAgain: 'Read a new version…',
  found: (count) => `${count} ${count === '1' ? 'thing' : 'things'} worth a look`,
  foundNothing: 'Nothing odd was found.',
  problem({ code, column = '' }, count, line) {
    const from = line === '' ? '' : `From line ${line} on. `
    const lines = `${count} ${count === '1' ? 'line' : 'lines'}`
    const cells = `${count} ${count === '1' ? 'cell' : 'cells'}`
    switch (code) {
      case 'ragged-short': return { head: `${lines} short of cells`, text: `${from}What is missing counts as empty.` }
      case 'ragged-long': return { head: `${lines} with too many cells`, text: `${from}What has no column was left out.` }
      case 'undecodable': return { head: `${count} unreadable ${count === '1' ? 'character' : 'characters'}`, text: `${from}Written as �.` }
      case 'unclosed-quote': return { head: 'A quote never closes', text: line === '' ? 'It runs to the end of the file.' : `It opens in line ${line} and runs to the end.` }
      case 'renamed-header': return { head: 'A name came twice', text: `One is now called “${column}”.` }
      case 'empty-header': return { head: 'A column has no name', text: `It is called “${column}” for now.` }
      case 'blank-line': return { head: `${count} empty ${count === '1' ? 'line' : 'lines'}`, text: `${from}Skipped.` }
      case 'title-row': return { head: `${lines} of title`, text: `${from}Above the names; skipped.` }
      case 'error-cell': return { head: `${count} formula ${count === '1' ? 'error' : 'errors'}`, text: `${from}#DIV/0! and the like count as empty.` }
      case 'wrong-extension': return { head: 'The ending of the name is wrong', text: 'It was read as what it is.' }
      case 'currency': return { head: `Amounts in “${column}”`, text: `${cells} with a currency sign; only the number counts.` }
      case 'percent': return { head: `Percentages in “${column}”`, text: `${cells}; 12% is read as 0.12.` }
      case 'wan': return { head: `万 or 亿 in “${column}”`, text: `${cells}; 1.2万 is read as 12000.` }
      case 'thousands': return { head: `Grouped digits in “${column}”`, text: `${cells}, read as one number each.` }
      case 'decimal-comma': return { head: `Decimal commas in “${column}”`, text: `${cells}; 1,5 is read as 1.5.` }
      case 'decimal-point': return { head: `Decimal points in “${column}”`, text: `${cells}, unlike the other columns.` }
      case 'full-width': return { head: `Full-width digits in “${column}”`, text: `${cells}; １２ is read as 12.` }
      case 'accounting': return { head: `Brackets in “${column}”`, text: `${cells}; (5) is read as −5.` }
      case 'day-first': return { head: `Day or month in “${column}”?`, text: 'Nothing tells them apart. Read as day first; please check.' }
      case 'month-first': return { head: `Day or month in “${column}”?`, text: 'Nothing tells them apart. Read as month first; please check.' }
      case 'leading-zeros': return { head: `“${column}” looks like a code`, text: `${cells} of one length with zeros in front, kept as words.` }
      case 'long-digits': return { head: `Very long digits in “${column}”`, text: `${cells} would lose their last digits as numbers; kept as words.` }
      case 'lost-zeros': return { head: `Zeros in front in “${column}”`, text: `${cells}; 007 is read as 7.` }
      case 'gap-like': return { head: `Nearly gaps in “${column}”`, text: `${count} ${count === '1' ? 'cell says' : 'cells say'} “none”, −1 or the like. Kept as they are.` }
    }
  },
  leftOut: (names, count) => ({ head: `${count} ${count === 1 ? 'column' : 'columns'} left out`, text: names }),
  showAll: (count) => `${count} more`,
  grid: 'The whole table; arrow keys move in it',
  row: 'Row',
  gap: 'empty',
  target: 'target',
  use: (column) => `Learn from “${column}”`,
  isTarget: 'This is the column to predict.',
  typeOf: (column) => `How to read “${column}”`,
  notYet: 'not here yet',
  inUse: (used, of) => `${used} of ${of} columns teach`,
  noneUsed: 'Switch at least one column on',
  noTarget: 'No column to predict yet',
  next: 'Put it right',
  toDefine: 'Choose what to predict',
  givesAway: (column, { score, metric, filledFor, sample }) => ({ head: `“${column}” gives the answer away`, text: `${filledFor === undefined ? '' : `Only rows with “${filledFor}” have a value. `}Alone it reaches ${metric === 'roc_auc' ? 'AUC' : 'R²'} ${score}${sample === undefined ? '' : ` (a sample of ${sample} rows)`}: too good to be true.` }),
  identifier: (column) => ({ head: `“${column}” looks like an id`, text: 'Different in every row; knowing it by heart helps nobody.' }),
  constant: (column) => ({ head: `“${column}” is always the same`, text: 'There is nothing to learn from it.' }),
  gapLike: (column, value, rows) => ({ head: `“${column}” has ${value}`, text: `${rows} ${rows === '1' ? 'row' : 'rows'}, most likely for “not known”.` }),
  farOut: (column, value, row, others, low, high) => ({ head: `“${column}” says ${value}?`, text: `In row ${row}${others === '' ? '' : `, and ${others} more as far out`}. All the others lie between ${low} and ${high}: it may be a slip.` }),
  repeats: (rows, first, perhaps) => ({ head: rows === '1' ? '1 row is a repeat' : `${rows} rows are repeats`, text: `Equal in every column; the first is row ${first}.${perhaps ? ' It may be chance.' : ''}` }),
  spellings: (column, values) => ({ head: `“${column}” is spelled in several ways`, text: values.join(', ') }),
  targetGaps: (column, rows, share) => ({ head: `“${column}” is empty in ${rows} rows`, text: `That is ${share}. Only rows with an answer can teach: fill them in if you can, or predict another column.` }),
  targetNames: (column, distinct, rows) => ({ head: `“${column}” differs in nearly every row`, text: `${distinct} values in ${rows} rows, like names. Names cannot be guessed.` }),
  cures: { leaveOut: 'Leave it out', makeGaps: 'Count as empty', dropRepeats: 'Remove the repeats', mendTo: (word) => `Write “${word}”`, otherTarget: 'Predict another column', edit: 'Change the cell', look: 'Look' },
  lookingThrough: 'Looking through the table…',
  fixSafe: (count) => `Fix the ${count} safe ${count === '1' ? 'one' : 'ones'}`,
  fixing: 'This is what will be done; one undo takes all of it back:',
  fixes: { leaveOut: (column, why) => `Leave out “${column}”: ${why}`, gap: (column, value, rows) => `Count ${value} in “${column}” (${rows} ${rows === '1' ? 'row' : 'rows'}) as empty`, repeats: (rows) => `Remove ${rows} repeated ${rows === '1' ? 'row' : 'rows'}, keeping one of each` },
  fixNow: 'Fix them',
  notNow: 'Not now',
  showFewer: 'Show fewer',
  rowsShown: (shown, of) => `${shown} of ${of} rows`,
  finding: 'Searching…',
  noneMatch: 'No row is like that.',
  noneMatchCure: 'Take a condition away.',
  broken: 'These rows could not be read.',
  addFilter: 'Filter',
  filterColumn: 'Column',
  filterKind: 'Condition',
  kinds: { gap: 'is empty', filled: 'has a value', between: 'is between', 'one-of': 'is exactly', contains: 'contains' },
  from: 'From',
  to: 'to',
  words: 'Value',
  wordsNote: 'several with commas between',
  apply: 'Filter',
  cancel: 'Cancel',
  wrongNumber: 'A number, please',
  condition: (condition, low, high) => {
    switch (condition.is) {
      case 'gap': return `${condition.column} is empty`
      case 'filled': return `${condition.column} has a value`
      case 'between': return `${condition.column}: ${low} to ${high}`
      case 'one-of': return `${condition.column}: ${condition.values.join(', ')}`
      case 'contains': return `${condition.column} contains “${condition.text}”`
    }
  },
  removeFilter: (condition) => `Remove condition ${condition}`,
  sorted: (column, descending) => `By “${column}”, ${descending ? 'largest' : 'smallest'} first`,
  unsort: 'As in the table',
  sortBy: (column) => `Sort by “${column}”`,
  columnOrder: 'Order of columns',
  asInTable: 'As in the table',
  byRelation: (target) => `By relation to “${target}”`,
  addRow: 'Add a row',
  chosen: (rows) => `${rows} ${rows === '1' ? 'row' : 'rows'} chosen`,
  dropChosen: (rows) => `Remove ${rows} ${rows === '1' ? 'row' : 'rows'}`,
  chooseNone: 'Choose none',
  chooseRow: (row) => `Choose row ${row}`,
  tooMany: (most) => `At most ${most} rows at once`,
  editCell: (column, row) => `Change “${column}” in row ${row}`,
  howToEdit: 'Enter edits a cell, Space picks a row',
  openColumn: (column) => `Open column “${column}”`,
  columnByColumn: 'Column by column',
}

export const collect: Catalogue<CollectTexts> = { zh, en }
