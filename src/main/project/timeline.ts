import type { Desk } from '../desk.ts'
import { attach } from './attach.ts'
import type { Holder, OpenProject } from './open-project.ts'
import { fromStored } from './stored.ts'

/** Undo and redo over every document of the project. */
export interface Timeline {
  undo(): Promise<void>
  redo(): Promise<void>
}

export function createTimeline({ owner }: Pick<Desk, 'owner'>, holder: Holder): Timeline {
  async function go(project: OpenProject, to: number | undefined): Promise<void> {
    if (to === undefined) return
    const { folder, journal } = project
    const { history } = journal
    const then = fromStored(history.documents(to) ?? {}, history.facts)
    if (then === undefined) return
    const [next, now] = [then.dataset, project.documents.dataset]
    const sameTable = next.table === now.table && JSON.stringify(next.steps) === JSON.stringify(now.steps)
    // A data process that died is given the right table when it starts again.
    if (!sameTable && owner.value.data.at !== 'died') await attach(project, next)
    if (holder.current?.folder === folder) holder.go(to)
  }
  return {
    undo: () => holder.inTurn((project) => go(project, project.journal.history.undoTo)),
    redo: () => holder.inTurn((project) => go(project, project.journal.history.redoTo)),
  }
}
