import { expect, test } from 'vitest'
import { doorPlan } from '../state/door-plan.ts'
import { railPath } from './rail-path.ts'

test('every step lies on the path once, behind its door and from top to bottom', () => {
  const path = railPath(doorPlan)
  expect(path.stones.map((stone) => stone.step)).toEqual(['define', 'collect', 'prepare', 'split', 'models', 'train', 'evaluate', 'deploy'])
  expect(path.doors.map((door) => door.door)).toEqual(['ask', 'data', 'learn', 'check', 'use'])
  const heights = path.stones.map((stone) => stone.y)
  expect([...heights].sort((a, b) => a - b)).toEqual(heights)
  for (const stone of path.stones) expect(Math.abs(stone.x - 32)).toBeLessThanOrEqual(5)
})

test('a door without a step that is built is not shown', () => {
  const path = railPath(doorPlan.map((part) => (part.door === 'use' ? { ...part, steps: [] } : part)))
  expect(path.doors.map((door) => door.door)).not.toContain('use')
})
