import type { AppState, JobState } from '../../contract/state.ts'
import { throttled } from './throttle.ts'

const pushEveryMs = 100

/** What main owns and the window mirrors. Every change makes a new value with the next version. */
export interface StateOwner {
  readonly value: AppState
  readonly job: JobState | null
  change(patch: Partial<Omit<AppState, 'version'>>): void
  changeJob(job: JobState | null): void
}

export interface Push {
  readonly state: (value: AppState) => void
  readonly job: (value: JobState | null) => void
}

export function createOwner(initial: Omit<AppState, 'version'>, push: Push): StateOwner {
  let value: AppState = { ...initial, version: 0 }
  let job: JobState | null = null
  const pushState = throttled(push.state, pushEveryMs)
  const pushJob = throttled(push.job, pushEveryMs)
  return {
    get value() {
      return value
    },
    get job() {
      return job
    },
    change(patch) {
      value = { ...value, ...patch, version: value.version + 1 }
      pushState(value)
    },
    changeJob(next) {
      job = next
      pushJob(job)
    },
  }
}
