import type { Matrix } from '../../number/matrix.ts'
import { classWeightParam, classWeights } from '../class-weight.ts'
import { ClassSearch } from '../decision-tree/class-search.ts'
import { classCriterion, treeParams, valueCriterion } from '../decision-tree/tree-params.ts'
import { ValueSearch } from '../decision-tree/value-search.ts'
import { defineLearner } from '../learner.ts'
import { refuseGaps } from '../rows.ts'
import { forestAnswer, forestAnswers, type ForestModel } from './forest-model.ts'
import { growForest } from './grow-forest.ts'

const trees = { n_estimators: { kind: 'int', min: 1, max: 2000, initial: 100 } } as const
const bootstrap = { bootstrap: { kind: 'flag', initial: true } } as const
const needs = { impute: true, oneHot: true, scale: false, scaleTarget: false } as const
const tags = { missing: 'refuses', weights: true, scaleFree: true, seeded: true, transductive: false } as const

/** Trees for classes, as many as asked for; the answer is the mean of their shares (RandomForestClassifier). */
export const randomForestClassify = defineLearner({
  id: 'random-forest',
  task: 'classify',
  space: { ...trees, criterion: classCriterion, ...treeParams('sqrt'), ...bootstrap, class_weight: classWeightParam },
  needs,
  tags,
  async fit(X: Matrix, { codes, classes }, wish, run, weight): Promise<ForestModel> {
    refuseGaps(X)
    const weights = classWeights(wish.class_weight, codes, classes.length, weight) ?? new Float64Array(X.rows).fill(1)
    return growForest(X, weights, (bag) => new ClassSearch(wish.criterion, codes, classes.length, bag), wish, run)
  },
  predict: async (model, X, run) => ({ proba: forestAnswers(model, X, run) }),
  predictOne: (model, row) => ({ proba: forestAnswer(model, row) }),
})

/** Trees for numbers; the answer is the mean of what they say (RandomForestRegressor, which looks at all columns at each node). */
export const randomForestRegress = defineLearner({
  id: 'random-forest',
  task: 'regress',
  space: { ...trees, criterion: valueCriterion, ...treeParams(1), ...bootstrap },
  needs,
  tags,
  async fit(X: Matrix, { values }, wish, run, weight): Promise<ForestModel> {
    refuseGaps(X)
    const weights = weight ?? new Float64Array(X.rows).fill(1)
    return growForest(X, weights, (bag) => new ValueSearch(values, bag), wish, run)
  },
  predict: async (model, X, run) => ({ values: forestAnswers(model, X, run) }),
  predictOne: (model, row) => ({ values: forestAnswer(model, row) }),
})
