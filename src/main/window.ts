import { BrowserWindow, nativeTheme } from 'electron'
import { startPage } from './addresses.ts'
import { lockedDown } from './security.ts'

/** The colour of the desk in both themes, so that nothing flashes before the page has painted. */
const desk = { light: '#ecf0ec', dark: '#0e1413' }

const mostRevivals = 3

export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 760,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? desk.dark : desk.light,
    title: 'Tenfold 十步',
    webPreferences: lockedDown(preload),
  })
  // A page that crashed is opened again, a few times: main has all of its state.
  let revived = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && revived++ < mostRevivals) window.reload()
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(startPage)
  return window
}
