import * as v from 'valibot'
import { fault, faultOf } from './fault.ts'
import type { Answers, AskTable, Reply } from './reply.ts'

/**
 * The one door through which every ask is answered, in whatever process: an unknown name or an input of the wrong
 * form becomes a fault, and so does anything thrown by the answer. Never rejects.
 */
export async function receive<T extends AskTable>(table: T, answers: Answers<T>, name: unknown, input: unknown): Promise<Reply<unknown>> {
  if (typeof name !== 'string' || !Object.hasOwn(table, name)) return { ok: false, fault: fault('unknown-ask', { name: typeof name === 'string' ? name.slice(0, 80) : typeof name }) }
  const shape = table[name]
  const answer = answers[name]
  if (shape === undefined || answer === undefined) return { ok: false, fault: fault('unknown-ask', { name }) }
  const parsed = v.safeParse(shape.input, input)
  if (!parsed.success) return { ok: false, fault: fault('bad-ask', { detail: `${name}: ${v.summarize(parsed.issues).slice(0, 300)}` }) }
  try {
    return { ok: true, value: await answer(parsed.output) }
  } catch (thrown) {
    return { ok: false, fault: faultOf(thrown) }
  }
}
