import type { DataProcess } from './processes/data-process.ts'
import type { StateOwner } from './state/owner.ts'

/** Files of the app that main names but never imports, and the folder for what people make. */
interface Places {
  readonly dataEntry: string
  readonly fitEntry: string
  readonly samples: string
  readonly projects: string
}

/** What the parts of main share: the state they change, the places they know, and the way to join the window and a process. */
export interface Desk {
  readonly owner: StateOwner
  readonly places: Places
  /** Joins the window and a data process by a channel of their own. */
  readonly join: (data: Pick<DataProcess, 'connect'>) => void
}
