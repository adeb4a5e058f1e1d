import * as v from 'valibot'
import type { RunId } from '../../contract/documents/ids.ts'
import { Label } from '../../contract/documents/label.ts'
import type { RunDoc } from '../../contract/documents/run.ts'
import { FaultError } from '../../contract/fault.ts'
import type { ProjectState } from '../../contract/state.ts'
import type { Journal } from '../../host/project/journal.ts'
import type { DataProcess } from '../processes/data-process.ts'
import type { Desk } from '../desk.ts'
import type { SavedTo } from './shelf.ts'
import { withSteps, type Documents } from './steps.ts'
import { fromStored, nextRun, toFacts, toStored, withoutRun, type Facts, type Undoable } from './stored.ts'

/** The project that is open: its folder, its documents (main is their only writer) and the process that holds its table. */
export interface OpenProject {
  readonly id: string
  readonly folder: string
  readonly journal: Journal
  documents: Documents
  data: DataProcess
  /** When it was opened, or asked for again. */
  opened: number
  saved: SavedTo | undefined
}

/** Holds the open project, keeps every change in its journal and says it to the window. */
export interface Holder {
  readonly current: OpenProject | undefined
  take(project: OpenProject | undefined): OpenProject | undefined
  /** The open project was asked for again: the window, which may be at Home, is told to show it. */
  show(): void
  /** One change that a person can undo, of the project that is open now. What stays as it was leaves no trace. */
  edit(label: Label, patch: Partial<Undoable>): void
  /**
   * Keeps what stands outside undo. A run that is not the project's run yet is shown as the one that is going on, until
   * `edit` makes it the project's, or `forget` drops it.
   */
  note(facts: Facts): void
  /** The run that is going on is not kept: the one before is shown again. */
  forget(run: RunId): void
  /** A name for a run that this project has not had. */
  nextRun(): RunId
  /** Makes the documents after edit `to` the current ones; the data process must hold their table. */
  go(to: number): void
  savedTo(saved: SavedTo): void
  /** Changes wait for one another: each sees the documents that the one before left. */
  inTurn(change: (project: OpenProject) => Promise<void> | void): Promise<void>
}

function labelAt(journal: Journal, n: number | undefined): Label | null {
  const label = n === undefined ? undefined : journal.history.edit(n)?.label
  if (label === undefined) return null
  const known = v.safeParse(Label, label)
  return known.success ? known.output : { code: 'other', values: {} }
}

/** `changed` hears of everything that is worth a new card for Home. */
export function createHolder({ owner }: Pick<Desk, 'owner'>, changed: (project: OpenProject) => void = () => undefined): Holder {
  let current: OpenProject | undefined
  let going: RunDoc | undefined
  let last: Promise<unknown> = Promise.resolve()

  function stateOf({ id, opened, documents, journal, saved }: OpenProject): ProjectState {
    const { history, lines } = journal
    return {
      id,
      opened,
      ...withSteps(documents),
      history: { undo: history.undoTo === undefined ? null : labelAt(journal, history.head), redo: labelAt(journal, history.redoTo) },
      saved: { file: saved === undefined ? null : (saved.path.split(/[\\/]/).at(-1) ?? null), changed: saved === undefined || saved.lines !== lines },
    }
  }
  const say = (project: OpenProject): void => {
    if (going !== undefined) project.documents = { ...project.documents, run: going }
    owner.change({ project: stateOf(project) })
    changed(project)
  }
  /** The documents as the journal has them now. */
  const reread = (project: OpenProject): void => {
    const { history } = project.journal
    const documents = fromStored(history.documents(history.head) ?? {}, history.facts)
    if (documents !== undefined) project.documents = documents
  }

  return {
    get current() {
      return current
    },
    take(project) {
      const before = current
      current = project
      going = undefined
      last = Promise.resolve()
      if (project === undefined) owner.change({ project: null })
      else say(project)
      return before
    },
    show() {
      if (current === undefined) return
      current.opened = Math.max(Date.now(), current.opened + 1)
      say(current)
    },
    edit(label, patch) {
      if (current === undefined) return
      const { journal } = current
      if (patch.run !== undefined) {
        if (patch.run !== null) journal.note(toFacts({ run: patch.run }))
        going = undefined
      }
      if (!journal.edit(label, Date.now(), toStored(patch)) && patch.run === undefined) return
      current.documents = { ...current.documents, ...patch }
      say(current)
    },
    note(facts) {
      if (current === undefined) return
      current.journal.note(toFacts(facts))
      const { run, ...others } = facts
      const shown = current.documents.run
      if (run !== undefined && (run.at === 'running' || going?.id === run.id)) going = run
      current.documents = { ...current.documents, ...others, ...(run !== undefined && shown?.id === run.id ? { run } : {}) }
      say(current)
    },
    forget(run) {
      if (current === undefined) return
      if (going?.id === run) going = undefined
      current.journal.note(withoutRun(run))
      reread(current)
      say(current)
    },
    nextRun() {
      if (current === undefined) throw new FaultError('no-project')
      return nextRun(current.journal.history.facts)
    },
    go(to) {
      if (current === undefined) return
      current.journal.go(to)
      reread(current)
      say(current)
    },
    savedTo(saved) {
      if (current === undefined) return
      current.saved = saved
      say(current)
    },
    inTurn(change) {
      const turn = last.then(() => {
        if (current === undefined) throw new FaultError('no-project')
        return change(current)
      })
      last = turn.catch(() => undefined)
      return turn
    },
  }
}
