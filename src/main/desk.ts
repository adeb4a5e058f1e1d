import type { MessagePortMain } from 'electron'
import type { StateOwner } from './state/owner.ts'

/** Files of the app that main names but never imports, and the folder for what people make. */
export interface Places {
  readonly dataEntry: string
  readonly fitEntry: string
  readonly samples: string
  readonly projects: string
}

/** What the parts of main share: the state they change, the places they know, and the way to hand the window a port. */
export interface Desk {
  readonly owner: StateOwner
  readonly places: Places
  readonly handPort: (port: MessagePortMain) => void
}
