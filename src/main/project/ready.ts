import { FaultError, fault, type Fault } from '../../contract/fault.ts'
import { Journal } from '../../host/project/journal.ts'
import type { Documents } from './steps.ts'
import { fromStored, toStored } from './stored.ts'

/** A project that can be put on the desk: its documents and the journal behind them. */
export interface Ready {
  readonly documents: Documents
  readonly journal: Journal
  /** What was damaged and left out. */
  readonly mended?: Fault | undefined
}

/** Begins the journal of a table that was just read. */
export async function begun(folder: string, documents: Documents, trouble: (fault: Fault | null) => void): Promise<Ready> {
  const journal = await Journal.create(folder, { label: { code: 'open', values: { name: documents.name } }, at: Date.now(), documents: toStored(documents) }, (thrown) => trouble(thrown?.fault ?? null))
  return { documents, journal }
}

/** Opens the journal of a project on the shelf. Throws `project-damaged`, `project-newer`, `project-gone`. */
export async function reopened(folder: string, name: string, trouble: (fault: Fault | null) => void): Promise<Ready> {
  const journal = await Journal.open(folder, name, (thrown) => trouble(thrown?.fault ?? null))
  const { history, damaged } = journal
  const documents = fromStored(history.documents(history.head) ?? {}, history.facts)
  if (documents === undefined) {
    await journal.close()
    throw new FaultError('project-damaged', { file: name }, { file: name })
  }
  const parts = damaged.map((line) => `journal.ndjson:${line}`).join(', ')
  return { documents, journal, ...(damaged.length === 0 ? {} : { mended: fault('project-mended', { file: name, parts }, { file: name }) }) }
}
