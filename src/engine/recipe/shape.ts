import type { SchemaColumn } from '../table/table.ts'
import type { FittedStep } from './fitted.ts'

/** What stands in the place of an input column while the steps run: what it is, without its data. */
export interface Shape {
  readonly name: string
  readonly kind: 'number' | 'words' | 'date'
  /** The input column that it comes from. */
  readonly origin: string
  /** 0 or 1 in each row, made by a step: never a gap, and nothing to scale. */
  readonly flag: boolean
  /** No row can have a gap. */
  readonly full: boolean
  readonly scaled: boolean
}

export const inputShape = ({ name, type }: SchemaColumn): Shape => ({
  name,
  kind: type === 'number' || type === 'date' ? type : 'words',
  origin: name,
  flag: false,
  full: false,
  scaled: false,
})

/** `wanted`, or where a column is called that already, `wanted 2` and so on; the name is taken from then on. */
export function freeName(taken: Set<string>, wanted: string): string {
  let name = wanted
  for (let n = 2; taken.has(name); n++) name = `${wanted} ${n}`
  taken.add(name)
  return name
}

/** Steps that take a column away or put others in its place, so that its name is free again. */
const replacing: ReadonlySet<FittedStep['id']> = new Set<FittedStep['id']>(['one-hot', 'date-parts', 'drop-constant', 'drop-identifier'])

/**
 * For each column before a step the columns that stand in its place after it; a column that the step does not name is
 * the same object. Names are unique: a made name that is taken gets a number, so `x=a` of a word `a` in `x` becomes
 * `x=a 2` where a column of that name is there already.
 */
export function shapesAfter(before: readonly Shape[], step: FittedStep): (readonly Shape[])[] {
  const asked = new Map<string, FittedStep['columns'][number]>(step.columns.map((it) => [it.name, it]))
  const taken = new Set<string>()
  for (const { name } of before) if (!asked.has(name) || !replacing.has(step.id)) taken.add(name)
  const flag = ({ origin }: Shape, name: string): Shape => ({ name: freeName(taken, name), kind: 'number', origin, flag: true, full: true, scaled: false })
  return before.map((shape) => {
    const it = asked.get(shape.name)
    if (it === undefined) return [shape]
    switch (step.id) {
      case 'impute':
        return [{ ...shape, full: true }]
      case 'missing-flag':
      case 'mark':
        return [shape, flag(shape, (it as (typeof step.columns)[number]).as)]
      case 'one-hot':
        return (it as (typeof step.columns)[number]).levels.map((level) => flag(shape, `${shape.name}=${level}`))
      case 'ordinal':
        return [{ ...shape, kind: 'number', full: false }]
      case 'scale':
        return [{ ...shape, scaled: true }]
      case 'rare':
      case 'cap':
        return [shape]
      case 'drop-constant':
      case 'drop-identifier':
        return []
      case 'date-parts':
        return (it as (typeof step.columns)[number]).parts.map((part) => ({ ...shape, name: freeName(taken, `${shape.name}.${part}`), kind: 'number' }))
    }
  })
}

/** The columns as they are after all steps, in order. */
export function shapesOf(schema: readonly SchemaColumn[], steps: readonly FittedStep[]): Shape[] {
  let shapes = schema.map(inputShape)
  for (const step of steps) shapes = shapesAfter(shapes, step).flat()
  return shapes
}
