import type { Stop } from '../../engine/learn/run.ts'

const words: readonly Stop[] = ['none', 'finish', 'abort']

/** The wish to stop, in memory that both threads see: a blocked engine reads it between blocks of work (host/run/host-run.ts). */
export const stopMemory = (): SharedArrayBuffer => new SharedArrayBuffer(4)

export function wishStop(memory: SharedArrayBuffer, how: Stop): void {
  Atomics.store(new Int32Array(memory), 0, words.indexOf(how))
}
