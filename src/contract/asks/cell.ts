import * as v from 'valibot'

/** A cell as the window gets it; null: a gap. */
export const Cell = v.union([v.number(), v.string(), v.null()])
export type Cell = v.InferOutput<typeof Cell>
