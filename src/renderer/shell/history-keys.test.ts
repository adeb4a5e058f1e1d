import { expect, test } from 'vitest'
import { historyKey, takesLetters } from './history-keys.ts'

const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>>) => ({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

test('the keys of undo and redo', () => {
  expect(historyKey(key('z', { ctrlKey: true }), false)).toBe('undo')
  expect(historyKey(key('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('redo')
  expect(historyKey(key('y', { ctrlKey: true }), false)).toBe('redo')
  expect(historyKey(key('z', { metaKey: true }), true)).toBe('undo')
  for (const other of [key('z', {}), key('z', { metaKey: true }), key('z', { ctrlKey: true, altKey: true }), key('x', { ctrlKey: true })]) expect(historyKey(other, false)).toBeUndefined()
  expect(historyKey(key('y', { metaKey: true }), true)).toBeUndefined()
})

test('where letters are typed the field undoes its own; a slider or a tick is no such place', () => {
  const made = (tag: string, type = ''): HTMLElement => {
    const element = document.createElement(tag)
    if (element instanceof HTMLInputElement && type !== '') element.type = type
    return element
  }
  expect([made('input'), made('input', 'number'), made('textarea')].map(takesLetters)).toEqual([true, true, true])
  expect([made('input', 'range'), made('input', 'checkbox'), made('button'), null].map(takesLetters)).toEqual([false, false, false, false])
})
