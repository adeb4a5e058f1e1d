import * as v from 'valibot'
import { Fault } from '../fault.ts'
import { Count, ObjectId, RunId, Seed } from './ids.ts'
import { PlannedLearner } from './plan.ts'
import { Task } from './problem.ts'

/** Metric keys of the command line; a metric that cannot be computed is left out, never 0. */
export const Metrics = v.record(v.string(), v.number())
export type Metrics = v.InferOutput<typeof Metrics>

/** `counts[i][j]`: rows that really are `classes[i]` and were called `classes[j]`. */
export const Confusion = v.object({ classes: v.array(v.string()), counts: v.array(v.array(Count)) })
export type Confusion = v.InferOutput<typeof Confusion>

export const ClassScores = v.object({ label: v.string(), rows: Count, precision: v.nullable(v.number()), recall: v.nullable(v.number()), f1: v.nullable(v.number()) })
export type ClassScores = v.InferOutput<typeof ClassScores>

/** Scores of one part of the rows. `right` and `band` (Wilson, 95 %) only where the answer is a class. */
export const PartScores = v.object({
  rows: Count,
  metrics: Metrics,
  right: v.optional(Count),
  band: v.optional(v.tuple([v.number(), v.number()])),
  /** 95 % intervals of metrics, by their key: Wilson's for shares of rows, else from resampled rows. */
  intervals: v.optional(v.record(v.string(), v.tuple([v.number(), v.number()]))),
  confusion: v.optional(Confusion),
  perClass: v.optional(v.array(ClassScores)),
})
export type PartScores = v.InferOutput<typeof PartScores>

/** A line or S-curve over the only input, in the input's own units: value = intercept + slope · x, or its logistic. */
export const Formula = v.object({
  kind: v.picklist(['line', 'logistic']),
  intercept: v.number(),
  terms: v.array(v.object({ name: v.string(), weight: v.number() })),
})
export type Formula = v.InferOutput<typeof Formula>

export const AutomaticStep = v.picklist(['date-parts', 'impute', 'one-hot', 'scale', 'scale-target'])
export type AutomaticStep = v.InferOutput<typeof AutomaticStep>

/**
 * A learner taught again, recipe included, on the learning and practice rows together: what the form, the drawing and
 * every export use.
 */
export const Refit = v.object({
  rows: Count,
  model: ObjectId,
  body: ObjectId,
  modelSha256: v.string(),
  formula: v.optional(Formula),
  notes: v.optional(v.array(Fault)),
})
export type Refit = v.InferOutput<typeof Refit>

/** Permutation importance on rows that the model had not seen: how much worse `metric` gets with a column shuffled. */
export const Importance = v.object({
  learner: v.string(),
  metric: v.string(),
  rows: Count,
  columns: v.array(v.object({ name: v.string(), mean: v.number(), sd: v.number() })),
})
export type Importance = v.InferOutput<typeof Importance>

/** How a learner does on rows that it had not seen as it learns from more and more rows: the mean of `metric` over turns, and how far these lie apart. */
export const LearningCurve = v.object({
  learner: v.string(),
  metric: v.string(),
  points: v.array(v.object({ rows: Count, mean: v.number(), sd: v.number() })),
})
export type LearningCurve = v.InferOutput<typeof LearningCurve>

/**
 * A column held against groups. Numbers: the mean of all rows and of each group's. Words: what a group says most often,
 * with its share in the group and among all rows. `telling`: the share of the column's differences that the groups make,
 * 0 to 1 (η² of numbers, Cramér's V of words, squared). null: a group without such a cell.
 */
export const GroupColumn = v.variant('kind', [
  v.object({ kind: v.literal('number'), column: v.string(), telling: v.number(), all: v.nullable(v.number()), sd: v.nullable(v.number()), groups: v.array(v.nullable(v.number())) }),
  v.object({ kind: v.literal('word'), column: v.string(), telling: v.number(), groups: v.array(v.nullable(v.object({ word: v.string(), share: v.number(), ofAll: v.number() }))) }),
])
export type GroupColumn = v.InferOutput<typeof GroupColumn>

