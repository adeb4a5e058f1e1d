import { expect, test } from 'vitest'
import { initials } from './initials.ts'
import { bestMatch, matchScore } from './match.ts'

test('letters are found in their order, together and at the start of words before anywhere', () => {
  expect(matchScore('xyz', 'collect')).toBeUndefined()
  expect(matchScore('tc', 'collect')).toBeUndefined()
  expect(matchScore('', 'anything')).toBe(0)
  const score = (query: string, text: string): number => matchScore(query, text) ?? -Infinity
  expect(score('train', 'Train')).toBeGreaterThan(score('train', 'Terrain map'))
  expect(score('bl', 'bill_length_mm')).toBeGreaterThan(score('bl', 'visible'))
  expect(score('dark', 'Theme: dark')).toBeGreaterThan(score('dark', 'a d and r k'))
  expect(matchScore('bi le', 'bill_length_mm')).toBeDefined()
})

test('whatever is a subsequence is found', () => {
  expect(matchScore('ab', 'a bb')).toBeDefined()
  expect(matchScore('aa b', 'xa ya a b')).toBeDefined()
  expect(matchScore('cab', 'c a_b a')).toBeDefined()
  expect(matchScore('ba', 'b xa bx')).toBeDefined()
  expect(matchScore('bd', 'ab d xb')).toBeDefined()
})

test('Chinese is found by its characters and by the initials of its pinyin', () => {
  expect(initials('收集数据')).toBe('sjsj')
  expect(initials('训练模型')).toBe('xlmx')
  expect(initials('注销日期')).toBe('zxrq')
  expect(initials('年龄 (岁)')).toBe('nls')
  expect(initials('面积m2')).toBe('mjm2')
  expect(bestMatch('sjsj', ['收集数据', initials('收集数据')])).toBeDefined()
  expect(bestMatch('数据', ['收集数据'])).toBeDefined()
})

test('the best of several names counts', () => {
  expect(bestMatch('train', ['训练', 'Train'])).toBe(matchScore('train', 'Train'))
  expect(bestMatch('train', ['Home', '首页'])).toBeUndefined()
})
