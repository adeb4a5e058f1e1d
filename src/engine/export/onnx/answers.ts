import type { BayesModel } from '../../learn/gaussian-nb.ts'
import type { CentresModel } from '../../learn/k-means/centres-model.ts'
import type { LinearModel } from '../../learn/linear-model.ts'
import type { LogisticModel } from '../../learn/logistic-regression.ts'
import { log } from '../../number/functions.ts'
import type { Trees } from '../tree-leaves.ts'
import { columnConstant, distances, overFeatures } from './distances.ts'
import { constantAnswers, type Source } from './source.ts'
import { doubles } from './tensor.ts'
import { meanOfTrees } from './tree.ts'

/** double [N, k]: features · weights + intercepts; `weights` d × k. */
function scores(source: Source, weights: Float64Array, intercepts: Float64Array): string {
  const { graph, features } = source
  const k = intercepts.length
  if (features === undefined) return constantAnswers(source, intercepts)
  const d = weights.length / k
  // One column: a plain product. Into a MatMul, onnxruntime would draw the division by the spread before it, as float32.
  const product = graph.node(d === 1 ? 'Mul' : 'MatMul', [features, graph.constant('weights', doubles(weights, [d, k]))])
  return graph.node('Add', [product, graph.constant('intercepts', doubles(intercepts, [1, k]))])
}

export const linearAnswers = (source: Source, model: LinearModel): string => scores(source, model.weights, Float64Array.of(model.intercept))

/** k × d row by row → d × k row by row. */
function transposed(weights: Float64Array, k: number): Float64Array {
  const d = weights.length / k
  return Float64Array.from(weights, (_, at) => weights[(at % k) * d + Math.floor(at / k)] as number)
}

const softmax = ({ graph }: Source, scores: string): string => graph.node('Softmax', [scores], { attributes: { axis: { int: 1 } } })

/** Two classes: the logistic of the score and of its opposite. More: softmax over classes. */
export function logisticAnswers(source: Source, model: LogisticModel): string {
  const { graph } = source
  const z = scores(source, transposed(model.weights, model.intercepts.length), model.intercepts)
  if (model.intercepts.length > 1) return softmax(source, z)
  const both = graph.node('Concat', [graph.node('Neg', [z]), z], { attributes: { axis: { int: 1 } } })
  return graph.node('Sigmoid', [both])
}

/** The mean of the trees' leaves; `roots`: what all rows are answered where there is nothing to ask. */
export function treesAnswers(source: Source, trees: Trees): string {
  const { graph, features } = source
  if (features !== undefined && trees.feature.some((feature) => feature >= 0)) return meanOfTrees(graph, features, trees)
  const count = trees.start.length - 1
  const mean = Float64Array.from({ length: trees.outputs }, (_, c) => {
    let sum = 0
    for (let t = 0; t < count; t++) sum += trees.value[(trees.start[t] as number) * trees.outputs + c] as number
    return sum / count
  })
  return constantAnswers(source, mean)
}

/** As far as a standardised distance is told apart, so that its square stays finite: as in the app. */
const farthest = 1e100

/** Softmax over classes of ln prior − ½·Σ ln(2π·variance) − ½·Σ ((x − mean) / √variance)². */
export function bayesAnswers(source: Source, { classes, prior, mean, variance }: BayesModel): string {
  const { graph } = source
  const d = mean.length / classes
  const start = prior.map((share, c) => {
    let sum = 0
    for (let j = 0; j < d; j++) sum += log(2 * Math.PI * (variance[c * d + j] as number))
    return log(share) - 0.5 * sum
  })
  const deviation = variance.map(Math.sqrt)
  const bounds = [-farthest, farthest].map((bound) => graph.constant('bound', doubles(Float64Array.of(bound), [])))
  const half = graph.constant('half', doubles(Float64Array.of(0.5), [1, 1]))
  const score = overFeatures(source, d, start, (sum, x, j) => {
    const off = graph.node('Sub', [x, columnConstant(source, 'mean', mean, classes, j)])
    const z = graph.node('Clip', [graph.node('Div', [off, columnConstant(source, 'deviation', deviation, classes, j)]), ...bounds])
    return graph.node('Sub', [sum, graph.node('Mul', [graph.node('Mul', [half, z]), z])])
  })
  return softmax(source, score)
}

/** double [N, groups]: the farther a centre, the smaller, so that the nearest one is the greatest, the first on ties. */
export function centresAnswers(source: Source, { groups, centres }: CentresModel): string {
  return source.graph.node('Neg', [distances(source, centres, groups, 2)])
}
