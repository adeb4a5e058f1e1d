import type { Catalogue } from './language.svelte.ts'

export interface ChartTexts {
  readonly view: string
  readonly views: Readonly<Record<'picture' | 'table', string>>
  readonly row: (number: string) => string
  readonly rows: (count: string) => string
  readonly rowHead: string
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
    view: '怎么看',
    views: { picture: '图', table: '表' },
    row: (number) => `第 ${number} 行`,
    rows: (count) => `${count} 行`,
    rowHead: '行',
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
    view: 'View',
    views: { picture: 'Picture', table: 'Table' },
    row: (number) => `Row ${number}`,
    rows: (count) => (count === '1' ? '1 row' : `${count} rows`),
    rowHead: 'Row',
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
