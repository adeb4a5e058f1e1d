import type { NeighborsModel } from '../../learn/neighbors/neighbors-model.ts'
import { distances } from './distances.ts'
import type { Graph } from './graph.ts'
import type { Source } from './source.ts'
import { doubles, int64s } from './tensor.ts'

const scalar = (graph: Graph, name: string, value: number): string => graph.constant(name, doubles(Float64Array.of(value), [1, 1]))

/** double [N, k]: 1/distance from Σ|x − row|^p; where one is infinite those alone count, where all are 0 each counts the same. */
function closeness(graph: Graph, far: string, p: 1 | 2): string {
  const one = scalar(graph, 'one', 1)
  const share = graph.node('Div', [one, p === 2 ? graph.node('Sqrt', [far]) : far])
  const here = graph.cast(graph.node('Equal', [share, scalar(graph, 'infinite', Infinity)]), 'double')
  const zero = scalar(graph, 'zero', 0)
  const anyHere = graph.node('Greater', [graph.node('ReduceMax', [here], { attributes: { axes: { ints: [1] }, keepdims: { int: 1 } } }), zero])
  const counted = graph.node('Where', [anyHere, here, share])
  const none = graph.node('Equal', [sumOver(graph, counted, 1, true), zero])
  return graph.node('Where', [none, one, counted])
}

const sumOver = (graph: Graph, x: string, axis: number, keep: boolean): string =>
  graph.node('ReduceSum', [x, graph.constant('axis', int64s([axis], [1]))], { attributes: { keepdims: { int: keep ? 1 : 0 } } })

const shared = (graph: Graph, weight: string): string => graph.node('Div', [weight, sumOver(graph, weight, 1, true)])

const identity = (k: number): Float64Array => Float64Array.from({ length: k * k }, (_, at) => (at % (k + 1) === 0 ? 1 : 0))

/** One row of zeros more. */
const padded = (graph: Graph, x: string, width: number): string => graph.node('Concat', [x, graph.constant('zeros', doubles(new Float64Array(width), [1, width]))], { attributes: { axis: { int: 0 } } })

/**
 * double [N, outputs]: the mean of what the k nearest learning rows are, which are part of the file. TopK takes the
 * lower index of equal distances, as the app takes the row in front. It cannot be asked about no rows at all, so it is
 * asked about one row more, whose answer is cut off.
 */
export function neighborsAnswers(source: Source, model: NeighborsModel): string {
  const { graph, features } = source
  const { rows, columns, outputs, p } = model
  const far = features === undefined ? padded(graph, distances(source, model.data, rows, p), rows) : distances({ ...source, features: padded(graph, features, columns) }, model.data, rows, p)
  const bounds = [0, -1, 0].map((at) => graph.constant('bound', int64s([at], [1])))
  return graph.node('Slice', [meanOfNearest(graph, far, model, outputs), ...bounds])
}

function meanOfNearest(graph: Graph, far: string, model: NeighborsModel, outputs: number): string {
  const [nearest, places] = graph.pair('TopK', [far, graph.constant('k', int64s([model.k], [1]))], { attributes: { axis: { int: 1 }, largest: { int: 0 }, sorted: { int: 1 } } })
  const target = graph.constant('targets', outputs === 1 ? doubles(model.target, [model.rows]) : int64s([...model.target], [model.rows]))
  const said = graph.node('Gather', [target, places], { attributes: { axis: { int: 0 } } })
  const share = model.weights === 'distance' ? shared(graph, closeness(graph, nearest, model.p)) : scalar(graph, 'share', 1 / model.k)
  if (outputs === 1) return sumOver(graph, graph.node('Mul', [share, said]), 1, true)
  const classes = graph.node('Gather', [graph.constant('classes', doubles(identity(outputs), [outputs, outputs])), said], { attributes: { axis: { int: 0 } } })
  const shares = graph.node('Unsqueeze', [share, graph.constant('axis', int64s([2], [1]))])
  return sumOver(graph, graph.node('Mul', [shares, classes]), 1, false)
}
