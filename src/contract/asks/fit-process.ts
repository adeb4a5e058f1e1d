import * as v from 'valibot'
import { Proof } from '../documents/artifact.ts'
import { DatasetDoc } from '../documents/dataset.ts'
import { HardwareDoc } from '../documents/hardware.ts'
import { Count, ObjectId } from '../documents/ids.ts'
import { PlanDoc, PlannedLearner } from '../documents/plan.ts'
import { Problem } from '../documents/problem.ts'
import { RecipeDoc } from '../documents/recipe.ts'
import { Importance, LearningCurve, PartScores, Refit, RunRows, Trained } from '../documents/run.ts'
import { SplitPlanDoc } from '../documents/split-plan.ts'
import { Fault } from '../fault.ts'
import { ask } from '../reply.ts'

/** The documents that a run executes, together. */
export const RunOrder = v.object({
  folder: v.string(),
  dataset: DatasetDoc,
  problem: Problem,
  recipe: RecipeDoc,
  splitPlan: SplitPlanDoc,
  plan: PlanDoc,
  hardware: HardwareDoc,
})
export type RunOrder = v.InferOutput<typeof RunOrder>

/** What main asks of a fit process: one of these, once; then the process ends. */
export const fitProcessAsks = {
  /**
   * Trains the baseline and every planned learner, says each as it is done, teaches the best again on learning and practice
   * rows and says what its columns are worth. Answers how the run ended. No test score is computed.
   */
  'fit/train': ask(RunOrder, v.object({ at: v.picklist(['done', 'stopped']), best: v.string() })),
  /** Teaches one learner of a run again on learning and practice rows. */
  'fit/refit': ask(v.object({ ...RunOrder.entries, learner: PlannedLearner, trained: v.object({ train: PartScores }) }), Refit),
  /** What each column is worth to a learner of a run; null: there are no rows that it had not seen. */
  'fit/importance': ask(v.object({ ...RunOrder.entries, trained: Trained }), v.nullable(Importance)),
  /** How a learner does as it learns from more and more of the learning rows, which take turns. */
  'fit/curve': ask(v.object({ ...RunOrder.entries, learner: PlannedLearner }), LearningCurve),
  /** Opens the envelope: what a model says about the test rows, and how good that is. `answers` holds what it said. */
  'fit/open-envelope': ask(v.object({ ...RunOrder.entries, trained: Trained }), v.object({ modelSha256: v.string(), scores: PartScores, answers: ObjectId })),
  /** Writes model.onnx for a trained model and proves it; of two classes the second is said above `threshold`. */
  'fit/export': ask(v.object({ folder: v.string(), dataset: DatasetDoc, problem: Problem, splitPlan: SplitPlanDoc, trained: Trained, threshold: v.optional(v.number()) }), v.object({ object: ObjectId, bytes: Count, proof: Proof, modelSha256: v.string() })),
} as const

export const fitProcessTells = {
  rows: v.object({ rows: RunRows, classes: v.array(v.string()), metric: v.string(), notes: v.array(Fault) }),
  /** `done` of `of` counts the work of the whole job, in hundredths of a learner (of a stage, when exporting). */
  progress: v.object({ learner: v.string(), phase: v.string(), done: Count, of: Count }),
  trained: Trained,
  refitted: v.object({ learner: v.string(), refit: Refit }),
  importance: Importance,
  failed: v.object({ id: v.string(), fault: Fault }),
} as const
