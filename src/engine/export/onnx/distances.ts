import { constantAnswers, type Source } from './source.ts'
import { doubles, int64s } from './tensor.ts'

/** double [N, 1]: feature j. */
function feature({ graph, features }: Source, j: number): string {
  return graph.node('Gather', [features as string, graph.constant('column', int64s([j], [1]))], { attributes: { axis: { int: 1 } } })
}

/** Entry j of each row of a table, m × d row by row, as double [1, m]. */
export function columnConstant({ graph }: Source, name: string, table: Float64Array, m: number, j: number): string {
  const d = table.length / m
  return graph.constant(name, doubles(Float64Array.from({ length: m }, (_, i) => table[i * d + j] as number), [1, m]))
}

/**
 * double [N, m]: `start` and then, for feature after feature, what `add` makes of the sum so far and of double [N, 1].
 * The app sums in this order too, so both round alike.
 */
export function overFeatures(source: Source, d: number, start: Float64Array, add: (sum: string, x: string, j: number) => string): string {
  if (source.features === undefined || d === 0) return constantAnswers(source, start)
  let sum = source.graph.constant('start', doubles(start, [1, start.length]))
  for (let j = 0; j < d; j++) sum = add(sum, feature(source, j), j)
  return sum
}

/**
 * double [N, m]: Σ|x − point|^p to m points, m × d row by row. Column by column: expanding the square into products
 * would lose the digits that tell near points apart.
 */
export function distances(source: Source, points: Float64Array, m: number, p: 1 | 2): string {
  const { graph } = source
  return overFeatures(source, points.length / m, new Float64Array(m), (sum, x, j) => {
    const apart = graph.node('Sub', [x, columnConstant(source, 'points', points, m, j)])
    return graph.node('Add', [sum, p === 2 ? graph.node('Mul', [apart, apart]) : graph.node('Abs', [apart])])
  })
}
