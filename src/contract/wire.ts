import * as v from 'valibot'

/**
 * The messages between main and a utility process, and between the window and the data process: an ask with its
 * number, its reply, a tell (news without an answer), a beat of the control thread, a port for the window (which
 * travels beside the message), an order to stop.
 * `finish` keeps what there is; `abort` drops it.
 */
export const Wire = v.variant('kind', [
  v.object({ kind: v.literal('ask'), id: v.number(), name: v.string(), input: v.unknown() }),
  v.object({ kind: v.literal('reply'), id: v.number(), reply: v.unknown() }),
  v.object({ kind: v.literal('tell'), name: v.string(), value: v.unknown() }),
  v.object({ kind: v.literal('beat') }),
  v.object({ kind: v.literal('connect') }),
  v.object({ kind: v.literal('stop'), how: v.picklist(['finish', 'abort']) }),
])
export type Wire = v.InferOutput<typeof Wire>

/** What a process does, as `process-died` and `process-hung` say it in {work}; catalogues word both values. */
export const processWork = { data: 'holds your table', fit: 'trains and exports' } as const

/** A beat a second; a process that misses this many of them counts as hung. */
export const beatEveryMs = 1000
export const missedBeats = 3
