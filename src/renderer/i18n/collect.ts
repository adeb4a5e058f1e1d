import type { Reading, ReadingProblem, WorkbookReading } from '../../contract/documents/dataset.ts'
import type { GuideTexts } from '../components/guide-texts.ts'
import type { Catalogue } from './language.svelte.ts'

interface Found {
  readonly head: string
  readonly text: string
}

export interface CollectTexts {
  readonly question: string
  readonly reading: (file: string, reading: Reading) => string
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
  readonly guide: (found: boolean) => GuideTexts
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
  found: (count) => `${count} 件事值得看一眼`,
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
  guide: (found) => ({
    done: found ? '表读进来了，有几处值得看一眼。' : '表读进来了。',
    why: '电脑只认得表里写的东西。列认错了类型，或者混进了编号，它就会学偏。',
    next: '类型不对就点一下改；不该用的列，关掉它。然后去分数据。',
    terms: [
      { term: '一颗子', text: '一行或几行。颜色是那一行的真实答案。' },
      { term: '空', text: '这一格没写。学习时用中位数或最常见的值补上。' },
      { term: '编号', text: '每行都不一样的列，背下来也没用。' },
    ],
  }),
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
  guide: (found) => ({
    done: found ? 'The table has been read; a few places are worth a look.' : 'The table has been read.',
    why: 'The computer knows only what the table says. A column of the wrong type, or an id among the facts, teaches it the wrong thing.',
    next: 'Wrong type? Press it to change. Switch off what should not teach. Then deal the rows.',
    terms: [
      { term: 'A stone', text: 'One row, or several. Its colour is what the row really is.' },
      { term: 'Empty', text: 'The cell says nothing. For learning it is filled with the median or the most frequent value.' },
      { term: 'An id', text: 'Different in every row; knowing it by heart helps nobody.' },
    ],
  }),
}

export const collect: Catalogue<CollectTexts> = { zh, en }
