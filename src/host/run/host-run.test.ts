import { expect, test, vi } from 'vitest'
import { hostRun } from './host-run.ts'

test('the flag in shared memory is the stop, read anew each time', () => {
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const run = hostRun({ seed: 1, flag })
  const seen = [0, 1, 2].map((value) => {
    Atomics.store(flag, 0, value)
    return run.stop
  })
  expect(seen).toEqual(['none', 'finish', 'abort'])
  expect(hostRun({ seed: 1 }).stop).toBe('none')
})

test('seconds belong to the phase that ran, add up where it comes again, and start anew once taken', () => {
  const clock = vi.spyOn(performance, 'now')
  const at = (ms: number): void => void clock.mockReturnValue(ms)
  at(0)
  const run = hostRun({ seed: 1 })
  at(500)
  run.phase('fit')
  at(2500)
  run.phase('predict')
  at(2750)
  run.phase('fit')
  at(3750)
  expect(run.takeSeconds()).toEqual({ recipe: 0.5, fit: 3, predict: 0.25 })
  at(4000)
  expect(run.takeSeconds()).toEqual({ fit: 0.25 })
  clock.mockRestore()
})

test('progress is told with the phase it belongs to; chance depends on the seed', () => {
  const told: unknown[] = []
  const run = hostRun({ seed: 5, report: (progress, phase) => told.push([progress, phase]) })
  run.report({ done: 1, of: 4 })
  run.phase('fit')
  run.report({ done: 2, of: 4 })
  expect(told).toEqual([[{ done: 1, of: 4 }, 'recipe'], [{ done: 2, of: 4 }, 'fit']])
  expect(hostRun({ seed: 5 }).rng.next()).toBe(run.rng.next())
  expect(hostRun({ seed: 6 }).rng.next()).not.toBe(hostRun({ seed: 5 }).rng.next())
})
