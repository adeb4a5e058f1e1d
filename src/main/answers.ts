import { isAbsolute } from 'node:path'
import { nativeTheme } from 'electron'
import type { MainAsks } from '../contract/asks/index.ts'
import { FaultError } from '../contract/fault.ts'
import { isProjectFile } from '../host/project/project-file.ts'
import type { Answers } from '../contract/reply.ts'
import type { Settings } from '../contract/state.ts'
import { saveChart } from './chart-saving.ts'
import type { saveMistakes } from './mistakes-saving.ts'
import type { Desk } from './desk.ts'
import type { Dialogs } from './dialogs.ts'
import { onClipboard } from './importing/clipboard.ts'
import { pastedTable } from './importing/html-table.ts'
import type { Importing } from './importing/importing.ts'
import type { Exporting } from './jobs/exporting.ts'
import type { Finishing } from './jobs/finishing.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { createTraining } from './jobs/training.ts'
import type { Editing } from './project/editing.ts'
import type { Opening } from './project/opening.ts'
import type { Recents } from './project/recents.ts'
import type { Reimport } from './project/reimporting.ts'
import type { Saving } from './project/saving.ts'
import type { Timeline } from './project/timeline.ts'

export interface Rooms {
  readonly desk: Desk
  readonly dialogs: Dialogs
  readonly opening: Opening
  readonly importing: Importing
  readonly editing: Editing
  readonly timeline: Timeline
  readonly saving: Saving
  readonly recents: Recents
  readonly reimport: Reimport
  readonly jobs: Jobs
  readonly train: ReturnType<typeof createTraining>
  readonly exporting: Exporting
  readonly mistakes: (wanted: Parameters<typeof saveMistakes>[1]) => ReturnType<typeof saveMistakes>
  readonly finishing: Finishing
  /** Keeps settings and lets everything that depends on them follow. */
  readonly settle: (settings: Settings) => Promise<void>
}

/** An answer that has nothing to say but that it is done. */
const nothing = async (doing: Promise<unknown> | unknown): Promise<null> => {
  await doing
  return null
}

/** A project opens at once, which ends no job; a table is looked at first, and what is open stays until it is taken. */
export async function openPath({ opening, importing, jobs }: Pick<Rooms, 'opening' | 'importing' | 'jobs'>, path: string): Promise<void> {
  if (!(await isProjectFile(path).catch(() => false))) return importing.file(path)
  jobs.refuseWhileRunning()
  await opening.openFile(path)
}

/** Asks the person for a table or a project and opens it; false: the dialog was closed. */
export async function chooseAndOpen(rooms: Pick<Rooms, 'dialogs' | 'opening' | 'importing' | 'jobs'>): Promise<boolean> {
  rooms.importing.soon()
  const path = await rooms.dialogs.openTable()
  if (path === undefined) return false
  await openPath(rooms, path)
  return true
}

/** Asks the person for another version of the project's table; false: the dialog was closed, or the reading stopped. */
export async function chooseAgain({ dialogs, reimport, jobs }: Pick<Rooms, 'dialogs' | 'reimport' | 'jobs'>): Promise<boolean> {
  jobs.refuseWhileRunning()
  const path = await dialogs.openAgain()
  if (path === undefined) return false
  return reimport(path)
}

