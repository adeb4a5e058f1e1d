import { parseModelDoc, type ModelDoc, type ModelHead } from '../../contract/documents/model.ts'
import type { Metrics, PartScores } from '../../contract/documents/run.ts'
import { FaultError } from '../../contract/fault.ts'
import type { FittedModel, InputRange } from '../learn/fitted-model.ts'
import { filledColumns } from '../recipe/filled.ts'
import type { FittedStep } from '../recipe/fitted.ts'
import type { TrainingSketch } from '../table/sketch.ts'
import { canonicalJson } from './canonical.ts'
import { pack, unpack } from './pack.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/** SHA-256 of bytes as lower-case hex; the host has it, the engine does not. */
export type Sha256 = (bytes: Uint8Array) => string

export interface ModelScores {
  readonly train: Metrics
  readonly test?: Metrics
  readonly testRows?: number
  /** 95 % intervals of the test's metrics. */
  readonly testIntervals?: Readonly<Record<string, [number, number]>>
}

/** What a model carries of its scores. */
export const modelScores = (train: PartScores, test?: PartScores): ModelScores =>
  test === undefined ? { train: train.metrics } : { train: train.metrics, test: test.metrics, testRows: test.rows, ...(test.intervals === undefined ? {} : { testIntervals: test.intervals }) }

export interface ModelFile {
  readonly json: Uint8Array<ArrayBuffer>
  readonly bin: Uint8Array<ArrayBuffer>
  readonly modelSha256: string
}

export interface ReadModel {
  readonly model: FittedModel
  readonly scores: ModelScores
  readonly modelSha256: string
  /** Name → SHA-256 of every file that belongs to model.json. */
  readonly files: Readonly<Record<string, string>>
}

const damaged = (file: string, detail: string): FaultError => new FaultError('model-damaged', { file, detail })

const figure = (value: number): number | null => (Number.isNaN(value) ? null : value)
const number = (value: number | null): number => value ?? NaN

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? Mutable<U>[] : T[K] }

/** A step as JSON: figures that are none become null; the rest is plain data already. */
const stepDoc = (step: FittedStep): ModelDoc['recipe'][number] => {
  if (step.id === 'impute') return { id: step.id, columns: step.columns.map(({ name, value }) => ({ name, value: typeof value === 'number' ? figure(value) : value })) }
  return step as Mutable<typeof step>
}

const stepOf = (step: ModelDoc['recipe'][number]): FittedStep =>
  step.id === 'impute' ? { id: step.id, columns: step.columns.map(({ name, value }) => ({ name, value: typeof value === 'string' ? value : number(value) })) } : step

const inputDoc = (input: InputRange): ModelDoc['profile'][number] =>
  'min' in input
    ? { name: input.name, type: input.type, min: figure(input.min), max: figure(input.max), median: figure(input.median), whole: input.whole, gaps: input.gaps }
    : { name: input.name, type: input.type, levels: [...input.levels], most: input.most, gaps: input.gaps }

const inputOf = (input: ModelDoc['profile'][number]): InputRange =>
  'min' in input ? { ...input, min: number(input.min), max: number(input.max), median: number(input.median) } : input

type Answering = Pick<ModelDoc, 'problem' | 'schema' | 'recipe' | 'learner' | 'params'>

/** All that decides an answer besides model.bin: what modelSha256 covers. */
const answeringOf = (model: FittedModel): Answering => ({
  problem: { ...model.problem, classes: [...model.classes], threshold: model.threshold, targetRange: model.targetRange },
  schema: model.recipe.schema.map(({ name, type }) => ({ name, type })),
  recipe: model.recipe.steps.map(stepDoc),
  learner: model.learner.id,
  params: { ...model.learner.params },
})

/** What an exported file shall say about a model. */
export function headOf(model: FittedModel, scores: ModelScores, modelSha256: string): ModelHead {
  const { problem, schema, learner, params } = answeringOf(model)
  return { format: 1, problem, schema, learner, params, metrics: scores, ...pictureOf(model), modelSha256, filled: [...filledColumns(model.recipe)] }
}

