import type { StepId } from '../../contract/state.ts'
import type { Door } from '../state/door-plan.ts'

export interface RailStone {
  readonly step: StepId
  readonly x: number
  readonly y: number
}

interface RailPath {
  readonly stones: readonly RailStone[]
  readonly doors: readonly { readonly door: Door; readonly y: number }[]
  readonly height: number
}

const middle = 32
const sway = 5
const pitch = 33
const doorHeight = 28

/** Where each stone and each door's name lies on the rail, in pixels from its top left: a path that sways a little. */
export function railPath(plan: readonly { readonly door: Door; readonly steps: readonly StepId[] }[]): RailPath {
  const stones: RailStone[] = []
  const doors: { door: Door; y: number }[] = []
  let y = 29
  for (const { door, steps } of plan) {
    if (steps.length === 0) continue
    doors.push({ door, y })
    y += doorHeight
    for (const step of steps) {
      stones.push({ step, x: middle + Math.round(Math.sin(stones.length * 1.3 + 1.2) * sway * 10) / 10, y })
      y += pitch
    }
    y += 10
  }
  return { stones, doors, height: y }
}
