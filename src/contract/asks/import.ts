import * as v from 'valibot'
import { PreviewLine } from '../documents/importing.ts'
import { Count } from '../documents/ids.ts'
import { ReadingWish } from '../documents/reading-wish.ts'
import { ask } from '../reply.ts'

/** The most that is taken from the clipboard. */
const Pasted = v.pipe(v.string(), v.maxLength(100_000_000))

/** Answered by main: a table on its way into the app. */
export const importAsks = {
  /** What was pasted: a table out of a spreadsheet, a page or a file. */
  'import/paste': ask(v.object({ text: Pasted, html: v.optional(Pasted, '') }), v.null()),
  /** Takes what lies on the clipboard. */
  'import/clipboard': ask(v.null(), v.null()),
  /** A table that was typed; it needs no preview. */
  'import/typed': ask(v.object({ names: v.array(v.string()), rows: v.array(v.array(v.string())) }), v.null()),
  /** Reads the same file in another way; the preview has changed when this is answered. */
  'import/read-as': ask(v.object({ id: Count, wish: ReadingWish }), v.null()),
  /** The lines around one of them, cut as the file is read now. */
  'import/lines': ask(v.object({ id: Count, line: Count }), v.array(PreviewLine)),
  /** Makes a project of it. */
  'import/use': ask(v.object({ id: Count }), v.null()),
  'import/cancel': ask(v.null(), v.null()),
  /** A file is about to come: what will read it gets ready. */
  'import/soon': ask(v.null(), v.null()),
} as const
