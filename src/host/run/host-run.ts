import { createRng } from '../../engine/number/rng.ts'
import type { Progress, Run, Stop } from '../../engine/learn/run.ts'

const stops: readonly Stop[] = ['none', 'finish', 'abort']

export interface HostRun extends Run {
  /** Seconds spent in each phase since the last call, which starts them anew. */
  takeSeconds(): Record<string, number>
}

/** A run with a clock beside it. `flag[0]`: 0 go on, 1 finish, 2 abort; another thread sets it in shared memory. */
export function hostRun({ seed, flag, report }: { seed: number; flag?: Int32Array; report?: (progress: Progress, phase: string) => void }): HostRun {
  let phase = 'recipe'
  let since = performance.now()
  let seconds: Record<string, number> = {}
  const settle = (): void => {
    const now = performance.now()
    seconds[phase] = (seconds[phase] ?? 0) + (now - since) / 1000
    since = now
  }
  return {
    rng: createRng(seed),
    get stop() {
      return stops[flag === undefined ? 0 : Atomics.load(flag, 0)] ?? 'none'
    },
    report: (progress) => report?.(progress, phase),
    phase(name) {
      settle()
      phase = name
    },
    takeSeconds() {
      settle()
      const taken = seconds
      seconds = {}
      return taken
    },
  }
}
