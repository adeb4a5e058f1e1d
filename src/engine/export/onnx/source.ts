import type { Graph } from './graph.ts'
import { doubles, int64s } from './tensor.ts'

/** Where the answers come from: what the inputs became, and an input that tells how many rows there are. */
export interface Source {
  readonly graph: Graph
  /** double [N, d]; undefined where d is 0. */
  readonly features: string | undefined
  /** Any input, [N, 1]. */
  readonly rows: string
}

/** double [N, k]: the same k numbers for every row. */
export function constantAnswers({ graph, rows }: Source, values: Float64Array): string {
  const n = graph.node('Shape', [rows], { attributes: { start: { int: 0 }, end: { int: 1 } } })
  const shape = graph.node('Concat', [n, graph.constant('answers', int64s([values.length], [1]))], { attributes: { axis: { int: 0 } } })
  return graph.node('Expand', [graph.constant('constant', doubles(values, [1, values.length])), shape])
}
