import type { Proof } from '../../../contract/documents/artifact.ts'
import type { FittedModel } from '../../learn/fitted-model.ts'
import { canonicalJson } from '../canonical.ts'
import { headOf, type ModelScores } from '../model-file.ts'
import { noSeal, sealKey } from './seal.ts'
import type { Signature } from './signature.ts'

/** What a file says about itself besides how it answers. */
export interface ExportFacts {
  readonly modelSha256: string
  readonly scores: ModelScores
  readonly proof?: Proof
}

/** Key and text of each entry of metadata_props: plain words, numbers, or canonical JSON. The seal is the last one. */
export function metadataOf(model: FittedModel, { inputs, outputs }: Signature, { modelSha256, scores, proof }: ExportFacts): [string, string][] {
  const schema = model.recipe.schema.map(({ name, type }, j) => ({ name, type, input: inputs[j]?.name ?? name }))
  const metrics = scores.test === undefined ? { train: scores.train } : { train: scores.train, test: scores.test }
  return [
    ['format', 'tenfold 1'],
    ['task', model.problem.task],
    ...('target' in model.problem ? ([['target', model.problem.target]] as [string, string][]) : []),
    ['learner', model.learner.id],
    ['params', canonicalJson(model.learner.params)],
    ['schema', canonicalJson(schema)],
    ['outputs', canonicalJson(outputs)],
    ...(model.problem.task === 'classify' ? ([['classes', canonicalJson(model.classes)], ['threshold', String(model.threshold)]] as [string, string][]) : []),
    ['metrics', canonicalJson(metrics)],
    ['modelSha256', modelSha256],
    ['model', canonicalJson(headOf(model, scores, modelSha256))],
    ...(proof === undefined ? [] : ([['proof', canonicalJson(proof)]] as [string, string][])),
    [sealKey, noSeal],
  ]
}
