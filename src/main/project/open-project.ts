import type { DataProcess } from '../processes/data-process.ts'
import type { Desk } from '../desk.ts'
import { withSteps, type Documents } from './steps.ts'

/** The project that is open: its folder, its documents (main is their only writer) and the process that holds its table. */
export interface OpenProject {
  readonly folder: string
  documents: Documents
  data: DataProcess
}

/** Holds the open project and says every change of its documents to the window. */
export interface Holder {
  readonly current: OpenProject | undefined
  take(project: OpenProject | undefined): OpenProject | undefined
  /** Replaces some documents of the project that is open now. */
  edit(patch: Partial<Documents>): void
}

export function createHolder({ owner }: Pick<Desk, 'owner'>): Holder {
  let current: OpenProject | undefined
  return {
    get current() {
      return current
    },
    take(project) {
      const before = current
      current = project
      owner.change({ project: project === undefined ? null : withSteps(project.documents) })
      return before
    },
    edit(patch) {
      if (current === undefined) return
      current.documents = { ...current.documents, ...patch }
      owner.change({ project: withSteps(current.documents) })
    },
  }
}
