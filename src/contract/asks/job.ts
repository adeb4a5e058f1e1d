import * as v from 'valibot'
import { JobId } from '../documents/ids.ts'
import { JobState } from '../state.ts'
import { ask } from '../reply.ts'

/** Answered by main, which owns jobs; the work is done in a fit process that ends with it. */
export const jobAsks = {
  'job/train': ask(v.null(), JobId),
  /** The learner that counts instead of the best; it is taught again on learning and practice rows where it was not yet. */
  'job/choose': ask(v.object({ learner: v.string() }), v.nullable(JobId)),
  /** Works out what each column is worth to a learner of the current run. */
  'job/weigh': ask(v.object({ learner: v.string() }), JobId),
  /** Works out how a learner of the current run does as it learns from more and more rows. */
  'job/draw-curve': ask(v.object({ learner: v.string() }), JobId),
  /** Scores a learner's last model on the sealed rows; the opening is counted and never undone. */
  'job/open-envelope': ask(v.object({ learner: v.string() }), JobId),
  /** Builds the ONNX file of a learner of the current run and proves it. */
  'job/export': ask(v.object({ learner: v.string() }), JobId),
  /** finish: keep what there is; abort: drop it. */
  'job/stop': ask(v.object({ id: JobId, how: v.picklist(['finish', 'abort']) }), v.null()),
  'job/current': ask(v.null(), v.nullable(JobState)),
  /** Saves a proved export where the person says; false: the dialog was closed. The name is shown, the path stays in main. */
  'export/save': ask(v.object({ learner: v.string() }), v.nullable(v.object({ name: v.string() }))),
  /** Shows the file last saved in the system's file manager. */
  'export/reveal': ask(v.null(), v.null()),
} as const
