import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { languageOf, readSettings, settingsWriter } from './settings.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'tenfold-settings-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the language follows the system until a person chooses', () => {
  expect(['zh-CN', 'zh', 'zh-TW', 'ZH_cn', 'en-GB', 'de', ''].map(languageOf)).toEqual(['zh-CN', 'zh-CN', 'zh-CN', 'zh-CN', 'en', 'en', 'en'])
  expect(readSettings(folder, 'zh-CN')).toEqual({ language: 'zh-CN', theme: 'system', level: 'explorer' })
})

test('what was chosen is read again, the last choice wins, and no other file is left', async () => {
  const write = settingsWriter(folder)
  await Promise.all([write({ language: 'zh-CN', theme: 'dark', level: 'expert' }), write({ language: 'en', theme: 'light', level: 'analyst' })])
  expect(readSettings(folder, 'zh-CN')).toEqual({ language: 'en', theme: 'light', level: 'analyst' })
  expect(readdirSync(folder)).toEqual(['settings.json'])
  expect(readFileSync(join(folder, 'settings.json'), 'utf8').endsWith('}\n')).toBe(true)
})

test('a file that is damaged or from elsewhere counts for nothing, as a whole', () => {
  for (const text of ['', '{', '[]', '{"language":"fr"}', '{"theme":7}', 'null']) {
    writeFileSync(join(folder, 'settings.json'), text)
    expect(readSettings(folder, 'de')).toEqual({ language: 'en', theme: 'system', level: 'explorer' })
  }
  writeFileSync(join(folder, 'settings.json'), '{"theme":"dark","more":1}')
  expect(readSettings(folder, 'zh')).toEqual({ language: 'zh-CN', theme: 'dark', level: 'explorer' })
})
