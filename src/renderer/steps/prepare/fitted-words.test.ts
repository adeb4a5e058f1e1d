import { expect, test } from 'vitest'
import type { RecipePreview } from '../../../contract/asks/recipe.ts'
import { formats } from '../../format/format.ts'
import { prepareTexts } from '../../i18n/prepare.ts'
import { fittedWords } from './fitted-words.ts'

const preview = (over: Partial<RecipePreview>): RecipePreview => ({ there: [], works: ['use'], column: 'use', learning: 100, known: 90, fitted: {}, touched: 10, of: 140, before: { name: 'use', kind: 'number', gaps: 10, others: 0, bars: [] }, after: [], made: 1, rows: [], ...over })
const say = (id: 'impute' | 'cap' | 'rare' | 'one-hot' | 'ordinal' | 'drop-constant' | 'missing-flag', over: Partial<RecipePreview>, params = {}): string | undefined => fittedWords({ id, columns: ['use'], params, on: true }, preview(over), prepareTexts.en, formats.en)

test('what was learned is said with its figures and how many rows it comes from', () => {
  expect(say('impute', { fitted: { value: 12.6 } }, { strategy: 'median' })).toBe('12.6 is the median of the 90 that have a value.')
  expect(say('impute', { fitted: { value: 0 }, known: 0 })).toContain('None of them has a value')
  expect(say('cap', { fitted: { low: 1, high: 2000 } })).toBe('The fences 1 and 2000 come from the 90 that have a value.')
  expect(say('rare', { fitted: { value: 'other', words: { first: [...'abcdefgh'], of: 12 } } })).toBe('12 common kinds stay: a, b, c, d, e, f …. All others become “other”.')
  expect(say('one-hot', { fitted: { words: { first: ['a', 'b'], of: 2 } } })).toBe('2 kinds: a and b. One never seen is 0 everywhere.')
  expect(say('ordinal', { fitted: { words: { first: ['a', 'b'], of: 2 } } })).toBe('2 kinds, numbered from 0: a and b. One never seen counts as empty.')
  expect(say('drop-constant', { works: [] })).toContain('nothing is left out')
  expect(say('missing-flag', {})).toBeUndefined()
  const zh = fittedWords({ id: 'rare', columns: ['use'], params: {}, on: true }, preview({ fitted: { value: '其他', words: { first: [...'甲乙丙丁戊己庚'], of: 7 } } }), prepareTexts.zh, formats['zh-CN'])
  expect(zh).toBe('常见的 7 种留着：甲、乙、丙、丁、戊、己 …。其余都叫“其他”。')
})
