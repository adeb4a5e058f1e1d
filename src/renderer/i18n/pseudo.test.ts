import { expect, test } from 'vitest'
import { pseudo, pseudoText } from './pseudo.ts'

test('a text is marked and longer; figures alone stay', () => {
  expect(pseudoText('Open a file…')).toBe('⟦Opeen aa fiilee…⟧')
  expect(pseudoText('47.20 %')).toBe('47.20 %')
  expect(pseudoText('Better than {baseline|guessing}.')).toBe('⟦Beetteer thaan {baseline|⟦guueessiing⟧}.⟧')
})

test('a catalogue is marked through and through, and once', () => {
  const texts = { a: 'Go', list: ['One', 2, null], nested: { say: (name: string) => `Hi ${name}` }, pieces: (n: string) => [{ figure: n }, ' of them'] }
  const marked = pseudo(texts)
  expect(marked.a).toBe('⟦Goo⟧')
  expect(marked.list).toEqual(['⟦Onee⟧', 2, null])
  expect(marked.nested.say('Bo')).toBe('⟦Hii Boo⟧')
  expect(marked.pieces('3')).toEqual([{ figure: '3' }, '⟦ oof theem⟧'])
  expect(pseudo(texts)).toBe(marked)
})
