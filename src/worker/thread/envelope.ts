import type { Wire } from '../../contract/wire.ts'

/** A message between the two threads of a process; `via` is the channel: 0 is main, from 1 on the ports of the window. */
export interface Envelope {
  readonly via: number
  readonly wire: Wire
}

export const viaMain = 0

/** What the engine thread is started with. */
export interface EngineData {
  readonly stop: SharedArrayBuffer
}
