import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ColumnDoc, DatasetDoc, Source } from '../../contract/documents/dataset.ts'
import type { ReadingWish } from '../../contract/documents/reading-wish.ts'
import { fault, FaultError, type Fault } from '../../contract/fault.ts'
import { valueOf } from '../../contract/reply.ts'
import type { Desk } from '../desk.ts'
import { attach } from './attach.ts'
import { follow, type Followed } from './followed.ts'
import type { Holder, OpenProject } from './open-project.ts'
import type { Opening } from './opening.ts'
import { rowsToLearn, splitAfter } from './rows-to-learn.ts'

/** Another reading of the project's table: a new version of its file. */
export type Reimport = (path: string) => Promise<void>

/** What a person has to know about columns and changes that did not come along. */
function said(file: string, { renamed, gone, rowSteps }: Followed): Fault | null {
  if (renamed.length === 0 && gone.length === 0 && rowSteps === 0) return null
  const names = renamed.map(({ from, to }) => `${from} → ${to}`).join(', ')
  return fault('reimport-followed', { file, renamed: names === '' ? '–' : names, gone: gone.length === 0 ? '–' : gone.join(', '), changes: rowSteps })
}

export function createReimport({ owner }: Pick<Desk, 'owner'>, holder: Holder, opening: Pick<Opening, 'revive'>): Reimport {
  /** A column whose type a person chose is read so again, as far as its cells allow. */
  async function typedAgain(project: OpenProject, dataset: DatasetDoc): Promise<DatasetDoc> {
    const before = new Map(project.documents.dataset.columns.map((column) => [column.name, column]))
    let typed = dataset
    for (const column of dataset.columns) {
      const known = before.get(column.name)
      if (known?.typeWhy !== 'person' || known.type === column.type) continue
      const reply = await project.data.asks['data/retype']({ folder: project.folder, column: column.name, type: known.type })
      if (!reply.ok) continue
      const again = (one: ColumnDoc): ColumnDoc => (one.name === column.name ? { ...one, type: known.type, typeWhy: 'person' } : one)
      typed = { ...typed, table: reply.value.table, columns: typed.columns.map(again) }
      await attach(project, typed)
    }
    return typed
  }

  /** The file as a person wanted the one before read, with what was decided about that. A file of another make is read afresh. */
  async function readFor(project: OpenProject, path: string, source: Source, wish: ReadingWish): Promise<Followed> {
    const { folder, data, documents } = project
    const wanted = Object.keys(wish).length > 0
    const reply = await data.asks['data/load']({ path, folder, source, wish })
    if (!reply.ok && wanted && reply.fault.code !== 'process-died') return readFor(project, path, source, {})
    const read = valueOf(reply)
    await attach(project, read)
    const followed = follow(documents, await typedAgain(project, wanted ? { ...read, wish } : read))
    return wanted && followed.missing.length > 0 ? readFor(project, path, source, {}) : followed
  }

  return (path) =>
    holder.inTurn(async (project) => {
      const file = basename(path)
      const bytes = await stat(path).then(({ size }) => size, () => undefined)
      if (bytes === undefined) throw new FaultError('file-not-found', { file }, { file })
      opening.revive()
      const { folder } = project
      const before = project.documents
      try {
        const rowsBefore = await rowsToLearn(project.data, before.problem)
        const followed = await readFor(project, path, { kind: 'file', name: file, bytes }, before.dataset.wish ?? {})
        if (followed.missing.length > 0) throw new FaultError('reimport-missing', { file, missing: followed.missing.join(', '), columns: followed.dataset.columns.map(({ name }) => name).join(', ') }, { file })
        const { recipe, splitPlan, problem } = followed
        // Rows are counted after the changes that came along.
        const changed = valueOf(await project.data.asks['data/change']({ folder, table: followed.dataset.table, steps: [], columns: followed.dataset.columns, more: followed.dataset.steps }))
        const rows = await rowsToLearn(project.data, problem)
        if (holder.current?.folder !== folder) return
        holder.edit({ code: 'reimport', values: { file } }, { dataset: { ...followed.dataset, ...changed }, problem, recipe, splitPlan, ...splitAfter(followed, rowsBefore, rows) })
        owner.change({ trouble: said(file, followed), data: { at: 'ready' } })
      } catch (thrown) {
        if (holder.current?.folder === folder) await attach(project, before.dataset).catch(() => undefined)
        throw thrown
      }
    })
}
