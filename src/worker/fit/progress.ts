import type { Run } from '../../engine/learn/run.ts'
import { hostRun } from '../../host/run/host-run.ts'

export interface Said {
  readonly learner: string
  readonly phase: string
  readonly done: number
  readonly of: number
}

export type Seconds = Record<'recipe' | 'fit' | 'predict', number>

/** A job's run: how far the whole job has come is said while its learners learn one after another. */
export interface JobRun {
  readonly run: Run
  /** The next piece of work begins: a learner, or with a phase of its own something else about one. */
  begin(learner: string, phase?: string): void
  /** Seconds of the learner that began last, phase by phase. */
  seconds(): Seconds
}

const hundredths = 100
const sayEveryMs = 100

/** `parts`: how many learners the job has. Says at most ten times a second, and every new learner. */
export function jobRun({ seed, stop, parts }: { seed: number; stop: SharedArrayBuffer; parts: number }, say: (said: Said) => void): JobRun {
  const of = parts * hundredths
  let part = -1
  let learner = ''
  let named: string | undefined
  let lastSaid = -Infinity

  const tell = (phase: string, share: number): void => {
    lastSaid = performance.now()
    say({ learner, phase: named ?? phase, done: Math.min(of, part * hundredths + Math.floor(share * hundredths)), of })
  }
  const hosted = hostRun({
    seed,
    flag: new Int32Array(stop),
    report({ done, of: all }, phase) {
      if (performance.now() - lastSaid >= sayEveryMs) tell(phase, all > 0 ? Math.min(1, done / all) : 0)
    },
  })
  return {
    run: hosted,
    begin(next, phase) {
      part++
      learner = next
      named = phase
      hosted.takeSeconds()
      tell('recipe', 0)
    },
    seconds() {
      const { recipe = 0, fit = 0, predict = 0 } = hosted.takeSeconds()
      return { recipe, fit, predict }
    },
  }
}
