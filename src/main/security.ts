import { app, type Session, type WebContents, type WebPreferences } from 'electron'
import { staysHome } from './addresses.ts'

/** How every window of the app is made. */
export const lockedDown = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  // Its dictionaries are downloads.
  spellcheck: false,
  devTools: !app.isPackaged,
})

/** Refuses every request that would leave, and says each; no proxy is looked for, no permission is granted. */
export function closeSession(session: Session, refused: () => void): void {
  void session.setProxy({ mode: 'direct' })
  session.webRequest.onBeforeRequest((details, answer) => {
    const stays = staysHome(details.url)
    if (!stays) refused()
    answer({ cancel: !stays })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** No page leads anywhere, opens anything or embeds anything. A dropped file would navigate: that is refused here too. */
export function closeContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }): void => event.preventDefault()
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Chromium's own services stay silent. Must run before the app is ready. */
export function quietChromium(): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}
