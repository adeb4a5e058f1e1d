import { createHash } from 'node:crypto'
import * as v from 'valibot'

/** The version of the journal that this Tenfold writes; a higher one is left alone. */
export const journalFormat = 1

const Number0 = v.pipe(v.number(), v.integer(), v.minValue(0))
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
/** What a change was called. Codes of another version are kept as they are: the window words those it knows. */
const LineLabel = v.object({ code: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) })
export type LineLabel = v.InferOutput<typeof LineLabel>

const Line = v.variant('is', [
  v.object({ is: v.literal('journal'), format: Number0 }),
  /**
   * One undoable change. `documents` names all documents after it by their hashes, so that a damaged line before it can
   * hide a value but never change one; `values` holds those that no earlier line holds. `parent` is null for the first.
   */
  v.object({
    is: v.literal('edit'),
    n: Number0,
    parent: v.nullable(Number0),
    at: v.number(),
    label: LineLabel,
    documents: v.record(v.string(), Hash),
    values: v.record(Hash, v.unknown()),
  }),
  /** What stands outside undo: the newest of a name counts; null takes it away. */
  v.object({ is: v.literal('fact'), facts: v.record(v.string(), v.unknown()) }),
  /** Undo, redo and the time line: the documents are again those after edit `to`. */
  v.object({ is: v.literal('go'), to: Number0 }),
])
export type JournalLine = v.InferOutput<typeof Line>
export type EditLine = Extract<JournalLine, { is: 'edit' }>

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
const before = '{"sum":"'
const between = '","line":'
const bodyFrom = before.length + 16 + between.length

/** A line with the check of its own content, and the line feed that says it is whole. */
export function encodeLine(line: JournalLine): string {
  const body = JSON.stringify(line)
  return `${before}${sumOf(body)}${between}${body}}\n`
}

/** The line that a text (without its line feed) holds, or nothing where its check does not fit. */
export function decodeLine(text: string): JournalLine | undefined {
  if (!text.startsWith(before) || !text.endsWith('}') || text.slice(before.length + 16, bodyFrom) !== between) return undefined
  const body = text.slice(bodyFrom, -1)
  if (sumOf(body) !== text.slice(before.length, before.length + 16)) return undefined
  try {
    const line = v.safeParse(Line, JSON.parse(body))
    return line.success ? line.output : undefined
  } catch {
    return undefined
  }
}
