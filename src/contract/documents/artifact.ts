import * as v from 'valibot'
import { Count, ObjectId, RunId } from './ids.ts'

/**
 * The proof of an export: it was loaded in `runtime` and answered for `heldOut` rows without their labels (for
 * `learning` rows where nothing was held out, or for `given` rows of a file that someone chose) and for `drawn` seeded rows within the schema, gaps and unseen
 * categories among them. `maxDifference` is max |Δp|, or max |Δvalue| divided by the target's range; `flips` counts
 * labels that differ where the app's two best classes differ by more than 1e-5.
 */
export const Proof = v.object({
  runtime: v.string(),
  heldOut: Count,
  learning: Count,
  given: v.optional(Count),
  drawn: Count,
  maxDifference: v.number(),
  tolerance: v.number(),
  flips: Count,
})
export type Proof = v.InferOutput<typeof Proof>

/** Step 9: a file that may leave the app. */
export const ArtifactDoc = v.object({
  format: v.literal('onnx'),
  run: RunId,
  learner: v.string(),
  object: ObjectId,
  bytes: Count,
  sha256: v.string(),
  modelSha256: v.string(),
  /** Of two classes: the threshold that is in the file. With another one now the file is stale. */
  threshold: v.optional(v.number()),
  proof: Proof,
})
export type ArtifactDoc = v.InferOutput<typeof ArtifactDoc>
