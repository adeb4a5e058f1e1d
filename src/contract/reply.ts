import type * as v from 'valibot'
import { FaultError, type Fault } from './fault.ts'

/** What comes back over every boundary: a value, or a fault as data. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

interface AskShape {
  readonly input: v.GenericSchema
  readonly output: v.GenericSchema
}

/** One question that may cross a boundary: what it brings and what it gets. */
export const ask = <I extends v.GenericSchema, O extends v.GenericSchema>(input: I, output: O): { readonly input: I; readonly output: O } => ({ input, output })

export type AskTable = Readonly<Record<string, AskShape>>
export type AskInput<T extends AskTable, K extends keyof T> = v.InferInput<T[K]['input']>
/** An input after it was validated. */
export type AskReceived<T extends AskTable, K extends keyof T> = v.InferOutput<T[K]['input']>
export type AskOutput<T extends AskTable, K extends keyof T> = v.InferOutput<T[K]['output']>

/** How the asking side sees a table: one method an ask, always answered, never thrown at. */
export type Asking<T extends AskTable> = { readonly [K in keyof T]: (input: AskInput<T, K>) => Promise<Reply<AskOutput<T, K>>> }

/** How the answering side sees it: a missing answer is a compile error. Inputs have been validated. */
export type Answers<T extends AskTable> = { readonly [K in keyof T]: (input: AskReceived<T, K>) => Promise<AskOutput<T, K>> | AskOutput<T, K> }

/** What a reply brings; its fault is thrown, to be a fault again at the next door. */
export function valueOf<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value
  throw new FaultError(reply.fault.code, reply.fault.values, reply.fault.place)
}
