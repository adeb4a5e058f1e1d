import type { FittedImpute, FittedOneHot, FittedRecipe, FittedScale, FittedStep } from '../../recipe/fitted.ts'
import type { Graph, Port } from './graph.ts'
import { doubles, int64s } from './tensor.ts'

const scalar = (value: number): ReturnType<typeof doubles> => doubles(Float64Array.of(value), [1, 1])

type Named<S extends { columns: readonly { name: string }[] }> = S['columns'][number]

/** What the fitted steps do to one column; steps that do not name it leave it alone. */
interface ColumnSteps {
  readonly impute?: Named<FittedImpute>
  readonly oneHot?: Named<FittedOneHot>
  readonly scale?: Named<FittedScale>
}

function stepsByColumn(steps: readonly FittedStep[]): ReadonlyMap<string, ColumnSteps> {
  const found = new Map<string, ColumnSteps>()
  const put = (name: string, part: ColumnSteps): Map<string, ColumnSteps> => found.set(name, { ...found.get(name), ...part })
  for (const step of steps) {
    if (step.id === 'impute') for (const column of step.columns) put(column.name, { impute: column })
    else if (step.id === 'one-hot') for (const column of step.columns) put(column.name, { oneHot: column })
    else if (step.id === 'scale') for (const column of step.columns) put(column.name, { scale: column })
    else throw new TypeError(`${step.id} has no form in ONNX`)
  }
  return found
}

/** double [N, 1] → double [N, 1]: NaN filled, then (x − mean) / deviation. */
function numberBlock(graph: Graph, input: string, { impute, scale }: ColumnSteps): string {
  let block = input
  if (impute !== undefined && typeof impute.value === 'number') {
    const gap = graph.node('IsNaN', [block])
    block = graph.node('Where', [gap, graph.constant('fill', scalar(impute.value)), block])
  }
  if (scale === undefined) return block
  const centred = graph.node('Sub', [block, graph.constant('mean', scalar(scale.centre))])
  return graph.node('Div', [centred, graph.constant('deviation', scalar(scale.spread))])
}

/**
 * string [N, 1] → double [N, levels]: the empty string is the most frequent level where gaps are filled; what was never
 * seen is 0 everywhere. Comparing codes needs memory for one row of levels only, where a table would need a square.
 */
function wordBlock(graph: Graph, input: string, { impute, oneHot }: ColumnSteps): string | undefined {
  const levels = oneHot?.levels ?? []
  if (levels.length === 0) return undefined
  const known = levels.map((level, code) => ({ level, code })).filter(({ level }) => level !== '')
  const filled = typeof impute?.value === 'string' ? levels.indexOf(impute.value) : -1
  const pairs = [...known, { level: '', code: filled }]
  const attributes = { keys_strings: { texts: pairs.map((pair) => pair.level) }, values_int64s: { ints: pairs.map((pair) => pair.code) }, default_int64: { int: -1 } }
  const code = graph.node('LabelEncoder', [input], { attributes, domain: 'ai.onnx.ml' })
  const all = graph.constant('levels', int64s(levels.map((_, i) => i), [1, levels.length]))
  return graph.cast(graph.node('Equal', [code, all]), 'double')
}

/** double [N, d], the columns in the order of `featureNames`; undefined where d is 0. */
export function featuresOf(graph: Graph, recipe: FittedRecipe, inputs: readonly Port[]): string | undefined {
  const steps = stepsByColumn(recipe.steps)
  const blocks = recipe.schema.flatMap(({ name, type }, j) => {
    const input = (inputs[j] as Port).name
    const own = steps.get(name) ?? {}
    const block = type === 'number' ? numberBlock(graph, input, own) : wordBlock(graph, input, own)
    return block === undefined ? [] : [block]
  })
  return blocks.length > 1 ? graph.node('Concat', blocks, { attributes: { axis: { int: 1 } } }) : blocks[0]
}
