import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ColumnDoc, DatasetDoc, Source } from '../../contract/documents/dataset.ts'
import type { ReadingWish } from '../../contract/documents/reading-wish.ts'
import { fault, FaultError, type Fault } from '../../contract/fault.ts'
import { valueOf } from '../../contract/reply.ts'
import type { Desk } from '../desk.ts'
import type { DataProcess } from '../processes/data-process.ts'
import { attach } from './attach.ts'
import { follow, type Followed } from './followed.ts'
import type { Holder, OpenProject } from './open-project.ts'
import type { Opening } from './opening.ts'
import { rowsToLearn, splitAfter } from './rows-to-learn.ts'

/** Another reading of the project's table: a new version of its file. False: it was stopped. */
export type Reimport = (path: string) => Promise<boolean>

/** A table that was read for a project, with what was decided about the one before. */
interface ReadFor extends Followed {
  /** Columns that cannot be read as what a person chose. */
  readonly misfits: readonly string[]
}

/** What a person has to know: how many rows there are, and which columns and changes did not come along as they were. */
function said(file: string, rows: number, before: number, { renamed, gone, added, misfits, rowSteps }: ReadFor): Fault {
  const names = renamed.map(({ from, to }) => `${from} → ${to}`)
  const [renamedAs, goneAre, addedAre, types] = [names, gone, added, misfits].map((list) => list.join(', '))
  return fault('reimport-followed', { file, rows, before, renamed: renamedAs ?? '', gone: goneAre ?? '', added: addedAre ?? '', types: types ?? '', changes: rowSteps })
}

export function createReimport({ owner }: Pick<Desk, 'owner'>, holder: Holder, opening: Pick<Opening, 'beside'>): Reimport {
  /** A column whose type a person chose is read so again, as far as its cells allow. */
  async function typedAgain({ folder, documents }: OpenProject, data: DataProcess, dataset: DatasetDoc): Promise<{ readonly typed: DatasetDoc; readonly misfits: string[] }> {
    const before = new Map(documents.dataset.columns.map((column) => [column.name, column]))
    const misfits: string[] = []
    let typed = dataset
    for (const column of dataset.columns) {
      const known = before.get(column.name)
      if (known?.typeWhy !== 'person' || known.type === column.type) continue
      const reply = await data.asks['data/retype']({ folder, column: column.name, type: known.type })
      if (!reply.ok) {
        misfits.push(column.name)
        continue
      }
      const again = (one: ColumnDoc): ColumnDoc => (one.name === column.name ? { ...one, type: known.type, typeWhy: 'person' } : one)
      typed = { ...typed, table: reply.value.table, columns: typed.columns.map(again) }
      await attach({ data, folder }, typed)
    }
    return { typed, misfits }
  }

  /** The file as a person wanted the one before read, with what was decided about that. A file of another make is read afresh. */
  async function readFor(project: OpenProject, data: DataProcess, path: string, source: Source, wish: ReadingWish): Promise<ReadFor> {
    const { folder, documents } = project
    const wanted = Object.keys(wish).length > 0
    const afresh = (): Promise<ReadFor> => readFor(project, data, path, source, {})
    const reply = await data.asks['data/load']({ path, folder, source, wish })
    if (!reply.ok && wanted && reply.fault.code !== 'process-died' && reply.fault.code !== 'cancelled') return afresh()
    const read = valueOf(reply)
    await attach({ data, folder }, read)
    const { typed, misfits } = await typedAgain(project, data, wanted ? { ...read, wish } : read)
    const followed = follow(documents, typed)
    return wanted && followed.missing.length > 0 ? afresh() : { ...followed, misfits }
  }

  return async (path) => {
    const file = basename(path)
    const bytes = await stat(path).then(({ size }) => size, () => undefined)
    if (bytes === undefined) throw new FaultError('file-not-found', { file }, { file })
    let done = false
    await holder.inTurn(async (project) => {
      const { folder, documents: before } = project
      const rowsBefore = owner.value.data.at === 'ready' ? await rowsToLearn(project.data, before.problem) : undefined
      done = await opening.beside(file, bytes, async (data) => {
        const followed = await readFor(project, data, path, { kind: 'file', name: file, bytes }, before.dataset.wish ?? {})
        if (followed.missing.length > 0) throw new FaultError('reimport-missing', { file, missing: followed.missing.join(', '), columns: followed.dataset.columns.map(({ name }) => name).join(', ') }, { file })
        const { recipe, splitPlan, problem } = followed
        // Rows are counted after the changes that came along.
        const changed = valueOf(await data.asks['data/change']({ folder, table: followed.dataset.table, steps: [], columns: followed.dataset.columns, more: followed.dataset.steps }))
        const rows = await rowsToLearn(data, problem)
        return () => {
          holder.edit({ code: 'reimport', values: { file } }, { dataset: { ...followed.dataset, ...changed }, problem, recipe, splitPlan, ...splitAfter(followed, rowsBefore, rows) })
          owner.change({ trouble: said(file, changed.rows, before.dataset.rows, followed) })
        }
      })
    })
    return done
  }
}
