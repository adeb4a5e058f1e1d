import { join, normalize, sep } from 'node:path'

/** The window's own origin; nothing else is ever loaded. */
export const scheme = 'app'
const host = 'tenfold'
export const origin = `${scheme}://${host}`
export const startPage = `${origin}/index.html`

/** The file in `folder` that an address of ours names, or nothing where it names none or leaves the folder. */
export function fileOf(folder: string, address: string): string | undefined {
  let path: string
  try {
    const url = new URL(address)
    if (url.protocol !== `${scheme}:` || url.host !== host) return undefined
    path = decodeURIComponent(url.pathname)
  } catch {
    return undefined
  }
  if (path.includes('\0')) return undefined
  const file = normalize(join(folder, path))
  return file.startsWith(folder + sep) ? file : undefined
}

const atHome = new Set(['app:', 'data:', 'blob:', 'devtools:', 'chrome-extension:'])

/** Whether an address stays inside the app; everything else is refused and counted. */
export function staysHome(address: string): boolean {
  try {
    return atHome.has(new URL(address).protocol)
  } catch {
    return false
  }
}

interface Asker {
  readonly frame: { readonly origin: string; readonly parent: unknown } | null
  readonly contents: number
}

/** Whether a message came from our own page in the top frame of our own window. */
export const mayAsk = (asker: Asker, window: number | undefined): boolean =>
  window !== undefined && asker.contents === window && asker.frame !== null && asker.frame.parent === null && asker.frame.origin === origin
