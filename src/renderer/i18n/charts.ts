import type { ChartFormat } from '../../contract/asks/chart.ts'
import type { Catalogue } from './language.svelte.ts'

export interface ChartTexts {
  readonly table: string
  readonly save: string
  readonly explain: string
  readonly formats: Readonly<Record<ChartFormat, string>>
  readonly savedAs: (name: string) => string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
  readonly notDrawn: string
  /** Heads of what is explained. */
  readonly shows: string
  readonly read: string
  readonly now: string
  readonly row: (number: string) => string
  readonly rows: (count: string) => string
  readonly rowHead: string
  readonly rowsHead: string
  readonly really: string
  readonly said: string
  readonly sure: (share: string) => string
  readonly empty: string
  readonly more: (count: string) => string
  readonly close: string
  readonly notRead: string
  readonly firstOf: (shown: string, of: string) => string
  readonly firstRows: (shown: string, of: string) => string
  readonly drawing: string
}

export const charts: Catalogue<ChartTexts> = {
  zh: {
    table: '看成表',
    save: '保存',
    explain: '讲一讲',
    formats: { png: '图片（PNG）', svg: '矢量图（SVG）', csv: '数字（CSV）' },
    savedAs: (name) => `存成了 ${name}`,
    copy: '抄下这张表',
    copied: '抄好了，可以粘到别处',
    notCopied: '没抄成。已经选中，按 Ctrl+C 抄',
    notDrawn: 'PNG 画不出来，存成 SVG 试试',
    shows: '画的是',
    read: '这样看',
    now: '现在',
    row: (number) => `第 ${number} 行`,
    rows: (count) => `${count} 行`,
    rowHead: '行',
    rowsHead: '几行',
    really: '其实是',
    said: '电脑说',
    sure: (share) => `把握 ${share}`,
    empty: '空',
    more: (count) => `再看 ${count} 行`,
    close: '关上',
    notRead: '这几行读不出来。',
    firstOf: (shown, of) => `抽了 ${shown} 行来看，一共 ${of} 行。`,
    firstRows: (shown, of) => `前 ${shown} 行，一共 ${of} 行。`,
    drawing: '正在画',
  },
  en: {
    table: 'Table',
    save: 'Save',
    explain: 'Explain',
    formats: { png: 'Picture (PNG)', svg: 'Drawing (SVG)', csv: 'Figures (CSV)' },
    savedAs: (name) => `Saved as ${name}`,
    copy: 'Copy this table',
    copied: 'Copied: paste it anywhere',
    notCopied: 'Not copied. It is selected: press Ctrl+C',
    notDrawn: 'No PNG could be made: try SVG',
    shows: 'What it shows.',
    read: 'How to read it.',
    now: 'Here.',
    row: (number) => `Row ${number}`,
    rows: (count) => (count === '1' ? '1 row' : `${count} rows`),
    rowHead: 'Row',
    rowsHead: 'Rows',
    really: 'Really',
    said: 'Computer said',
    sure: (share) => `${share} sure`,
    empty: 'empty',
    more: (count) => `Show ${count} more`,
    close: 'Close',
    notRead: 'These rows could not be read.',
    firstOf: (shown, of) => `${shown} of ${of} rows, drawn by lot.`,
    firstRows: (shown, of) => `The first ${shown} of ${of}.`,
    drawing: 'Drawing',
  },
}
