import { steps, type StepId } from '../../contract/state.ts'

const doors = ['ask', 'data', 'learn', 'check', 'use'] as const
export type Door = (typeof doors)[number]

const doorOf: Readonly<Record<StepId, Door>> = { define: 'ask', collect: 'data', prepare: 'data', split: 'data', models: 'learn', train: 'learn', evaluate: 'check', deploy: 'use' }

/** The steps behind each door, in the order of the path. */
export const doorPlan: readonly { readonly door: Door; readonly steps: readonly StepId[] }[] = doors.map((door) => ({ door, steps: steps.filter((step) => doorOf[step] === door) }))
