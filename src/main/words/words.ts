import type { Language } from '../../contract/state.ts'
import { en } from './en.ts'
import type { Words } from './text.ts'
import { zhCN } from './zh-cn.ts'

const catalogues: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCN }

export const wordsOf = (language: Language): Words => catalogues[language]
