import { appAsks } from './app.ts'
import { changeAsks } from './changes.ts'
import { chartAsks } from './chart.ts'
import { evaluationWindowAsks } from './evaluation.ts'
import { importAsks } from './import.ts'
import { jobAsks } from './job.ts'
import { dropAsks, projectAsks } from './project.ts'

/** Every question that the window may ask main: one preload method each. */
export const windowAsks = { ...appAsks, ...projectAsks, ...changeAsks, ...jobAsks, ...chartAsks, ...evaluationWindowAsks, ...importAsks } as const
export type WindowAsks = typeof windowAsks

/** Every question that main answers, the preload's own among them. */
export const mainAsks = { ...windowAsks, ...dropAsks } as const
export type MainAsks = typeof mainAsks

/** The one channel of the window's asks, and those of what main pushes. */
export const askChannel = 'tenfold/ask'
export const stateChannel = 'tenfold/state'
export const jobChannel = 'tenfold/job'
export const portChannel = 'tenfold/port'
