import { afterEach, expect, test } from 'vitest'
import type { PartScores } from '../../contract/documents/run.ts'
import { formats } from '../format/format.ts'
import { speech } from './language.svelte.ts'
import { alwaysSaid, guessed, headline, luckOf, noBetter, scoreTexts } from './scores.ts'

const { zh, en } = scoreTexts
const en1 = formats.en
const zh1 = formats['zh-CN']
const penguins: PartScores = { rows: 69, right: 68, band: [0.922, 0.997], metrics: { accuracy: 68 / 69 } }
const guess: PartScores = { rows: 69, right: 30, metrics: {}, confusion: { classes: ['Adelie', 'Chinstrap', 'Gentoo'], counts: [[30, 0, 0], [14, 0, 0], [25, 0, 0]] } }
const flats: PartScores = { rows: 5, metrics: { mae: 0.641791 } }

const plain = (pieces: ReturnType<typeof headline>): string => (pieces ?? []).map((piece) => (typeof piece === 'string' ? piece : piece.figure)).join('')

test('the score is said as rows that were right, or how far off it is', () => {
  expect(plain(headline(penguins, en, en1))).toBe('68 of 69 right')
  expect(plain(headline(penguins, zh, zh1))).toBe('对了 68 / 69 行')
  expect(plain(headline(flats, en, en1))).toBe('off by 0.642 on average')
  expect(headline({ rows: 3, metrics: {} }, en, en1)).toBeUndefined()
})

afterEach(() => {
  speech.level = 'explorer'
})

test('an analyst reads the same score as a rate with its band, an expert with further figures', () => {
  const scores = { ...penguins, metrics: { accuracy: 68 / 69, mcc: 0.9765, log_loss: 0.0912 } }
  speech.level = 'analyst'
  expect(plain(headline(scores, en, en1))).toBe('Accuracy 0.99 (95\u00a0% 0.92–1.00)')
  expect(plain(headline(scores, zh, zh1))).toBe('准确率 0.99（95% 0.92–1.00）')
  expect(plain(headline(flats, en, en1))).toBe('MAE 0.642')
  speech.level = 'expert'
  expect(plain(headline(scores, en, en1))).toBe('Accuracy 0.99 (95\u00a0% 0.92–1.00, MCC 0.98, Log loss 0.09)')
  expect(plain(headline({ rows: 5, right: 4, metrics: { accuracy: 0.8 } }, en, en1))).toBe('4 of 5 right')
})

test('guessing is said with the class it always says', () => {
  expect(alwaysSaid(guess)).toBe('Adelie')
  expect(guessed(guess, en, en1)).toBe('Always guessing “Adelie” gets 30 of 69.')
  expect(guessed({ rows: 5, metrics: { mae: 13.2 } }, zh, zh1)).toBe('总猜平均数，平均差 13.2。')
})

test('no share under twenty rows', () => {
  expect(luckOf(penguins, en, en1)).toBe('With 69 rows the true rate lies between 92\u00a0% and 100\u00a0%.')
  expect(luckOf({ ...penguins, rows: 5, right: 5 }, en, en1)).toBe('So few rows tell little.')
  expect(luckOf({ rows: 200, metrics: { mae: 1 } }, en, en1)).toBe('')
})

test('a model that is right no more often than guessing is said to be so, and what it does better', () => {
  const rare: PartScores = { rows: 1972, right: 1867, metrics: { roc_auc: 0.737 } }
  const always: PartScores = { rows: 1972, right: 1869, metrics: { roc_auc: 0.5 } }
  expect(noBetter(rare, always, en, en1)).toBe('Counted so, it is no better than guessing. It sorts them better, though: AUC 0.74, guessing 0.50.')
  expect(noBetter({ ...rare, metrics: {} }, always, zh, zh1)).toBe('这样数，它不比瞎猜强。')
  expect(noBetter({ ...rare, right: 1900 }, always, en, en1)).toBe('')
  expect(noBetter(flats, flats, en, en1)).toBe('')
})
