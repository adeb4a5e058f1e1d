import { FaultError } from '../../contract/fault.ts'
import type { Rng } from '../number/rng.ts'

/** finish: return what there is; abort: throw the fault `cancelled`. */
export type Stop = 'none' | 'finish' | 'abort'

export interface Progress {
  readonly done: number
  readonly of: number
  readonly learn?: number
  readonly practise?: number
}

/** All that a fit may touch besides its data: chance, the wish to stop, and two ways to say how far it has come. */
export interface Run {
  readonly rng: Rng
  /** Read between blocks of work; a getter over shared memory in a process, a plain field in a test. */
  readonly stop: Stop
  report(progress: Progress): void
  /** Names what begins now; the host times it, the engine has no clock. */
  phase(name: string): void
}

/** One look at `stop`, to be taken between blocks of work: throws `cancelled` on abort, true on finish. */
export function mustFinish(run: Run): boolean {
  const stop = run.stop
  if (stop === 'abort') throw new FaultError('cancelled')
  return stop === 'finish'
}

/** The same run with chance of its own; `stop` stays a live view. */
export function childRun(run: Run, label: string): Run {
  return {
    rng: run.rng.fork(label),
    get stop() {
      return run.stop
    },
    report: (progress) => run.report(progress),
    phase: (name) => run.phase(name),
  }
}

/** The same run, which says nothing: what is tried besides is no progress of the job. */
export const quietly = (run: Run): Run => ({
  rng: run.rng,
  get stop() {
    return run.stop
  },
  report: () => undefined,
  phase: () => undefined,
})
