import type { Catalogue } from './language.svelte.ts'

export type CommandId = 'home' | 'open' | 'paste' | 'read-again' | 'save' | 'save-as' | 'undo' | 'redo' | 'close' | 'train' | 'stop' | 'export' | 'guide' | 'zh-CN' | 'en' | 'system' | 'light' | 'dark' | 'explorer' | 'analyst' | 'expert'

export interface FindTexts {
  readonly name: string
  readonly field: string
  readonly kinds: Readonly<Record<'step' | 'column' | 'command', string>>
  readonly commands: Readonly<Record<CommandId, string>>
  readonly none: (query: string) => string
  readonly found: (count: string) => string
  readonly noProject: string
  readonly jobRuns: string
  readonly noJob: string
  readonly already: string
  readonly pasteBy: (keys: string) => string
  readonly keys: string
}

const zh: FindTexts = {
  name: '查找',
  field: '找一步、一列，或者要做的事',
  kinds: { step: '步骤', column: '列', command: '做一件事' },
  commands: {
    home: '回到首页',
    open: '打开文件…',
    paste: '粘贴一张表',
    'read-again': '读入新版本的表格…',
    save: '保存',
    'save-as': '另存为…',
    undo: '撤销',
    redo: '重做',
    close: '关闭项目',
    train: '开始训练',
    stop: '停下来，留着最好的',
    export: '带走模型',
    guide: '打开或收起向导',
    'zh-CN': '语言：中文',
    en: '语言：英文（English）',
    system: '明暗：跟着系统',
    light: '明暗：浅色',
    dark: '明暗：深色',
    explorer: '细节：探索',
    analyst: '细节：分析',
    expert: '细节：专家',
  },
  none: (query) => `没有叫“${query}”的。试试列名，或者拼音的头一个字母。`,
  found: (count) => `找到 ${count} 样`,
  noProject: '还没有打开表',
  jobRuns: '有活儿正在干，先等它做完',
  noJob: '现在没有在训练',
  already: '已经是这样',
  pasteBy: (keys) => `先抄好，再按 ${keys}，在哪儿都行`,
  keys: '↑ ↓ 选，回车去，Esc 关',
}

const en: FindTexts = {
  name: 'Find',
  field: 'A step, a column, or something to do',
  kinds: { step: 'Steps', column: 'Columns', command: 'Things to do' },
  commands: {
    home: 'Back to the start page',
    open: 'Open a file…',
    paste: 'Paste a table',
    'read-again': 'Read a new version of the table…',
    save: 'Save',
    'save-as': 'Save as…',
    undo: 'Undo',
    redo: 'Redo',
    close: 'Close the project',
    train: 'Train now',
    stop: 'Stop and keep the best',
    export: 'Take the model along',
    guide: 'Open or fold the guide',
    'zh-CN': 'Language: Chinese (中文)',
    en: 'Language: English',
    system: 'Theme: as the system',
    light: 'Theme: light',
    dark: 'Theme: dark',
    explorer: 'Detail: Explorer',
    analyst: 'Detail: Analyst',
    expert: 'Detail: Expert',
  },
  none: (query) => `Nothing is called “${query}”. Try the name of a column, or fewer letters.`,
  found: (count) => (count === '1' ? '1 found' : `${count} found`),
  noProject: 'No table is open',
  jobRuns: 'Something is being done; wait until it is through',
  noJob: 'Nothing is being trained',
  already: 'It is so already',
  pasteBy: (keys) => `Copy it, then press ${keys} anywhere`,
  keys: '↑ ↓ choose, Enter goes, Esc closes',
}

export const find: Catalogue<FindTexts> = { zh, en }