/**
 * What was found where groups are looked for: the rows of each, the columns that tell them apart most first, and how much
 * of all differences the two directions of the map show. The places on the map lie in `answers` and are asked for as a sample.
 * `tried`: how far apart other numbers of groups would lie, these among them, by the same rows.
 */
export const Groups = v.object({
  sizes: v.array(Count),
  columns: v.array(GroupColumn),
  shown: v.tuple([v.number(), v.number()]),
  tried: v.optional(v.array(v.object({ groups: Count, silhouette: v.number() }))),
})
export type Groups = v.InferOutput<typeof Groups>

/** One learner of a run, once it is done. `model` names model.json, `body` model.bin, `answers` the predictions of all rows. */
export const Trained = v.object({
  learner: PlannedLearner,
  model: ObjectId,
  body: ObjectId,
  answers: ObjectId,
  modelSha256: v.string(),
  train: PartScores,
  test: v.optional(PartScores),
  /** Scores of the practice rows; where there are none, of learning rows by models that had not seen them, one fold after another. */
  validation: v.optional(PartScores),
  formula: v.optional(Formula),
  /** Automatic steps that the pipeline put before this learner, in order. */
  steps: v.array(AutomaticStep),
  seconds: v.object({ recipe: v.number(), fit: v.number(), predict: v.number() }),
  refit: v.optional(Refit),
  groups: v.optional(Groups),
  /** What has to be said about the fit, such as that it did not settle. */
  notes: v.optional(v.array(Fault)),
})
export type Trained = v.InferOutput<typeof Trained>

export const RunLearner = v.variant('at', [
  v.object({ at: v.literal('waiting'), id: v.string() }),
  v.object({ at: v.literal('learning'), id: v.string() }),
  v.object({ at: v.literal('done'), id: v.string(), trained: Trained }),
  v.object({ at: v.literal('failed'), id: v.string(), fault: Fault }),
  v.object({ at: v.literal('stopped'), id: v.string() }),
])
export type RunLearner = v.InferOutput<typeof RunLearner>

/** Scores on fewer rows than this rank nobody: a lead is luck there, and the first of the plan, the simplest, goes on. */
export const fewestToRank = 20

/** What the rows of a run were: counts after rows without a target were set aside. */
export const RunRows = v.object({ learn: Count, practise: v.optional(Count), test: Count, withoutTarget: Count, stratified: v.boolean() })
export type RunRows = v.InferOutput<typeof RunRows>

/**
 * Step 6: what was learned. `basis` is the hash of the documents it was learned from; another hash now means stale.
 * `learners[0]` is always the baseline (none where groups are looked for). `best` is the learner with the best score of
 * `metric` on rows that it had not seen (`validation`), or the first of the plan where there are none; the baseline only
 * when nothing else is there. Test scores are no part of a run: they come into being when the envelope is opened.
 */
export const RunDoc = v.object({
  id: RunId,
  at: v.picklist(['running', 'done', 'stopped', 'failed']),
  basis: v.string(),
  task: Task,
  /** Absent where groups are looked for. */
  target: v.optional(v.string()),
  classes: v.array(v.string()),
  metric: v.string(),
  seed: Seed,
  rows: v.optional(RunRows),
  learners: v.array(RunLearner),
  best: v.optional(v.string()),
  /** The learner that a person chose instead. */
  chosen: v.optional(v.string()),
  /** Of the best. */
  importance: v.optional(Importance),
  /** Of other learners, each because a person asked. */
  weighed: v.optional(v.array(Importance)),
  /** Of learners, each because a person asked. */
  curves: v.optional(v.array(LearningCurve)),
  notes: v.array(Fault),
  fault: v.optional(Fault),
})
export type RunDoc = v.InferOutput<typeof RunDoc>
