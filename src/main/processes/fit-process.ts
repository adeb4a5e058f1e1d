import * as v from 'valibot'
import { fitProcessAsks, fitProcessTells } from '../../contract/asks/fit-process.ts'
import type { ProcessState } from '../../contract/state.ts'
import { processWork } from '../../contract/wire.ts'
import { startChild, type Child } from './child.ts'

export type FitProcess = Child<typeof fitProcessAsks>

type Tells = typeof fitProcessTells
export type FitListener = { readonly [K in keyof Tells]?: (value: v.InferOutput<Tells[K]>) => void }

function hear<K extends keyof Tells>(listener: FitListener, name: K, value: unknown): void {
  const told = v.safeParse(fitProcessTells[name] as v.GenericSchema<unknown, v.InferOutput<Tells[K]>>, value)
  if (told.success) listener[name]?.(told.output)
}

/** A process for one run or one export; it ends with it. */
export const startFit = (entry: string, state: (state: ProcessState) => void, listener: FitListener): FitProcess =>
  startChild({
    entry,
    name: 'tenfold-fit',
    work: processWork.fit,
    table: fitProcessAsks,
    onState: state,
    onTell(name, value) {
      if (Object.hasOwn(fitProcessTells, name)) hear(listener, name as keyof Tells, value)
    },
  })
