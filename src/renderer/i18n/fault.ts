import { fill, type Fault, type FaultText } from '../../contract/fault.ts'
import { en } from '../../contract/fault-texts/en.ts'
import { zhCN } from '../../contract/fault-texts/zh-cn.ts'
import type { Language } from '../../contract/state.ts'
import { formats } from '../format/format.ts'
import { partOfTenfold } from './process.ts'

/** A fault in a person's language: what happened, what to do, and where, if that is known. Counts are grouped. */
export function wordFault(fault: Fault, language: Language): { readonly message: string; readonly hint: string; readonly place: string } {
  const text: FaultText = (language === 'en' ? en : zhCN)[fault.code]
  const format = formats[language]
  const values = Object.fromEntries(Object.entries(fault.values).map(([name, value]) => [name, name === 'work' ? partOfTenfold(String(value), language) : typeof value === 'number' ? format.cell(value) : value]))
  return { message: fill(text.message, values), hint: fill(text.hint, values), place: wordPlace(fault, language, fill(text.message, values)) }
}

/** What the sentence has named already is not named again. */
function wordPlace(fault: Fault, language: Language, said: string): string {
  const { file, line, column } = fault.place ?? {}
  const format = formats[language]
  const where = column !== undefined && said.includes(column) ? undefined : column
  const named = file !== undefined && said.includes(file) ? undefined : file
  const parts = language === 'en'
    ? [named, line === undefined ? undefined : `line ${format.count(line)}`, where === undefined ? undefined : `column ${format.quote(where)}`]
    : [named, line === undefined ? undefined : `第 ${format.count(line)} 行`, where === undefined ? undefined : `${format.quote(where)}列`]
  return parts.filter((part) => part !== undefined).join(language === 'en' ? ', ' : '，')
}
