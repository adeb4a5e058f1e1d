import { clipboard } from 'electron'

interface OlderClipboard {
  readHTML(): string
}
const isOlder = (board: unknown): board is OlderClipboard => typeof board === 'object' && board !== null && 'readHTML' in board

async function html(): Promise<string> {
  // Runtimes before the asynchronous clipboard have a method for each kind.
  if (isOlder(clipboard)) return clipboard.readHTML()
  for (const item of await clipboard.read()) if (item.types.includes('text/html')) return (await item.getType('text/html')).text()
  return ''
}

/** What lies on the clipboard, as text and as a piece of a page. */
export async function onClipboard(): Promise<{ text: string; html: string }> {
  return { text: await clipboard.readText(), html: await html() }
}
