import type { Param } from '../param.ts'

const maxFeatures = { kind: 'choice', options: ['none', 'sqrt', 'log2'], or: { kind: 'real', min: 0.001, max: 1000000 } } as const

/** The parameters that a tree shares with the trees of a forest; `features` is what `max_features` starts from (1: all, as none). */
export const treeParams = <const F extends string | number>(features: F) =>
  ({
    max_depth: { kind: 'int', min: 1, max: 1000, orNone: true, initial: null },
    min_samples_split: { kind: 'int', min: 2, max: 1000000, initial: 2 },
    min_samples_leaf: { kind: 'int', min: 1, max: 1000000, initial: 1 },
    max_features: { ...maxFeatures, initial: features },
    min_impurity_decrease: { kind: 'real', min: 0, max: 1e300, initial: 0 },
    ccp_alpha: { kind: 'real', min: 0, max: 1e300, initial: 0 },
  }) as const satisfies Record<string, Param>

export const classCriterion = { kind: 'choice', options: ['gini', 'entropy', 'log_loss'], initial: 'gini' } as const satisfies Param
export const valueCriterion = { kind: 'choice', options: ['squared_error'], initial: 'squared_error' } as const satisfies Param
