import { freemem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, MessageChannelMain, nativeTheme, session, shell, type BrowserWindow } from 'electron'
import { jobChannel, portChannel, stateChannel } from '../contract/asks/index.ts'
import { faultOf } from '../contract/fault.ts'
import type { Settings } from '../contract/state.ts'
import { answersOf, chooseAgain, chooseAndOpen, openPath, type Rooms } from './answers.ts'
import { claimScheme, serveWindow } from './app-scheme.ts'
import { openDoor } from './asks-door.ts'
import type { Desk } from './desk.ts'
import { createDialogs } from './dialogs.ts'
import { askForGpu, hardwareAtStart } from './hardware.ts'
import { createImporting } from './importing/importing.ts'
import { openIncoming } from './importing/incoming.ts'
import { createExporting } from './jobs/exporting.ts'
import { createFinishing } from './jobs/finishing.ts'
import { createJobs } from './jobs/jobs.ts'
import { createTraining } from './jobs/training.ts'
import { setMenu } from './menu.ts'
import { saveMistakes } from './mistakes-saving.ts'
import { fileIn } from './opened-files.ts'
import { endAll } from './processes/child.ts'
import { createEditing } from './project/editing.ts'
import { createHolder } from './project/open-project.ts'
import { createOpening } from './project/opening.ts'
import { cardKeeper, createRecents } from './project/recents.ts'
import { createReimport } from './project/reimporting.ts'
import { createSaving } from './project/saving.ts'
import { openShelf } from './project/shelf.ts'
import { createTimeline } from './project/timeline.ts'
import { wordsOf } from './words/words.ts'
import { runtimeFacts } from './runtime-facts.ts'
import { closeContents, closeSession, quietChromium } from './security.ts'
import { readSettings, settingsWriter } from './settings.ts'
import { createOwner } from './state/owner.ts'
import { openWindow } from './window.ts'

const built = fileURLToPath(new URL('..', import.meta.url))

let window: BrowserWindow | undefined
/** Opens what the system hands over; until the rooms are there it waits, and the last counts. */
let openFile = (path: string): void => void (handedOver = path)
let handedOver: string | undefined
const contents = (): Electron.WebContents | undefined => (window === undefined || window.isDestroyed() ? undefined : window.webContents)

/** Puts the rooms together. */
function compose(): Rooms {
  const userData = app.getPath('userData')
  const settings = readSettings(userData, app.getLocale())
  nativeTheme.themeSource = settings.theme
  const owner = createOwner(
    { app: runtimeFacts(), settings, hardware: hardwareAtStart(), connections: 0, data: { at: 'absent' }, loading: null, importing: null, project: null, recents: [], trouble: null },
    { state: (value) => contents()?.send(stateChannel, value), job: (value) => contents()?.send(jobChannel, value) },
  )
  const desk: Desk = {
    owner,
    places: {
      dataEntry: join(built, 'worker', 'data.js'),
      fitEntry: join(built, 'worker', 'fit.js'),
      samples: join(built, '..', 'resources', 'samples'),
      projects: join(userData, 'projects'),
    },
    join(data) {
      const { port1, port2 } = new MessageChannelMain()
      data.connect(port1)
      contents()?.postMessage(portChannel, null, [port2])
    },
  }
  const jobs = createJobs(owner)
  const shelf = openShelf(desk.places.projects)
  owner.change({ recents: shelf.recents() })
  const holder = createHolder(desk, cardKeeper(desk, shelf))
  const opening = createOpening(desk, holder, shelf, () => jobs.drop())
  // What was said last is written before the app goes, and nothing is waited for.
  app.on('will-quit', () => {
    holder.current?.journal.flushNow()
    shelf.flush()
  })
  const importing = createImporting(
    owner,
    opening,
    openIncoming(join(userData, 'incoming')),
    () => wordsOf(owner.value.settings.language),
    freemem,
  )
  const dialogs = createDialogs(
    () => window,
    () => owner.value.settings.language,
  )
  const write = settingsWriter(userData)
  const rooms: Rooms = {
    desk,
    dialogs,
    opening,
    importing,
    jobs,
    editing: createEditing(holder),
    timeline: createTimeline(desk, holder),
    saving: createSaving(desk, holder, dialogs),
    reimport: createReimport(desk, holder, opening),
    recents: createRecents(desk, holder, shelf, opening),
    train: createTraining(desk, holder, jobs),
    finishing: createFinishing(desk, holder, jobs),
    mistakes: (wanted) => saveMistakes({ desk, dialogs, holder }, wanted),
    exporting: createExporting(desk, holder, jobs, dialogs, (path) => shell.showItemInFolder(path)),
    async settle(next: Settings) {
      owner.change({ settings: next })
      showMenu(rooms)
      await write(next)
    },
  }
  return rooms
}

/** A menu and the system have nowhere to show a refusal but where the window shows trouble. */
const teller =
  ({ desk: { owner } }: Rooms) =>
  (doing: Promise<unknown>): void =>
    void doing.catch((thrown: unknown) => owner.change({ trouble: faultOf(thrown) }))

function showMenu(rooms: Rooms): void {
  const { owner } = rooms.desk
  const tell = teller(rooms)
  const whileOpen = (doing: () => Promise<unknown>): void => {
    if (owner.value.project !== null) tell(doing())
  }
  setMenu(owner.value.settings.language, {
    open: () => tell(chooseAndOpen(rooms)),
    close: () => tell(Promise.resolve().then(() => {
      rooms.jobs.refuseWhileRunning()
      return rooms.opening.close()
    })),
    readAgain: () => whileOpen(() => chooseAgain(rooms)),
    save: () => whileOpen(() => rooms.saving.save()),
    saveAs: () => whileOpen(() => rooms.saving.saveAs()),
    undo: () => whileOpen(() => rooms.timeline.undo()),
    redo: () => whileOpen(() => rooms.timeline.redo()),
  })
}

function start(): void {
  const rooms = compose()
  const { owner } = rooms.desk
  closeSession(session.defaultSession, () => owner.change({ connections: owner.value.connections + 1 }))
  serveWindow(session.defaultSession, join(built, 'renderer'))
  openDoor(answersOf(rooms), () => contents()?.id)
  showMenu(rooms)
  const open = (): void => {
    window = openWindow(join(built, 'preload', 'index.cjs'))
  }
  open()
  app.on('activate', () => {
    if (contents() === undefined) open()
  })
  openFile = (path) => teller(rooms)(openPath(rooms, path))
  if (handedOver !== undefined) openFile(handedOver)
  void askForGpu().then((gpu) => owner.change({ hardware: { ...owner.value.hardware, gpu } }))
}

claimScheme()
quietChromium()
app.on('web-contents-created', (_event, made) => closeContents(made))
app.on('window-all-closed', () => app.quit())
app.on('will-quit', endAll)
const appFolder = app.isPackaged ? undefined : app.getAppPath()
const openNamed = (argv: readonly string[], from: string): void => {
  const path = fileIn(argv, from, appFolder)
  if (path !== undefined) openFile(path)
}
app.on('second-instance', (_event, argv, from) => {
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
  openNamed(argv, from)
})
// macOS hands files over so, to an app that runs and to one that starts.
app.on('open-file', (event, path) => {
  event.preventDefault()
  openFile(path)
})
openNamed(process.argv, process.cwd())
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()