/** What the learning rows looked like. */
const pictureOf = (model: FittedModel): Pick<ModelDoc, 'profile' | 'sketch'> => ({
  profile: model.inputs.map(inputDoc),
  ...(model.sketch === undefined ? {} : { sketch: model.sketch as NonNullable<ModelDoc['sketch']> }),
})

/** What a model says about itself, without what answers. */
export type ModelFacts = Omit<FittedModel, 'recipe' | 'learned'> & { readonly recipe: Pick<FittedModel['recipe'], 'schema'> }

/** The facts in a head that was read. */
export function factsOf({ problem: { classes, threshold, targetRange, ...problem }, schema, learner, params, profile, sketch }: Omit<ModelHead, 'format' | 'metrics' | 'modelSha256' | 'filled'>): ModelFacts {
  return { problem, classes, threshold, targetRange, recipe: { schema }, inputs: profile.map(inputOf), ...(sketch === undefined ? {} : { sketch: sketch as TrainingSketch }), learner: { id: learner, params } }
}

const identityOf = ({ problem, schema, recipe, learner, params }: Answering, bin: Uint8Array, sha256: Sha256): string => {
  const head = encodeUtf8(canonicalJson({ problem, schema, recipe, learner, params }))
  const both = new Uint8Array(head.length + bin.length)
  both.set(head)
  both.set(bin, head.length)
  return sha256(both)
}

const emptyHash = '"sha256": ""\n}\n'
const hashAtEnd = /"sha256": "([0-9a-f]{64})"\n\}\n$/

/**
 * A model as two files. modelSha256 is the hash of the canonical JSON of {problem, schema, recipe, learner, params}
 * followed by model.bin: no time, path, thread or metric is in it. `siblings` are hashes of further files that
 * model.json shall name (model.onnx). The same model gives the same bytes.
 */
export function writeModel(model: FittedModel, scores: ModelScores, siblings: Readonly<Record<string, string>>, sha256: Sha256): ModelFile {
  const bin = pack(model.learned)
  const answering = answeringOf(model)
  const modelSha256 = identityOf(answering, bin, sha256)
  const doc: ModelDoc = {
    format: 1,
    ...answering,
    metrics: scores,
    ...pictureOf(model),
    modelSha256,
    files: { 'model.bin': sha256(bin), ...siblings },
    sha256: '',
  }
  const open = `${JSON.stringify(doc, null, 2)}\n`
  const own = sha256(encodeUtf8(open))
  return { json: encodeUtf8(open.replace(emptyHash, `"sha256": "${own}"\n}\n`)), bin, modelSha256 }
}

function readDoc(json: Uint8Array, sha256: Sha256): ModelDoc {
  const text = decodeUtf8(json)
  const own = text === undefined ? undefined : hashAtEnd.exec(text)?.[1]
  if (text === undefined || own === undefined) throw damaged('model.json', 'it does not end with its own hash')
  if (sha256(encodeUtf8(text.replace(hashAtEnd, emptyHash))) !== own) throw damaged('model.json', 'its hash does not fit')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw damaged('model.json', 'it is not JSON')
  }
  const parsed = parseModelDoc(value)
  if ('problem' in parsed) throw damaged('model.json', parsed.problem)
  return parsed.doc
}

/** What `writeModel` wrote. Throws `model-damaged`, naming the file, where a hash, the form or the version does not fit. */
export function readModel(json: Uint8Array, bin: Uint8Array, sha256: Sha256): ReadModel {
  const doc = readDoc(json, sha256)
  if (doc.files['model.bin'] !== sha256(bin)) throw damaged('model.bin', 'its hash is not the one in model.json')
  if (identityOf(doc, bin, sha256) !== doc.modelSha256) throw damaged('model.json', 'modelSha256 does not fit')
  const model: FittedModel = { ...factsOf(doc), recipe: { schema: doc.schema, steps: doc.recipe.map(stepOf) }, learned: unpack(bin) }
  return { model, scores: doc.metrics as ModelScores, modelSha256: doc.modelSha256, files: doc.files }
}
