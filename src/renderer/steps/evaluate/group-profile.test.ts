import { expect, test } from 'vitest'
import { apart, betterNumber, traitsOf } from './group-profile.ts'

test('the most telling traits of a group first, none that says nothing', () => {
  const traits = traitsOf(
    [
      { kind: 'number', column: 'age', telling: 0.5, all: 40, sd: 10, groups: [42, 60] },
      { kind: 'number', column: 'visits', telling: 0.4, all: 5, sd: 2, groups: [1, 9] },
      { kind: 'word', column: 'city', telling: 0.2, groups: [{ word: 'Lyon', share: 0.7, ofAll: 0.4 }, { word: 'Lyon', share: 0.5, ofAll: 0.4 }] },
      { kind: 'number', column: 'empty', telling: 0, all: null, sd: null, groups: [null, null] },
    ],
    0,
  )
  expect(traits.map(({ column, away }) => [column, Math.round(away * 100) / 100])).toEqual([['visits', -2], ['city', 0.67]])
})

test('how far apart groups are is said in four words', () => {
  expect([0.8, 0.6, 0.3, 0.1].map(apart)).toEqual(['well', 'fairly', 'weakly', 'hardly'])
})

test('another number of groups is proposed where it lies further apart by more than a hair', () => {
  const tried = [{ groups: 2, silhouette: 0.4 }, { groups: 3, silhouette: 0.58 }, { groups: 4, silhouette: 0.66 }]
  expect(betterNumber(tried, 3)).toEqual({ groups: 4, silhouette: 0.66, instead: 0.58 })
  expect([betterNumber(tried, 4), betterNumber(tried, 9), betterNumber([], 3)]).toEqual([undefined, undefined, undefined])
  expect(betterNumber([{ groups: 2, silhouette: 0.5 }, { groups: 3, silhouette: 0.51 }], 2)).toBeUndefined()
})
