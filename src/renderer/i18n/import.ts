import type { TextReading, WorkbookReading } from '../../contract/documents/dataset.ts'
import type { Catalogue } from './language.svelte.ts'

/** The parts of the sentence that can be changed. */
export type ChipId = 'encoding' | 'delimiter' | 'quote' | 'header' | 'titleRows' | 'decimal' | 'thousands'

/** Words of a sentence and the chips between them. */
type Sentence = readonly (string | { readonly chip: ChipId })[]

export interface ImportTexts {
  readonly question: string
  readonly close: string
  readonly sheets: string
  /** The sentence on how a text is read, and on how a sheet is. */
  readonly text: Sentence
  readonly sheet: (format: string) => Sentence
  readonly chips: Readonly<Record<ChipId, string>>
  readonly encodings: Readonly<Record<TextReading['encoding'], string>>
  readonly delimiters: Readonly<Record<TextReading['delimiter'], string>>
  readonly quotes: Readonly<Record<TextReading['quote'], string>>
  readonly decimals: Readonly<Record<TextReading['decimal'], string>>
  readonly thousands: Readonly<Record<TextReading['thousands'], string>>
  readonly headerLine: (line: string, beginning: string) => string
  readonly headerLineShort: (line: string) => string
  readonly noHeader: string
  readonly titleRows: (count: number) => string
  readonly formats: Readonly<Record<WorkbookReading['format'], string>>
  readonly again: string
  readonly table: string
  readonly line: string
  readonly skipped: string
  readonly blankLine: string
  readonly empty: string
  readonly identifier: string
  readonly moreColumns: (count: string) => string
  readonly look: (count: number) => string
  /** Columns in which something stands that reads like a gap; the names of the first few. */
  readonly manyNear: (columns: string, first: readonly string[], cells: string) => { readonly head: string; readonly text: string }
  /** A sheet without a cell, beside others. */
  readonly emptySheet: (sheet: string) => { readonly message: string; readonly hint: string }
  readonly smooth: string
  readonly smoothSoFar: string
  readonly showLine: (line: string) => string
  readonly lines: (count: string) => string
  readonly toTop: string
  readonly size: (rows: string, columns: string, about: boolean) => string
  readonly memory: (needs: string, free: string) => string
  readonly tight: string
  readonly checking: (done: string, of: string) => string
  readonly first: (name: string) => string
  readonly use: string
  readonly cancel: string
  readonly notYet: string
}

const zh: ImportTexts = {
  question: '这张表该这么读吗？',
  close: '不要这张表',
  sheets: '工作表',
  text: [{ chip: 'encoding' }, '，格子之间是', { chip: 'delimiter' }, '，', { chip: 'quote' }, '。', { chip: 'header' }, '是列名，上面', { chip: 'titleRows' }, '。小数点是', { chip: 'decimal' }, '，数字', { chip: 'thousands' }, '。'],
  sheet: (format) => [`${format} 表格。`, { chip: 'header' }, '是列名，上面', { chip: 'titleRows' }, '。写成文字的数：小数点是', { chip: 'decimal' }, '，', { chip: 'thousands' }, '。'],
  chips: { encoding: '文字编码', delimiter: '格子之间', quote: '引号', header: '列名在哪行', titleRows: '标题行', decimal: '小数点', thousands: '数字分节' },
  encodings: { 'utf-8': 'UTF-8 文字', gb18030: '中文 Windows 文字（GB18030）', 'utf-16le': 'UTF-16 文字', 'utf-16be': 'UTF-16 文字（大端）' },
  delimiters: { ',': '逗号', ';': '分号', '\t': '制表符', '|': '竖线' },
  quotes: { '"': '双引号包着整格', "'": '单引号包着整格', none: '引号就是引号' },
  decimals: { '.': '点', ',': '逗号' },
  thousands: { none: '没有分节', ',': '用逗号分节', '.': '用点分节', ' ': '用空格分节', "'": '用撇号分节' },
  headerLine: (line, beginning) => `第 ${line} 行：${beginning}`,
  headerLineShort: (line) => `第 ${line} 行`,
  noHeader: '没有一行',
  titleRows: (count) => (count === 0 ? '没有标题' : `跳过 ${count} 行标题`),
  formats: { xlsx: 'Excel', xls: 'Excel 97–2003', xlsb: 'Excel', ods: 'OpenDocument' },
  again: '重新认一遍',
  table: '表的开头',
  line: '行',
  skipped: '跳过',
  blankLine: '空行，跳过',
  empty: '空',
  identifier: '编号',
  moreColumns: (count) => `右边还有 ${count} 列`,
  look: (count) => `${count} 处值得看一眼`,
  manyNear: (columns, first, cells) => ({ head: `${columns} 列里有像空的值`, text: `${first.map((name) => `“${name}”`).join('、')}等，一共 ${cells} 格写着“无”、−1 之类，没有当作空。` }),
  emptySheet: (sheet) => ({ message: `工作表“${sheet}”是空的。`, hint: '换一张工作表。' }),
  smooth: '读得很顺，没什么不对劲。',
  smoothSoFar: '开头读得很顺，正在看后面。',
  showLine: (line) => `去看第 ${line} 行`,
  lines: (count) => `共 ${count} 行`,
  toTop: '回到开头',
  size: (rows, columns, about) => `${about ? '大约 ' : ''}${rows} 行，${columns} 列。`,
  memory: (needs, free) => `要用 ${needs} 内存，空着 ${free}。`,
  tight: '内存可能不够。先关掉别的程序，或者少留几列。',
  checking: (done, of) => `正在看整个文件：${done} / ${of}`,
  first: (name) => `正在看“${name}”的开头`,
  use: '就用这张表',
  cancel: '不要了',
  notYet: '先等开头读出来',
}

