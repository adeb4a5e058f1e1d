import * as v from 'valibot'
import { JobId } from '../../contract/documents/ids.ts'
import { fault, FaultError } from '../../contract/fault.ts'
import type { JobState } from '../../contract/state.ts'
import type { FitProcess } from '../processes/fit-process.ts'
import type { StateOwner } from '../state/owner.ts'

type How = 'finish' | 'abort'

/** A stop is a promise of one second: a process that has not ended by then is ended, and what it has said is kept. */
const graceMs = 800

/** One job at a time, each in a process of its own. */
export interface Jobs {
  /** Throws `job-running` where one is. */
  begin(kind: JobState['kind']): JobId
  /** The process that does the job; asked for once `begin` has said yes. */
  employ(process: FitProcess): void
  update(patch: Partial<Omit<JobState, 'id' | 'kind'>>): void
  /** How the job was told to stop, if it was. */
  readonly stopped: How | undefined
  stop(id: JobId, how: How): void
  /** Ends the job's process and forgets the job. */
  finish(): void
  /** Drops the job at once: its project goes. */
  drop(): void
  refuseWhileRunning(): void
}

export function createJobs(owner: StateOwner): Jobs {
  let count = 0
  let process: FitProcess | undefined
  let stopped: How | undefined
  let grace: NodeJS.Timeout | undefined

  const clear = (): void => {
    clearTimeout(grace)
    process?.end(fault('cancelled'))
    process = undefined
    owner.changeJob(null)
  }
  const refuseWhileRunning = (): void => {
    if (owner.job !== null) throw new FaultError('job-running')
  }
  return {
    refuseWhileRunning,
    begin(kind) {
      refuseWhileRunning()
      stopped = undefined
      const id = v.parse(JobId, `job-${++count}`)
      owner.changeJob({ id, kind, process: { at: 'starting' }, done: 0, of: 0, stopping: false })
      return id
    },
    employ(next) {
      process = next
    },
    update(patch) {
      if (owner.job !== null) owner.changeJob({ ...owner.job, ...patch })
    },
    get stopped() {
      return stopped
    },
    stop(id, how) {
      if (owner.job?.id !== id || process === undefined) return
      const employed = process
      stopped = how
      owner.changeJob({ ...owner.job, stopping: true })
      employed.stop(how)
      clearTimeout(grace)
      grace = setTimeout(() => employed.end(fault('cancelled')), graceMs)
    },
    finish: clear,
    drop() {
      stopped = 'abort'
      clear()
    },
  }
}
