import * as v from 'valibot'
import type { DatasetDoc } from './dataset.ts'
import { ObjectId, RunId } from './ids.ts'
import { PartScores } from './run.ts'

/**
 * One opening of the envelope: scores on the sealed rows exist nowhere else. `basis` is that of the run it was opened
 * for; `source` is the SHA-256 of the file as it was, so that openings are counted per file whatever is typed or dealt anew; of
 * a file that nobody knows any more, and in older projects, that of the table as it was read.
 */
export const Opening = v.object({
  /** From 1, per source. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  source: ObjectId,
  run: RunId,
  learner: v.string(),
  basis: v.string(),
  modelSha256: v.string(),
  /** Of two classes: the threshold that the labels were said with. */
  threshold: v.optional(v.number()),
  scores: PartScores,
  answers: ObjectId,
})
export type Opening = v.InferOutput<typeof Opening>

/** Step 7: how often the sealed rows were looked at, and what was seen. Never undone. */
export const EnvelopeDoc = v.object({ openings: v.array(Opening) })
export type EnvelopeDoc = v.InferOutput<typeof EnvelopeDoc>

type OpenedOf = Pick<DatasetDoc, 'raw' | 'table'>

/** What openings are counted by. */
export const sourceOf = ({ raw, table }: OpenedOf): ObjectId => raw?.sha256 ?? table

/** The openings of the sealed rows of this file. */
export const openingsOf = ({ envelope, dataset }: { readonly envelope: EnvelopeDoc; readonly dataset: OpenedOf }): Opening[] =>
  envelope.openings.filter(({ source }) => source === sourceOf(dataset) || source === dataset.table)