const en: ImportTexts = {
  question: 'Is this how your table reads?',
  close: 'Leave this table',
  sheets: 'Sheets',
  text: [{ chip: 'encoding' }, ', ', { chip: 'delimiter' }, ' between the cells, ', { chip: 'quote' }, '. ', { chip: 'header' }, ' holds the names, ', { chip: 'titleRows' }, '. Decimals use ', { chip: 'decimal' }, ', thousands ', { chip: 'thousands' }, '.'],
  sheet: (format) => [`${format}. `, { chip: 'header' }, ' holds the names, ', { chip: 'titleRows' }, '. Numbers written as text: decimals use ', { chip: 'decimal' }, ', thousands ', { chip: 'thousands' }, '.'],
  chips: { encoding: 'Encoding', delimiter: 'Between the cells', quote: 'Quotes', header: 'Row of the names', titleRows: 'Title rows', decimal: 'Decimal sign', thousands: 'Thousands' },
  encodings: { 'utf-8': 'UTF-8 text', gb18030: 'Chinese Windows text (GB18030)', 'utf-16le': 'UTF-16 text', 'utf-16be': 'UTF-16 text (big endian)' },
  delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' },
  quotes: { '"': 'double quotes around cells', "'": 'single quotes around cells', none: 'quotes are just quotes' },
  decimals: { '.': 'a point', ',': 'a comma' },
  thousands: { none: 'nothing', ',': 'commas', '.': 'points', ' ': 'spaces', "'": 'apostrophes' },
  headerLine: (line, beginning) => `Row ${line}: ${beginning}`,
  headerLineShort: (line) => `Row ${line}`,
  noHeader: 'No row',
  titleRows: (count) => (count === 0 ? 'no title rows above' : count === 1 ? '1 title row above is skipped' : `${count} title rows above are skipped`),
  formats: { xlsx: 'Excel workbook', xls: 'Excel 97–2003 workbook', xlsb: 'Excel workbook', ods: 'OpenDocument sheet' },
  again: 'Find it out again',
  table: 'The beginning of the table',
  line: 'Line',
  skipped: 'skipped',
  blankLine: 'empty line, skipped',
  empty: 'empty',
  identifier: 'id code',
  moreColumns: (count) => `${count} more to the right`,
  look: (count) => (count === 1 ? '1 thing needs a look' : `${count} things need a look`),
  manyNear: (columns, first, cells) => ({ head: `Nearly gaps in ${columns} columns`, text: `In ${first.map((name) => `“${name}”`).join(', ')} and others, ${cells} cells say “none”, −1 or the like. Kept as they are.` }),
  emptySheet: (sheet) => ({ message: `The sheet “${sheet}” is empty.`, hint: 'Choose another sheet.' }),
  smooth: 'Everything reads smoothly.',
  smoothSoFar: 'The beginning reads smoothly; the rest is being looked through.',
  showLine: (line) => `Show line ${line}`,
  lines: (count) => `${count} lines in all`,
  toTop: 'Back to the beginning',
  size: (rows, columns, about) => `${about ? 'About ' : ''}${rows} rows, ${columns} columns.`,
  memory: (needs, free) => `Needs ${needs} of ${free} free.`,
  tight: 'Memory may not suffice. Close other programs first, or keep fewer columns.',
  checking: (done, of) => `Looking through the file: ${done} of ${of}`,
  first: (name) => `Looking at the beginning of ${name}`,
  use: 'Use this table',
  cancel: 'Cancel',
  notYet: 'Wait for the first rows',
}

export const importTexts: Catalogue<ImportTexts> = { zh, en }
