import type { fitProcessAsks } from '../../contract/asks/fit-process.ts'
import type { Answers } from '../../contract/reply.ts'
import { exportOnnx } from './exporting.ts'
import { drawCurve, openSealed, refitOne, train, weigh, type Tell } from './training.ts'

/** What a fit process answers main. */
export const fitAnswers = (stop: SharedArrayBuffer, tell: Tell): Answers<typeof fitProcessAsks> => ({
  'fit/train': (order) => train(order, stop, tell),
  'fit/refit': (order) => refitOne(order, stop, tell),
  'fit/importance': (order) => weigh(order, stop, tell),
  'fit/curve': (order) => drawCurve(order, stop, tell),
  'fit/open-envelope': (order) => openSealed(order, stop, tell),
  'fit/export': (order) => exportOnnx(order, stop, tell),
})
