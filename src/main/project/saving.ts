import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { FaultError, fault } from '../../contract/fault.ts'
import { writeProjectFile } from '../../host/project/project-file.ts'
import type { Desk } from '../desk.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Holder, OpenProject } from './open-project.ts'
import type { SavedTo } from './shelf.ts'
import { toStored } from './stored.ts'

/** What a file looks like from outside: another stamp means that someone else has written it. */
export const stampOf = (path: string): Promise<string> => stat(path).then(({ size, mtimeMs }) => `${size}-${Math.round(mtimeMs)}`)

export interface Saving {
  /** Writes the project to its file, and asks for one where it has none; false: the dialog was closed. */
  save(): Promise<boolean>
  saveAs(): Promise<boolean>
}

/** A name as every system can have it in a file. */
const fileName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replace(/[ .]+$/, '').trim().slice(0, 80) || 'project'

export function createSaving({ owner }: Pick<Desk, 'owner'>, holder: Holder, dialogs: Pick<Dialogs, 'saveProject'>): Saving {
  let last: Promise<unknown> = Promise.resolve()

  async function write(project: OpenProject, path: string): Promise<true> {
    const { folder, journal, documents } = project
    await journal.flush()
    const { bytes, lines } = journal.written
    const about = { app: owner.value.app.version, name: documents.name, documents: toStored(project.documents) }
    const { damaged } = await writeProjectFile(path, { folder, journalBytes: bytes, about })
    const stamp = await stampOf(path)
    if (holder.current?.folder === folder) holder.savedTo({ path, stamp, lines })
    if (damaged.length > 0) owner.change({ trouble: fault('project-mended', { file: documents.name, parts: damaged.map((id) => id.slice(0, 12)).join(', ') }) })
    return true
  }
  /** One after another, so that two saves never meet in one file. */
  const inTurn = (doing: (project: OpenProject) => Promise<boolean>): Promise<boolean> => {
    const turn = last.then(() => {
      if (holder.current === undefined) throw new FaultError('no-project')
      return doing(holder.current)
    })
    last = turn.catch(() => undefined)
    return turn
  }
  const ask = async (project: OpenProject): Promise<boolean> => {
    const path = await dialogs.saveProject(`${fileName(project.documents.name)}.tenfold`)
    return path === undefined ? false : write(project, path)
  }
  /** A file that somebody else has written since is not written over; one that is gone is written again. */
  const back = async (project: OpenProject, { path, stamp }: SavedTo): Promise<boolean> => {
    const now = await stampOf(path).catch(() => stamp)
    if (now !== stamp) throw new FaultError('project-changed', { file: basename(path) }, { file: basename(path) })
    return write(project, path)
  }
  return {
    save: () => inTurn((project) => (project.saved === undefined ? ask(project) : back(project, project.saved))),
    saveAs: () => inTurn(ask),
  }
}
