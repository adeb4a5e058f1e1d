import type { Matrix } from '../../number/matrix.ts'
import { defineLearner } from '../learner.ts'
import { growTree } from './grow.ts'
import { classCriterion, valueCriterion } from './impurity.ts'
import { treeAnswer, treeAnswers, type TreeModel } from './tree-model.ts'

const limits = {
  max_depth: { kind: 'int', min: 1, max: 1000, orNone: true, initial: null },
  min_samples_split: { kind: 'int', min: 2, max: 1000000, initial: 2 },
  min_samples_leaf: { kind: 'int', min: 1, max: 1000000, initial: 1 },
} as const
const needs = { impute: true, oneHot: true, scale: false, scaleTarget: false } as const
const tags = { missing: 'refuses', weights: true, scaleFree: true, seeded: false, transductive: false } as const

export const decisionTreeClassify = defineLearner({
  id: 'decision-tree',
  task: 'classify',
  space: { criterion: { kind: 'choice', options: ['gini', 'entropy'], initial: 'gini' }, ...limits },
  needs,
  tags,
  fit: async (X: Matrix, target, params, run, weight): Promise<TreeModel> =>
    growTree(X, classCriterion(params.criterion, target.codes, target.classes.length, weight), params, run, weight),
  predict: async (model, X) => ({ proba: treeAnswers(model, X) }),
  predictOne: (model, row) => ({ proba: treeAnswer(model, row) }),
})

export const decisionTreeRegress = defineLearner({
  id: 'decision-tree',
  task: 'regress',
  space: { criterion: { kind: 'choice', options: ['squared_error'], initial: 'squared_error' }, ...limits },
  needs,
  tags,
  fit: async (X: Matrix, target, params, run, weight): Promise<TreeModel> => growTree(X, valueCriterion(target.values, weight), params, run, weight),
  predict: async (model, X) => ({ values: treeAnswers(model, X) }),
  predictOne: (model, row) => ({ values: treeAnswer(model, row) }),
})
