import * as v from 'valibot'
import { AppState, Language, Level, Theme } from '../state.ts'
import { ask } from '../reply.ts'

/** Answered by main. */
export const appAsks = {
  'app/state': ask(v.null(), AppState),
  'app/set-language': ask(Language, v.null()),
  'app/set-theme': ask(Theme, v.null()),
  'app/set-level': ask(Level, v.null()),
  'app/dismiss-trouble': ask(v.null(), v.null()),
  /** Asks main to hand the window a fresh port to the data process; it arrives as a window message. */
  'app/connect-data': ask(v.null(), v.null()),
  /** Starts the data process again after it died or hung, with the same table. */
  'app/restart-data': ask(v.null(), v.null()),
} as const