/** Every ask that main answers, and which room answers it. */
export function answersOf(rooms: Rooms): Answers<MainAsks> {
  const { desk, opening, importing, editing, timeline, saving, recents, jobs, train, exporting, finishing, settle } = rooms
  const { owner } = desk
  const idle = <T>(then: () => T): T => {
    jobs.refuseWhileRunning()
    return then()
  }
  return {
    'app/state': () => owner.value,
    'app/set-language': (language) => nothing(settle({ ...owner.value.settings, language })),
    'app/set-theme': (theme) => {
      nativeTheme.themeSource = theme
      return nothing(settle({ ...owner.value.settings, theme }))
    },
    'app/set-level': (level) => nothing(settle({ ...owner.value.settings, level })),
    'app/dismiss-trouble': () => nothing(owner.change({ trouble: null })),
    'app/connect-data': () => nothing(opening.connect()),
    'app/restart-data': () => nothing(opening.restart()),
    'project/open-file': () => chooseAndOpen(rooms),
    'project/open-sample': (id) => idle(() => nothing(opening.openSample(id))),
    'project/close': () => idle(() => nothing(opening.close())),
    'project/stop-loading': () => nothing(opening.stopLoading()),
    'project/open-recent': ({ id }) => idle(() => nothing(opening.openRecent(id))),
    'project/rename': ({ id, name }) => nothing(recents.rename(id, name)),
    'project/duplicate': ({ id, name }) => nothing(recents.duplicate(id, name)),
    'project/delete': ({ id }) => idle(() => nothing(recents.remove(id))),
    'project/undo-delete': ({ id }) => nothing(recents.restore(id)),
    'project/reimport': () => chooseAgain(rooms),
    'project/undo': () => nothing(timeline.undo()),
    'project/redo': () => nothing(timeline.redo()),
    'project/save': () => saving.save(),
    'project/save-as': () => saving.saveAs(),
    'project/set-target': (wanted) => nothing(editing.setTarget(wanted)),
    'project/set-column': (change) => nothing(editing.setColumn(change)),
    'project/set-cell': (wanted) => nothing(editing.setCell(wanted)),
    'project/add-row': (wanted) => nothing(editing.addRow(wanted)),
    'project/drop-rows': (wanted) => nothing(editing.dropRows(wanted)),
    'project/drop-repeats': () => nothing(editing.dropRepeats()),
    'project/gap-word': (wanted) => nothing(editing.gapWord(wanted)),
    'project/mend-word': (wanted) => nothing(editing.mendWord(wanted)),
    'project/fix-safe': (wanted) => nothing(editing.fixSafe(wanted)),
    'project/set-grouping': (wanted) => nothing(editing.setGrouping(wanted)),
    'project/set-goal': (wanted) => nothing(editing.setGoal(wanted)),
    'project/set-split': (plan) => nothing(editing.setSplit(plan)),
    'project/set-plan': (plan) => nothing(editing.setPlan(plan)),
    'project/edit-recipe': (edit) => nothing(editing.editRecipe(edit)),
    'drop/open': ({ path }) => {
      if (!isAbsolute(path)) throw new FaultError('bad-ask', { detail: 'drop/open: not a path' })
      return nothing(openPath(rooms, path))
    },
    'import/paste': (pasted) => nothing(importing.paste(pastedTable(pasted))),
    'import/clipboard': () => nothing(onClipboard().then((pasted) => importing.paste(pastedTable(pasted)))),
    'import/typed': ({ names, rows }) => idle(() => nothing(importing.typed(names, rows))),
    'import/read-as': ({ id, wish }) => nothing(importing.readAs(id, wish)),
    'import/lines': ({ id, line }) => importing.lines(id, line),
    'import/use': ({ id }) => idle(() => nothing(importing.use(id))),
    'import/cancel': () => nothing(importing.cancel()),
    'import/soon': () => nothing(importing.soon()),
    'job/train': () => train(),
    'job/choose': ({ learner }) => finishing.choose(learner),
    'job/weigh': ({ learner }) => finishing.weigh(learner),
    'job/draw-curve': ({ learner }) => finishing.drawCurve(learner),
    'job/open-envelope': ({ learner }) => finishing.openEnvelope(learner),
    'job/export': ({ learner }) => exporting.build(learner),
    'job/stop': ({ id, how }) => nothing(jobs.stop(id, how)),
    'job/current': () => owner.job,
    'export/save': ({ learner }) => exporting.save(learner),
    'export/reveal': () => nothing(exporting.reveal()),
    'evaluation/save-mistakes': (wanted) => rooms.mistakes(wanted),
    'chart/save': (file) => saveChart(rooms.dialogs, file),
  }
}
