import type { FittedRecipe, FittedStep } from '../../recipe/fitted.ts'
import { inputShape, shapesAfter, type Shape } from '../../recipe/shape.ts'
import { datePartsOf } from './date-column.ts'
import type { Graph, Port } from './graph.ts'
import { capped, filled, marked, missing, scaled } from './number-column.ts'
import { int64s } from './tensor.ts'
import { WordColumn } from './word-column.ts'

/** double [N, 1], or words, which are no number yet. */
type Value = string | WordColumn

/** A column on its way through the steps, or several that one operator made: then double [N, shapes]. */
interface Block {
  readonly shapes: readonly Shape[]
  readonly value: Value
}

/** All words of a column that any step names: what else a cell may hold is all alike to the steps. */
function wordsNamed(steps: readonly FittedStep[], column: string): Set<string> {
  const words = new Set<string>()
  for (const step of steps) {
    if (step.id === 'impute') for (const { name, value } of step.columns) if (name === column && typeof value === 'string') words.add(value)
    if (step.id === 'one-hot' || step.id === 'ordinal') for (const { name, levels } of step.columns) if (name === column) for (const level of levels) words.add(level)
    if (step.id === 'rare') for (const { name, keep, other } of step.columns) if (name === column) for (const word of [...keep, other]) words.add(word)
  }
  return words
}

function wordsOf(value: Value, { id }: FittedStep): WordColumn {
  if (value instanceof WordColumn) return value
  throw new TypeError(`${id} is for words`)
}

function numbersOf(value: Value, { id }: FittedStep): string {
  if (typeof value === 'string') return value
  throw new TypeError(`${id} is for numbers`)
}

/** What a step makes of one column that it names, in the order of the shapes it leaves; one-hot: all of them as one. */
function worked(graph: Graph, value: Value, step: FittedStep, it: FittedStep['columns'][number]): Value[] {
  switch (step.id) {
    case 'impute': {
      const named = it as (typeof step.columns)[number]
      if (value instanceof WordColumn) return [value.imputed(named)]
      return [typeof named.value === 'number' ? filled(graph, value, named.value) : value]
    }
    case 'missing-flag':
      return [value, value instanceof WordColumn ? value.missing() : missing(graph, value)]
    case 'one-hot':
      return [wordsOf(value, step).oneHot(it as (typeof step.columns)[number])]
    case 'rare':
      return [wordsOf(value, step).rare(it as (typeof step.columns)[number])]
    case 'ordinal':
      return [wordsOf(value, step).ordinal(it as (typeof step.columns)[number])]
    case 'scale':
      return [scaled(graph, numbersOf(value, step), it as (typeof step.columns)[number])]
    case 'cap':
      return [capped(graph, numbersOf(value, step), it as (typeof step.columns)[number])]
    case 'mark':
      return [value, marked(graph, numbersOf(value, step), it as (typeof step.columns)[number])]
    case 'drop-constant':
    case 'drop-identifier':
      return []
    case 'date-parts':
      return datePartsOf(graph, numbersOf(value, step), (it as (typeof step.columns)[number]).parts)
  }
}

/** The block's columns one by one. */
function apart(graph: Graph, { shapes, value }: Block): Block[] {
  const column = (j: number): string => graph.node('Gather', [value as string, graph.constant('column', int64s([j], [1]))], { attributes: { axis: { int: 1 } } })
  return shapes.map((shape, j) => ({ shapes: [shape], value: column(j) }))
}

function afterStep(graph: Graph, blocks: readonly Block[], step: FittedStep): Block[] {
  const asked = new Map<string, FittedStep['columns'][number]>(step.columns.map((it) => [it.name, it]))
  const touched = ({ shapes }: Block): boolean => shapes.some(({ name }) => asked.has(name))
  const before = blocks.flatMap((block) => (touched(block) && block.shapes.length > 1 ? apart(graph, block) : [block]))
  const after = shapesAfter(before.flatMap((block) => block.shapes), step)
  let at = 0
  return before.flatMap((block): Block[] => {
    const shapes = after.slice(at, (at += block.shapes.length)).flat()
    const it = asked.get(block.shapes[0]?.name ?? '')
    if (block.shapes.length !== 1 || it === undefined) return [block]
    if (shapes.length === 0) return []
    const values = worked(graph, block.value, step, it)
    return step.id === 'one-hot' ? [{ shapes, value: values[0] as Value }] : values.map((value, k) => ({ shapes: [shapes[k] as Shape], value }))
  })
}

/**
 * double [N, d]: what the steps of a recipe make of the inputs, in the order of `featureNames`; undefined where d is 0.
 * Words and moments that are left after the last step are not among them. Throws TypeError for a step that stands on a
 * column of another type.
 */
export function featuresOf(graph: Graph, { schema, steps }: FittedRecipe, inputs: readonly Port[]): string | undefined {
  let blocks = schema.map((column, j): Block => {
    const input = (inputs[j] as Port).name
    const shape = inputShape(column)
    return { shapes: [shape], value: shape.kind === 'words' ? WordColumn.over(graph, input, wordsNamed(steps, column.name)) : input }
  })
  for (const step of steps) blocks = afterStep(graph, blocks, step)
  const values = blocks.flatMap(({ shapes, value }) => (typeof value === 'string' && shapes[0]?.kind === 'number' ? [value] : []))
  return values.length > 1 ? graph.node('Concat', values, { attributes: { axis: { int: 1 } } }) : values[0]
}
