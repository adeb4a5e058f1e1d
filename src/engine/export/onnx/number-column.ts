import type { FittedCap, FittedMark, FittedScale } from '../../recipe/fitted.ts'
import type { Graph } from './graph.ts'
import { doubles } from './tensor.ts'

type Named<S extends { columns: readonly object[] }> = S['columns'][number]

const scalar = (graph: Graph, name: string, value: number): string => graph.constant(name, doubles(Float64Array.of(value), [1, 1]))

/** All of these: double [N, 1] → double [N, 1], NaN a gap. */

export function filled(graph: Graph, x: string, value: number): string {
  return Number.isNaN(value) ? x : graph.node('Where', [graph.node('IsNaN', [x]), scalar(graph, 'fill', value), x])
}

export const missing = (graph: Graph, x: string): string => graph.cast(graph.node('IsNaN', [x]), 'double')

export const scaled = (graph: Graph, x: string, { centre, spread }: Named<FittedScale>): string =>
  graph.node('Div', [graph.node('Sub', [x, scalar(graph, 'centre', centre)]), scalar(graph, 'spread', spread)])

/** By comparison, which leaves NaN alone where the operators for least and greatest need not. */
export function capped(graph: Graph, x: string, { low, high }: Named<FittedCap>): string {
  const least = scalar(graph, 'low', low)
  const most = scalar(graph, 'high', high)
  const raised = graph.node('Where', [graph.node('Less', [x, least]), least, x])
  return graph.node('Where', [graph.node('Greater', [raised, most]), most, raised])
}

export function marked(graph: Graph, x: string, { low, high }: Named<FittedMark>): string {
  const outside = graph.node('Or', [graph.node('Less', [x, scalar(graph, 'low', low)]), graph.node('Greater', [x, scalar(graph, 'high', high)])])
  return graph.cast(outside, 'double')
}
