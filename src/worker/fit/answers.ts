import type { fitProcessAsks } from '../../contract/asks/fit-process.ts'
import { FaultError } from '../../contract/fault.ts'
import type { Answers } from '../../contract/reply.ts'
import { train, type Tell } from './training.ts'

/** What a fit process answers main. */
export const fitAnswers = (stop: SharedArrayBuffer, tell: Tell): Answers<typeof fitProcessAsks> => ({
  'fit/train': (order) => train(order, stop, tell),
  'fit/export': () => {
    throw new FaultError('export-unproved', { detail: '' })
  },
})
