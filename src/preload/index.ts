import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { askChannel, jobChannel, portChannel, stateChannel, windowAsks } from '../contract/asks/index.ts'
import type { Bridge } from '../contract/bridge.ts'

const asks = Object.fromEntries(Object.keys(windowAsks).map((name) => [name, (input: unknown) => ipcRenderer.invoke(askChannel, name, input)])) as unknown as Bridge<File>['asks']

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const heard = (_event: unknown, value: T): void => listener(value)
  ipcRenderer.on(channel, heard)
  return () => void ipcRenderer.removeListener(channel, heard)
}

const bridge: Bridge<File> = {
  asks,
  openDropped: (file) => ipcRenderer.invoke(askChannel, 'drop/open', { path: webUtils.getPathForFile(file) }),
  onState: (listener) => listen(stateChannel, listener),
  onJob: (listener) => listen(jobChannel, listener),
}

// A port cannot cross the bridge; the page gets it as a message of its own window.
ipcRenderer.on(portChannel, (event) => window.postMessage(portChannel, window.location.origin, event.ports))

contextBridge.exposeInMainWorld('tenfold', bridge)
