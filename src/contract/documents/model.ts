import * as v from 'valibot'
import { ParamValue } from './plan.ts'
import { GroupingDoc, ProblemDoc } from './problem.ts'
import { Metrics } from './run.ts'

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** null: not a number, as with the median of a column that is all gaps. */
const Figure = v.nullable(v.number())

/**
 * The problem as this model answers it. `classes` is empty for numbers and the names of the groups for groups;
 * `threshold` is used with two classes.
 */
const answering = { classes: v.array(v.string()), threshold: v.number(), targetRange: v.number() }
const ModelProblem = v.variant('task', [
  v.strictObject({ ...ProblemDoc.entries, task: v.literal('classify'), ...answering }),
  v.strictObject({ ...ProblemDoc.entries, task: v.literal('regress'), ...answering }),
  v.strictObject({ ...GroupingDoc.entries, ...answering }),
])

const ModelColumn = v.strictObject({ name: v.string(), type: v.picklist(['number', 'category', 'boolean', 'date']) })

const columnsOf = <E extends v.ObjectEntries>(entries: E) => v.array(v.strictObject({ name: v.string(), ...entries }))
const words = v.array(v.string())

const ModelStep = v.variant('id', [
  v.strictObject({ id: v.literal('impute'), columns: columnsOf({ value: v.union([Figure, v.string()]) }) }),
  v.strictObject({ id: v.literal('missing-flag'), columns: columnsOf({ as: v.string() }) }),
  v.strictObject({ id: v.literal('one-hot'), columns: columnsOf({ levels: words }) }),
  v.strictObject({ id: v.literal('rare'), columns: columnsOf({ keep: words, other: v.string() }) }),
  v.strictObject({ id: v.literal('ordinal'), columns: columnsOf({ levels: words }) }),
  v.strictObject({ id: v.literal('scale'), kind: v.picklist(['standard', 'min-max', 'robust']), columns: columnsOf({ centre: v.number(), spread: v.number() }) }),
  v.strictObject({ id: v.literal('cap'), columns: columnsOf({ low: v.number(), high: v.number() }) }),
  v.strictObject({ id: v.literal('mark'), columns: columnsOf({ low: v.number(), high: v.number(), as: v.string() }) }),
  v.strictObject({ id: v.picklist(['drop-constant', 'drop-identifier']), columns: columnsOf({}) }),
  v.strictObject({ id: v.literal('date-parts'), columns: columnsOf({ parts: v.array(v.picklist(['year', 'month', 'day', 'weekday', 'hour', 'days'])) }) }),
])

const ModelInput = v.variant('type', [
  v.strictObject({ name: v.string(), type: v.picklist(['number', 'date']), min: Figure, max: Figure, median: Figure, whole: v.boolean(), gaps: v.number() }),
  v.strictObject({ name: v.string(), type: v.picklist(['category', 'boolean']), levels: words, most: v.string(), gaps: v.number() }),
])

const rows = v.number()
const numbers = v.array(v.number())

const ColumnSketch = v.variant('type', [
  v.strictObject({ name: v.string(), type: v.picklist(['number', 'date']), missing: rows, edges: numbers, counts: numbers, points: numbers, upTo: numbers, exact: v.boolean() }),
  v.strictObject({ name: v.string(), type: v.picklist(['category', 'boolean']), missing: rows, levels: v.array(v.strictObject({ word: v.string(), rows })), others: rows }),
])

/** Scores of the learning rows and of those held out, with the number of the latter and 95 % intervals. */
const ModelMetrics = v.strictObject({ train: Metrics, test: v.optional(Metrics), testRows: v.optional(rows), testIntervals: v.optional(v.record(v.string(), v.tuple([v.number(), v.number()]))) })

/**
 * model.json. `profile` and `sketch` are what the learning rows looked like, the second for later files to be held against;
 * `files` are the hashes of the siblings; `sha256`, always last, is the hash of this file's own bytes with that one value
 * left empty.
 */
const ModelDoc = v.strictObject({
  format: v.literal(1),
  problem: ModelProblem,
  schema: v.array(ModelColumn),
  recipe: v.array(ModelStep),
  learner: v.string(),
  params: v.record(v.string(), ParamValue),
  metrics: ModelMetrics,
  profile: v.array(ModelInput),
  sketch: v.optional(v.strictObject({ rows, columns: v.array(ColumnSketch), target: v.optional(ColumnSketch) })),
  modelSha256: Sha256,
  files: v.record(v.string(), Sha256),
  sha256: Sha256,
})
export type ModelDoc = v.InferOutput<typeof ModelDoc>

/** A parsed model.json, or in words what is wrong with it. */
export function parseModelDoc(value: unknown): { readonly doc: ModelDoc } | { readonly problem: string } {
  const parsed = v.safeParse(ModelDoc, value)
  return parsed.success ? { doc: parsed.output } : { problem: v.summarize(parsed.issues).slice(0, 300) }
}

/** What an exported file says about the model in it: all of model.json that is not in the graph itself. `filled`: the input columns whose gaps a step fills. */
const ModelHead = v.strictObject({ ...v.pick(ModelDoc, ['format', 'problem', 'schema', 'learner', 'params', 'metrics', 'profile', 'sketch', 'modelSha256']).entries, filled: v.array(v.string()) })
export type ModelHead = v.InferOutput<typeof ModelHead>

/** The head of an exported file, or in words what is wrong with it. */
export function parseModelHead(value: unknown): { readonly head: ModelHead } | { readonly problem: string } {
  const parsed = v.safeParse(ModelHead, value)
  return parsed.success ? { head: parsed.output } : { problem: v.summarize(parsed.issues).slice(0, 300) }
}
