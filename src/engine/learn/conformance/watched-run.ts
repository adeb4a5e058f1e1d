import { createRng } from '../../number/rng.ts'
import type { Progress, Run, Stop } from '../run.ts'

export interface Watched {
  readonly run: Run
  readonly heard: Progress[]
  /** How often the learner has looked at `stop`. */
  looks(): number
}

/** A run that notes what it hears; from look `from` on, `stop` is `how`. */
export function watchedRun(seed = 42, how: Stop = 'none', from = 1): Watched {
  const heard: Progress[] = []
  let looks = 0
  return {
    heard,
    looks: () => looks,
    run: {
      rng: createRng(seed),
      get stop() {
        looks += 1
        return looks >= from ? how : 'none'
      },
      report: (progress) => void heard.push(progress),
      phase: () => undefined,
    },
  }
}
