import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from '../contract/state.ts'
import { wordsOf } from './words/words.ts'

export interface MenuActions {
  readonly open: () => void
  readonly close: () => void
  readonly readAgain: () => void
  readonly save: () => void
  readonly saveAs: () => void
  readonly undo: () => void
  readonly redo: () => void
}

/** The application menu. On Linux and Windows it stays out of sight until Alt; its shortcuts work all the same. */
export function setMenu(language: Language, actions: MenuActions): void {
  const words = wordsOf(language)
  const mac = process.platform === 'darwin'
  const developing: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'reload', label: words.reload }, { role: 'toggleDevTools', label: words.developerTools }]
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ label: app.name, submenu: [{ role: 'hide', label: words.hide }, { type: 'separator' }, { role: 'quit', label: words.quit }] } satisfies MenuItemConstructorOptions] : []),
    {
      label: words.file,
      submenu: [
        { label: words.open, accelerator: 'CmdOrCtrl+O', click: actions.open },
        { label: words.readAgain, click: actions.readAgain },
        { type: 'separator' },
        { label: words.save, accelerator: 'CmdOrCtrl+S', click: actions.save },
        { label: words.saveAs, accelerator: 'CmdOrCtrl+Shift+S', click: actions.saveAs },
        { label: words.closeProject, accelerator: 'CmdOrCtrl+W', click: actions.close },
        ...(mac ? [] : [{ type: 'separator' } as const, { role: 'quit', label: words.quit, accelerator: 'Ctrl+Q' } as const]),
      ],
    },
    {
      label: words.edit,
      submenu: [
        // The keys are the window's: where letters are typed they undo letters, elsewhere the project. macOS sends them there
        // first, and takes from the menu what a field has to be told.
        mac ? { role: 'undo', label: words.undo } : { label: words.undo, click: actions.undo, accelerator: 'Ctrl+Z', registerAccelerator: false },
        mac ? { role: 'redo', label: words.redo } : { label: words.redo, click: actions.redo, accelerator: 'Ctrl+Shift+Z', registerAccelerator: false },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        // The plus of most keyboards needs Shift; the key itself is the equals sign.
        { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.zoomReset },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
        ...developing,
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
