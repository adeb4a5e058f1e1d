import { FaultError } from '../../../contract/fault.ts'
import type { FittedModel } from '../../learn/fitted-model.ts'
import { aloneTree } from '../tree-leaves.ts'
import { bayesAnswers, centresAnswers, linearAnswers, logisticAnswers, treesAnswers } from './answers.ts'
import { featuresOf } from './features.ts'
import { Graph, type Port } from './graph.ts'
import { learnedOf, type Learned } from '../learned.ts'
import { metadataOf, type ExportFacts } from './metadata.ts'
import { neighborsAnswers } from './neighbors.ts'
import { Message } from './protobuf.ts'
import { signatureOf, type Signature } from './signature.ts'
import { constantAnswers, type Source } from './source.ts'
import { doubles, int64s, strings } from './tensor.ts'

const irVersion = 8
const opsets = [['', 17], ['ai.onnx.ml', 3]] as const

/** double [N, k]: probabilities, values with k = 1, or how near the groups are. */
function answersOf(source: Source, learned: Learned): string {
  switch (learned.kind) {
    case 'baseline':
      return constantAnswers(source, learned.value)
    case 'linear':
      return linearAnswers(source, learned)
    case 'logistic':
      return logisticAnswers(source, learned)
    case 'tree':
      return treesAnswers(source, aloneTree(learned))
    case 'forest':
      return treesAnswers(source, learned)
    case 'gaussian-nb':
      return bayesAnswers(source, learned)
    case 'neighbors':
      return neighborsAnswers(source, learned)
    case 'centres':
      return centresAnswers(source, learned)
  }
}

/** int64 [N]. Two classes: 1 where p > threshold. More: the greatest p, the first on ties. */
function classNumber(graph: Graph, probabilities: string, model: FittedModel): string {
  if (model.problem.task === 'cluster' || model.classes.length !== 2) return graph.node('ArgMax', [probabilities], { attributes: { axis: { int: 1 }, keepdims: { int: 0 }, select_last_index: { int: 0 } } })
  const positive = graph.node('Gather', [probabilities, graph.constant('positive', int64s([1], []))], { attributes: { axis: { int: 1 } } })
  return graph.cast(graph.node('Greater', [positive, graph.constant('threshold', doubles(Float64Array.of(model.threshold), []))]), 'int64')
}

const portsOf = ({ outputs }: Signature, model: FittedModel): Port[] =>
  'value' in outputs
    ? [{ name: outputs.value, element: 'double', width: 1 }]
    : 'group' in outputs
      ? [{ name: outputs.group, element: 'string' }]
      : [{ name: outputs.label, element: 'string' }, { name: outputs.probabilities, element: 'float', width: model.classes.length }]

function graphOf(model: FittedModel, signature: Signature): Graph {
  const [first] = signature.inputs
  if (first === undefined) throw new FaultError('no-inputs', { column: 'target' in model.problem ? model.problem.target : '' })
  const graph = new Graph(signature.inputs, portsOf(signature, model))
  const learned = learnedOf(model)
  const features = learned.kind === 'baseline' ? undefined : featuresOf(graph, model.recipe, signature.inputs)
  const answers = answersOf({ graph, features, rows: first.name }, learned)
  if ('value' in signature.outputs) {
    graph.node('Identity', [answers], { as: signature.outputs.value })
    return graph
  }
  const number = classNumber(graph, answers, model)
  graph.node('Gather', [graph.constant('classes', strings(model.classes, [model.classes.length])), number], { attributes: { axis: { int: 0 } }, as: 'group' in signature.outputs ? signature.outputs.group : signature.outputs.label })
  if ('probabilities' in signature.outputs) graph.cast(answers, 'float', signature.outputs.probabilities)
  return graph
}

/**
 * A fitted model as an ONNX file (opset 17 with ai.onnx.ml 3, ir 8), its whole preprocessing inside. Inputs: one a
 * column of the schema, [N, 1], double (NaN: a gap) or string ("": a gap). Outputs: `label` string [N] and
 * `probabilities` float [N, k], `value` double [N, 1], or for groups `label` alone. All reckoning in double; the same model gives the same bytes.
 * Throws `export-unproved` for a learner without a form in ONNX, `model-damaged` where its parts do not fit.
 */
export function onnxModel(model: FittedModel, facts: ExportFacts): Uint8Array<ArrayBuffer> {
  const signature = signatureOf(model)
  const message = new Message().int(1, irVersion).text(2, 'Tenfold').message(7, graphOf(model, signature).message('tenfold'))
  for (const [domain, version] of opsets) message.message(8, new Message().text(1, domain).int(2, version))
  for (const [key, value] of metadataOf(model, signature, facts)) message.message(14, new Message().text(1, key).text(2, value))
  return message.done()
}
