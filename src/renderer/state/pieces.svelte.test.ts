import { expect, test, vi } from 'vitest'
import { Pieces } from './pieces.svelte.ts'

test('a piece at once, another in every frame, until all of it is drawn', async () => {
  const frames: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (next: FrameRequestCallback) => frames.push(next))
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  let pieces: Pieces | undefined
  const end = $effect.root(() => {
    pieces = new Pieces(() => 25, () => 10)
  })
  const seen: unknown[] = []
  for (let frame = 0; frame < 3; frame++) {
    await Promise.resolve()
    seen.push([pieces?.drawn, pieces?.whole])
    frames.splice(0).forEach((next) => next(0))
  }
  expect(seen).toEqual([[10, false], [20, false], [30, true]])
  expect(frames).toEqual([])
  end()
  vi.unstubAllGlobals()
})
