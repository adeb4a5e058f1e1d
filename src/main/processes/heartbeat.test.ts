import { expect, test, vi } from 'vitest'
import { watchBeats } from './heartbeat.ts'

const watched = () => {
  const hung = vi.fn()
  const back = vi.fn()
  const watch = watchBeats({ missed: 3, patience: 10 }, { hung, back })
  const ticks = (count: number): void => {
    for (let i = 0; i < count; i++) watch.tick()
  }
  return { hung, back, watch, ticks }
}

test('three missed beats are a hang, said once, and a beat takes it back', () => {
  const { hung, back, watch, ticks } = watched()
  watch.beat()
  ticks(3)
  expect(hung).not.toHaveBeenCalled()
  ticks(4)
  expect(hung).toHaveBeenCalledTimes(1)
  watch.beat()
  expect(back).toHaveBeenCalledTimes(1)
  ticks(4)
  expect(hung).toHaveBeenCalledTimes(2)
})

test('a process that beats never hangs', () => {
  const { hung, back, watch } = watched()
  for (let i = 0; i < 100; i++) {
    watch.tick()
    watch.beat()
  }
  expect(hung).not.toHaveBeenCalled()
  expect(back).not.toHaveBeenCalled()
})

test('a laptop that slept for an hour has ticked once, and that is no hang', () => {
  const { hung, watch, ticks } = watched()
  watch.beat()
  ticks(1)
  expect(hung).not.toHaveBeenCalled()
})

test('a process that is being made has longer, but not for ever', () => {
  const { hung, ticks } = watched()
  ticks(10)
  expect(hung).not.toHaveBeenCalled()
  ticks(1)
  expect(hung).toHaveBeenCalledTimes(1)
})
