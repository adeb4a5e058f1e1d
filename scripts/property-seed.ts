import { configureGlobal } from 'fast-check'

/** The same cases in every `npm test`, so that red means a change and not luck; PROPERTY_SEED takes others, and the deep tests draw theirs. */
configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 1) })
