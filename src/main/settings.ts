import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { Settings, type Language } from '../contract/state.ts'
import { writeWhole } from '../host/project/write-whole.ts'

/** The language that is nearest to the system's. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en')

const fileIn = (userData: string): string => join(userData, 'settings.json')

/** What the person chose before, as far as it can be read; the rest from the system. */
export function readSettings(userData: string, locale: string): Settings {
  const fallback: Settings = { language: languageOf(locale), theme: 'system', level: 'explorer' }
  let stored: unknown
  try {
    stored = JSON.parse(readFileSync(fileIn(userData), 'utf8'))
  } catch {
    return fallback
  }
  const part = v.safeParse(v.partial(Settings), stored)
  return part.success ? { language: part.output.language ?? fallback.language, theme: part.output.theme ?? fallback.theme, level: part.output.level ?? fallback.level } : fallback
}

/** Writes settings one after another, so that the last choice is the one that stays. */
export function settingsWriter(userData: string): (settings: Settings) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return (settings) => {
    last = last.catch(() => undefined).then(() => writeWhole(fileIn(userData), Buffer.from(`${JSON.stringify(settings, undefined, 2)}\n`)))
    return last
  }
}
