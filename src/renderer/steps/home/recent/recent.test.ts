import { expect, test } from 'vitest'
import { formats } from '../../../format/format.ts'
import { projectTexts } from '../../../i18n/project.ts'
import { scoreTexts } from '../../../i18n/scores.ts'
import { cardPicture, pictureSize, stonesOf } from './card-picture.ts'
import { scoreWord, whenWord } from './recent-words.ts'

test('a small table shows every row, a large one its proportions, and a rare class is never lost', () => {
  expect(stonesOf([3, 2])).toEqual([3, 2])
  expect(stonesOf([90_000, 30_000])).toEqual([45, 15])
  expect(stonesOf([300_000, 1])).toEqual([59, 1])
  expect(stonesOf([100, 100, 100]).reduce((sum, one) => sum + one, 0)).toBe(60)
  expect(stonesOf([0, 0])).toEqual([0, 0])
})

test('stones lie inside the picture', () => {
  const stones = cardPicture([41, 200, 7])
  expect(stones).toHaveLength(60)
  for (const { x, y } of stones) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(pictureSize.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(pictureSize.height)
  }
})

test('when a project was open last', () => {
  const now = new Date(2026, 10, 24, 18, 0)
  const at = (...parts: [number, number, number, number, number]): number => new Date(...parts).getTime()
  const { en, zh } = projectTexts
  expect(whenWord(at(2026, 10, 24, 9, 5), now, en.recent, 'en')).toBe('today 09:05')
  expect(whenWord(at(2026, 10, 23, 23, 59), now, zh.recent, 'zh-CN')).toBe('昨天')
  expect(whenWord(at(2026, 10, 18, 9, 5), now, zh.recent, 'zh-CN')).toBe('11月18日')
  expect(whenWord(at(2025, 10, 18, 9, 5), now, en.recent, 'en')).toBe('Nov 18, 2025')
})

test('a score is said by rows where it counts right answers, else by its metric', () => {
  const say = (score: Parameters<typeof scoreWord>[0]) => scoreWord(score, projectTexts.en.recent, scoreTexts.en, formats.en)
  expect(say(null)).toBeUndefined()
  expect(say({ metric: 'accuracy', value: 0.8, part: 'practise', rows: 40, right: 32 })).toEqual({ figure: '32 / 40', of: ['right', 'practice rows'] })
  expect(say({ metric: 'roc_auc', value: 0.86111, part: 'practise', rows: 40_000, right: 32_000 })).toEqual({ figure: '0.861', of: ['AUC', 'practice rows'] })
  expect(say({ metric: 'mae', value: 0.6423, part: 'learn', rows: 5, right: null })).toEqual({ figure: '0.642', of: ['MAE', 'rows it learned from'] })
})
