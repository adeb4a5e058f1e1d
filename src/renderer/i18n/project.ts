import type { Catalogue } from './language.svelte.ts'

export interface ProjectTexts {
  readonly undo: (what: string) => string
  readonly redo: (what: string) => string
  readonly nothingToUndo: string
  readonly nothingToRedo: string
  readonly rename: string
  readonly renameHint: (name: string) => string
  readonly newName: string
  readonly kept: string
  readonly keptWhy: string
  readonly inFile: (file: string) => string
  readonly inFileWhy: (file: string) => string
  readonly notInFile: (file: string) => string
  readonly notInFileWhy: (file: string) => string
  readonly recent: {
    readonly head: string
    readonly all: (count: string) => string
    readonly fewer: string
    readonly size: (rows: string, columns: string) => string
    readonly done: (done: string, of: string) => string
    readonly practise: string
    readonly learn: string
    readonly right: (right: string, rows: string) => string
    readonly rightWord: string
    readonly today: (time: string) => string
    readonly yesterday: string
    readonly isOpen: string
    readonly more: (name: string) => string
    readonly duplicate: string
    readonly copyName: (name: string) => string
    readonly remove: string
    readonly removed: (name: string) => string
    readonly takeBack: string
  }
}

const zh: ProjectTexts = {
  undo: (what) => `撤销：${what}`,
  redo: (what) => `重做：${what}`,
  nothingToUndo: '没有可撤销的',
  nothingToRedo: '没有可重做的',
  rename: '改名',
  renameHint: (name) => `项目“${name}”，点一下改名`,
  newName: '项目的新名字',
  kept: '已存好',
  keptWhy: '做的每一步都自动存在这台电脑上，不用按保存。想带走，就按 Ctrl+S 存成一个文件。',
  inFile: (file) => `已存好 · ${file}`,
  inFileWhy: (file) => `自动存在这台电脑上；文件“${file}”里也是最新的。`,
  notInFile: (file) => `已存好 · ${file} 还是旧的`,
  notInFileWhy: (file) => `自动存在这台电脑上；按 Ctrl+S，文件“${file}”也跟上。`,
  recent: {
    head: '接着做',
    all: (count) => `全部 ${count} 个`,
    fewer: '收起',
    size: (rows, columns) => `${rows} 行，${columns} 列`,
    done: (done, of) => `${of} 步里做好了 ${done} 步`,
    practise: '练习行',
    learn: '学过的行',
    right: (right, rows) => `${right} / ${rows}`,
    rightWord: '答对',
    today: (time) => `今天 ${time}`,
    yesterday: '昨天',
    isOpen: '正开着',
    more: (name) => `“${name}”还能做什么`,
    duplicate: '复制一份',
    copyName: (name) => `${name}（副本）`,
    remove: '删掉',
    removed: (name) => `删掉了“${name}”。`,
    takeBack: '撤销',
  },
}

const en: ProjectTexts = {
  undo: (what) => `Undo: ${what}`,
  redo: (what) => `Redo: ${what}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  rename: 'Rename',
  renameHint: (name) => `Project ${name}: click to rename`,
  newName: 'New name of the project',
  kept: 'Saved',
  keptWhy: 'Every step is kept on this computer by itself; nothing has to be pressed. To take the project along, Ctrl+S makes it one file.',
  inFile: (file) => `Saved · ${file}`,
  inFileWhy: (file) => `Kept on this computer by itself; the file ${file} is up to date, too.`,
  notInFile: (file) => `Saved · ${file} is older`,
  notInFileWhy: (file) => `Kept on this computer by itself; Ctrl+S brings the file ${file} up to date.`,
  recent: {
    head: 'Go on with',
    all: (count) => `All ${count}`,
    fewer: 'Fewer',
    size: (rows, columns) => `${rows} rows, ${columns} columns`,
    done: (done, of) => `${done} of ${of} steps done`,
    practise: 'practice rows',
    learn: 'rows it learned from',
    right: (right, rows) => `${right} / ${rows}`,
    rightWord: 'right',
    today: (time) => `today ${time}`,
    yesterday: 'yesterday',
    isOpen: 'open now',
    more: (name) => `More for ${name}`,
    duplicate: 'Duplicate',
    copyName: (name) => `${name} (copy)`,
    remove: 'Delete',
    removed: (name) => `“${name}” was deleted.`,
    takeBack: 'Undo',
  },
}

export const projectTexts: Catalogue<ProjectTexts> = { zh, en }
