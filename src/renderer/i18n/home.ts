import type { Catalogue } from './language.svelte.ts'

export interface HomeTexts {
  readonly question: string
  readonly open: string
}

const zh: HomeTexts = { question: '今天想弄明白什么？', open: '打开文件…' }
const en: HomeTexts = { question: 'What would you like to find out today?', open: 'Open a file…' }

export const home: Catalogue<HomeTexts> = { zh, en }
