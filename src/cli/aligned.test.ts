import { expect, test } from 'vitest'
import { alignedLines } from './aligned.ts'

test('columns stand under one another, Chinese characters two cells wide', () => {
  expect([...alignedLines([['', '通过', 'no'], ['通过', '12', '3'], ['no', '4', '5']], ['left', 'right', 'right'])]).toEqual([
    '        通过  no',
    '  通过    12   3',
    '  no       4   5',
  ])
})

test('nothing stands behind the last cell that is filled', () => {
  expect([...alignedLines([['a', ''], ['long', 'b']], ['left', 'left'])]).toEqual(['  a', '  long  b'])
})
