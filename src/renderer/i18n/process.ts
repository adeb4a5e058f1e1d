import { processWork } from '../../contract/wire.ts'
import type { Language } from '../../contract/state.ts'

const chinese: Readonly<Record<keyof typeof processWork, string>> = { data: '管表', fit: '管训练和导出' }

/** What a part of Tenfold does, in a person's language; `work` is one of `processWork`. */
export function partOfTenfold(work: string, language: Language): string {
  if (language === 'en') return work
  for (const part of ['data', 'fit'] as const) if (processWork[part] === work) return chinese[part]
  return work
}
