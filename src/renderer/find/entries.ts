import { find, type CommandId } from '../i18n/find.ts'
import { wordLabel } from '../i18n/labels.ts'
import { words } from '../i18n/language.svelte.ts'
import { projectTexts } from '../i18n/project.ts'
import { shell } from '../i18n/shell.ts'
import type { Desk } from '../state/desk.svelte.ts'
import { doorPlan } from '../state/door-plan.ts'
import { guideFold } from '../state/guide-fold.svelte.ts'
import { screens } from '../steps/screens.ts'
import { showColumn } from './show-column.ts'
import type { Entry } from './finder.svelte.ts'
import { initials } from './initials.ts'

const named = (zh: string, en: string): string[] => [zh, en, initials(zh)]

function stepEntries(desk: Desk): Entry[] {
  const t = words(shell)
  const project = desk.mirror.project
  if (project === null) return []
  return doorPlan
    .flatMap(({ steps }) => steps)
    .filter((step) => screens[step] !== undefined)
    .map((step) => {
      const state = project.steps[step]
      // A step that is blocked can be gone to: it says there what is missing, with the button that helps.
      return { key: `step ${step}`, kind: 'step', label: t.steps[step], names: named(shell.zh.steps[step], shell.en.steps[step]), ...(state?.at === 'blocked' ? { blocked: t.blocked[state.why].title } : {}), run: () => desk.walk.go(step) }
    })
}

const columnEntries = (desk: Desk): Entry[] =>
  (desk.mirror.project?.dataset.columns ?? []).map(({ name }) => ({
    key: `column ${name}`,
    kind: 'column',
    label: name,
    names: [name, initials(name)],
    run() {
      desk.walk.go('collect')
      showColumn(document, name)
    },
  }))

interface Command {
  readonly id: CommandId
  /** What it is called now, where that says more than its name. */
  readonly label?: string | undefined
  readonly blocked?: string | undefined
  run(): unknown
}

function commands(desk: Desk): Command[] {
  const t = words(find)
  const p = words(projectTexts)
  const { mirror, walk } = desk
  const { project, job } = mirror
  const settings = mirror.app?.settings
  const undo = project?.history.undo ?? undefined
  const redo = project?.history.redo ?? undefined
  const without = project === null ? t.noProject : undefined
  const busy = job === null ? undefined : t.jobRuns
  const blockedStep = (step: 'train' | 'deploy'): string | undefined => {
    const state = project?.steps[step]
    return state?.at === 'blocked' ? words(shell).blocked[state.why].title : undefined
  }
  const sameAs = (value: string, now: string | undefined): string | undefined => (value === now ? t.already : undefined)
  return [
    { id: 'open', blocked: busy, run: () => desk.ask('project/open-file', null) },
    // The clipboard may not be read unasked: its own key brings it.
    { id: 'paste', blocked: t.pasteBy(mirror.app?.app.platform === 'darwin' ? '⌘V' : 'Ctrl V'), run: () => undefined },
    { id: 'read-again', blocked: without ?? busy, run: () => desk.ask('project/reimport', null) },
    { id: 'save', blocked: without, run: () => desk.ask('project/save', null) },
    { id: 'save-as', blocked: without, run: () => desk.ask('project/save-as', null) },
    { id: 'undo', label: undo && p.undo(wordLabel(undo)), blocked: without ?? (undo === undefined ? p.nothingToUndo : undefined), run: () => desk.ask('project/undo', null) },
    { id: 'redo', label: redo && p.redo(wordLabel(redo)), blocked: without ?? (redo === undefined ? p.nothingToRedo : undefined), run: () => desk.ask('project/redo', null) },
    { id: 'home', run: () => walk.go('home') },
    {
      id: 'train',
      blocked: without ?? busy ?? blockedStep('train'),
      async run() {
        walk.go('train')
        await desk.ask('job/train', null)
      },
    },
    { id: 'stop', blocked: job?.kind === 'train' ? undefined : t.noJob, run: () => (job === null ? undefined : desk.ask('job/stop', { id: job.id, how: 'finish' })) },
    { id: 'export', blocked: without ?? blockedStep('deploy'), run: () => walk.go('deploy') },
    { id: 'guide', blocked: without, run: () => (guideFold.folded ? guideFold.open() : guideFold.fold()) },
    ...(['zh-CN', 'en'] as const).map((language) => ({ id: language, blocked: sameAs(language, settings?.language), run: () => desk.ask('app/set-language', language) })),
    ...(['explorer', 'analyst', 'expert'] as const).map((level) => ({ id: level, blocked: sameAs(level, settings?.level), run: () => desk.ask('app/set-level', level) })),
    ...(['system', 'light', 'dark'] as const).map((theme) => ({ id: theme, blocked: sameAs(theme, settings?.theme), run: () => desk.ask('app/set-theme', theme) })),
    { id: 'close', blocked: without ?? busy, run: () => desk.ask('project/close', null) },
  ]
}

/** Everything that can be found now. Reactive: what is possible follows the project. */
export function entriesOf(desk: Desk): Entry[] {
  const t = words(find)
  const todo = commands(desk).map(({ id, label, blocked, run }): Entry => ({ key: `command ${id}`, kind: 'command', label: label ?? t.commands[id], names: named(find.zh.commands[id], find.en.commands[id]), blocked, run: () => void run() }))
  return [...stepEntries(desk), ...columnEntries(desk), ...todo]
}
