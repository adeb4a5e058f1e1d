import { isAbsolute } from 'node:path'
import { nativeTheme } from 'electron'
import type { MainAsks } from '../contract/asks/index.ts'
import { FaultError } from '../contract/fault.ts'
import type { Answers } from '../contract/reply.ts'
import type { Settings } from '../contract/state.ts'
import { saveChart } from './chart-saving.ts'
import type { Desk } from './desk.ts'
import type { Dialogs } from './dialogs.ts'
import type { Exporting } from './jobs/exporting.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { createTraining } from './jobs/training.ts'
import type { Editing } from './project/editing.ts'
import type { Opening } from './project/opening.ts'

export interface Rooms {
  readonly desk: Desk
  readonly dialogs: Dialogs
  readonly opening: Opening
  readonly editing: Editing
  readonly jobs: Jobs
  readonly train: ReturnType<typeof createTraining>
  readonly exporting: Exporting
  /** Keeps settings and lets everything that depends on them follow. */
  readonly settle: (settings: Settings) => Promise<void>
}

/** An answer that has nothing to say but that it is done. */
const nothing = async (doing: Promise<unknown> | unknown): Promise<null> => {
  await doing
  return null
}

/** Asks the person for a table and opens it; false: the dialog was closed. */
export async function chooseAndOpen({ dialogs, opening, jobs }: Pick<Rooms, 'dialogs' | 'opening' | 'jobs'>): Promise<boolean> {
  jobs.refuseWhileRunning()
  const path = await dialogs.openTable()
  if (path === undefined) return false
  jobs.refuseWhileRunning()
  await opening.openFile(path)
  return true
}

/** Every ask that main answers, and which room answers it. */
export function answersOf(rooms: Rooms): Answers<MainAsks> {
  const { desk, opening, editing, jobs, train, exporting, settle } = rooms
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
    'project/set-target': (wanted) => nothing(editing.setTarget(wanted)),
    'project/set-column': (change) => nothing(editing.setColumn(change)),
    'project/set-split': (plan) => nothing(editing.setSplit(plan)),
    'project/set-plan': (plan) => nothing(editing.setPlan(plan)),
    'drop/open': ({ path }) => {
      if (!isAbsolute(path)) throw new FaultError('bad-ask', { detail: 'drop/open: not a path' })
      return idle(() => nothing(opening.openFile(path)))
    },
    'job/train': () => train(),
    'job/export': ({ learner }) => exporting.build(learner),
    'job/stop': ({ id, how }) => nothing(jobs.stop(id, how)),
    'job/current': () => owner.job,
    'export/save': ({ learner }) => exporting.save(learner),
    'export/reveal': () => nothing(exporting.reveal()),
    'chart/save': (file) => saveChart(rooms.dialogs, file),
  }
}
