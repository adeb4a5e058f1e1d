import type { fitProcessAsks } from '../../contract/asks/fit-process.ts'
import type { Answers } from '../../contract/reply.ts'
import { exportOnnx } from './exporting.ts'
import { train, type Tell } from './training.ts'

/** What a fit process answers main. */
export const fitAnswers = (stop: SharedArrayBuffer, tell: Tell): Answers<typeof fitProcessAsks> => ({
  'fit/train': (order) => train(order, stop, tell),
  'fit/export': (order) => exportOnnx(order, stop, tell),
})
