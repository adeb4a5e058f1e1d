import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createJobs, type Jobs } from '../jobs/jobs.ts'
import { createFinishing, type Finishing } from '../jobs/finishing.ts'
import { createTraining } from '../jobs/training.ts'
import { createExporting, type Exporting } from '../jobs/exporting.ts'
import { createEditing, type Editing } from '../project/editing.ts'
import { createHolder, type Holder } from '../project/open-project.ts'
import { createOpening, type Opening } from '../project/opening.ts'
import { cardKeeper, createRecents, type Recents } from '../project/recents.ts'
import { createReimport, type Reimport } from '../project/reimporting.ts'
import { createSaving, type Saving } from '../project/saving.ts'
import { openShelf, type Shelf } from '../project/shelf.ts'
import { createTimeline, type Timeline } from '../project/timeline.ts'
import { createOwner, type StateOwner } from '../state/owner.ts'
import { emptyState } from './documents.ts'

/** The rooms of main as `index.ts` puts them together, in a folder of a test's own and without a window. */
export interface Rooms {
  readonly owner: StateOwner
  readonly holder: Holder
  readonly opening: Opening
  readonly editing: Editing
  readonly timeline: Timeline
  readonly saving: Saving
  readonly recents: Recents
  readonly reimport: Reimport
  readonly shelf: Shelf
  readonly jobs: Jobs
  readonly train: ReturnType<typeof createTraining>
  readonly exporting: Exporting
  readonly finishing: Finishing
  /** How often the window was joined to a process. */
  readonly joined: () => number
}

export function appWithoutWindows(folder: string, save?: string): Rooms {
  const projects = join(folder, 'projects')
  mkdirSync(projects, { recursive: true })
  const owner = createOwner(emptyState, { state: () => undefined, job: () => undefined })
  let joined = 0
  const desk = { owner, places: { dataEntry: 'data', fitEntry: 'fit', samples: join(folder, 'samples'), projects }, join: () => void joined++ }
  const shelf = openShelf(projects)
  owner.change({ recents: shelf.recents() })
  const holder = createHolder(desk, cardKeeper(desk, shelf))
  const jobs = createJobs(owner)
  const dialogs = { openTable: () => Promise.resolve(undefined), openAgain: () => Promise.resolve(undefined), saveProject: () => Promise.resolve(save), saveModel: () => Promise.resolve(save), saveChart: async () => undefined, saveRows: () => Promise.resolve(save) }
  const opening = createOpening(desk, holder, shelf, () => jobs.drop())
  return {
    owner,
    shelf,
    holder,
    jobs,
    opening,
    timeline: createTimeline(desk, holder),
    saving: createSaving(desk, holder, dialogs),
    reimport: createReimport(desk, holder, opening),
    recents: createRecents(desk, holder, shelf, opening),
    editing: createEditing(holder),
    train: createTraining(desk, holder, jobs),
    finishing: createFinishing(desk, holder, jobs),
    exporting: createExporting(desk, holder, jobs, dialogs, () => undefined),
    joined: () => joined,
  }
}
