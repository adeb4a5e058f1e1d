import { FaultError, type FaultCode } from '../../contract/fault.ts'
import type { Frame, Live } from './frame.ts'
import type { Placed } from './step-params.ts'

export type Numbers = Extract<Live, { numbers: unknown }>
export type Words = Extract<Live, { codes: unknown }>

/** What a step can work on, and which of it it works on where it names no column. */
export interface Fits<L extends Live> {
  is(live: Live): live is L
  readonly fault: FaultCode
  unasked?(live: L): boolean
}

export const numbers: Fits<Numbers> = {
  is: (live): live is Numbers => live.shape.kind === 'number',
  fault: 'recipe-needs-numbers',
  unasked: ({ shape }) => !shape.flag,
}
export const words: Fits<Words> = { is: (live): live is Words => 'codes' in live, fault: 'recipe-needs-words' }
export const dates: Fits<Numbers> = { is: (live): live is Numbers => live.shape.kind === 'date', fault: 'recipe-needs-dates' }
export const anything: Fits<Live> = { is: (live): live is Live => 'shape' in live, fault: 'unexpected', unasked: ({ shape }) => !shape.flag }

/**
 * The columns that a step works on, in the order of the frame: those that it names, or where it names none, all that it
 * can work on. Throws `recipe-no-column`, `recipe-column-twice` and the fault of `fits`.
 */
export function chosen<L extends Live>({ step, at }: Placed, { columns }: Frame, fits: Fits<L>): L[] {
  const named = new Set(step.columns)
  if (named.size === 0) return columns.filter(fits.is).filter((live) => fits.unasked?.(live) ?? true)
  const there = new Set(columns.map(({ shape }) => shape.name))
  const values = (column: string): { step: number; id: string; column: string } => ({ step: at, id: step.id, column })
  for (const [i, column] of step.columns.entries()) {
    if (!there.has(column)) throw new FaultError('recipe-no-column', { ...values(column), columns: [...there].slice(0, 50).join(', ') }, { step: at, column })
    if (step.columns.indexOf(column) < i) throw new FaultError('recipe-column-twice', values(column), { step: at, column })
  }
  return columns.flatMap((live) => {
    const { name } = live.shape
    if (!named.has(name)) return []
    if (!fits.is(live)) throw new FaultError(fits.fault, values(name), { step: at, column: name })
    return [live]
  })
}
