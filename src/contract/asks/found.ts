import * as v from 'valibot'

const of = { column: v.string() }

/** What a row must fulfil. Numbers are compared as the shortest text that reads back as the same one; `contains` knows no capitals. */
export const RowCondition = v.variant('is', [
  v.object({ ...of, is: v.literal('gap') }),
  v.object({ ...of, is: v.literal('filled') }),
  v.object({ ...of, is: v.literal('between'), low: v.number(), high: v.number() }),
  v.object({ ...of, is: v.literal('one-of'), values: v.pipe(v.array(v.string()), v.maxLength(1000)) }),
  v.object({ ...of, is: v.literal('contains'), text: v.string() }),
])
export type RowCondition = v.InferOutput<typeof RowCondition>

export const SortKey = v.object({ column: v.string(), descending: v.boolean() })
