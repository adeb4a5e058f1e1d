import { ended } from '../jobs/run-document.ts'
import type { Holder } from './open-project.ts'
import { unfinishedRuns } from './stored.ts'
import { hasResult } from './steps.ts'

/** Runs that were going on when the app ended are stopped: what was learned by then is the project's, nothing else is kept. */
export function endedRuns(holder: Holder): void {
  for (const run of unfinishedRuns(holder.current?.journal.history.facts ?? new Map())) {
    const { id } = run
    if (hasResult(run)) holder.edit({ code: 'train', values: {} }, { run: ended(run, 'stopped') })
    else holder.forget(id)
  }
}
