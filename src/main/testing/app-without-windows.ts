import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createJobs, type Jobs } from '../jobs/jobs.ts'
import { createTraining } from '../jobs/training.ts'
import { createExporting, type Exporting } from '../jobs/exporting.ts'
import { createEditing, type Editing } from '../project/editing.ts'
import { createHolder, type Holder } from '../project/open-project.ts'
import { createOpening, type Opening } from '../project/opening.ts'
import { openShelf } from '../project/shelf.ts'
import { createOwner, type StateOwner } from '../state/owner.ts'
import { emptyState } from './documents.ts'

/** The rooms of main as `index.ts` puts them together, in a folder of a test's own and without a window. */
export interface Rooms {
  readonly owner: StateOwner
  readonly holder: Holder
  readonly opening: Opening
  readonly editing: Editing
  readonly jobs: Jobs
  readonly train: ReturnType<typeof createTraining>
  readonly exporting: Exporting
  /** How often the window was joined to a process. */
  readonly joined: () => number
}

export function appWithoutWindows(folder: string, save?: string): Rooms {
  const projects = join(folder, 'projects')
  mkdirSync(projects, { recursive: true })
  const owner = createOwner(emptyState, { state: () => undefined, job: () => undefined })
  let joined = 0
  const desk = { owner, places: { dataEntry: 'data', fitEntry: 'fit', samples: join(folder, 'samples'), projects }, join: () => void joined++ }
  const holder = createHolder(desk)
  const jobs = createJobs(owner)
  const dialogs = { openTable: () => Promise.resolve(undefined), saveModel: () => Promise.resolve(save), saveChart: async () => undefined }
  return {
    owner,
    holder,
    jobs,
    opening: createOpening(desk, holder, openShelf(projects), () => jobs.drop()),
    editing: createEditing(holder),
    train: createTraining(desk, holder, jobs),
    exporting: createExporting(desk, holder, jobs, dialogs, () => undefined),
    joined: () => joined,
  }
}
