import type { Matrix } from '../../number/matrix.ts'
import { classWeightParam, classWeights } from '../class-weight.ts'
import { defineLearner } from '../learner.ts'
import type { Run } from '../run.ts'
import { ClassSearch } from './class-search.ts'
import { columnsToDraw } from './column-draw.ts'
import { growTree, type Limits } from './grow.ts'
import { leafProgress } from './leaf-progress.ts'
import { pruned } from './prune.ts'
import { countedRows, rankedTable } from './ranked-table.ts'
import { refuseGaps } from '../rows.ts'
import type { SplitSearch } from './split-search.ts'
import { treeAnswer, treeAnswers, type TreeModel } from './tree-model.ts'
import { classCriterion, treeParams, valueCriterion } from './tree-params.ts'
import { ValueSearch } from './value-search.ts'

const params = treeParams('none')
const needs = { impute: true, oneHot: true, scale: false, scaleTarget: false } as const
const tags = { missing: 'refuses', weights: true, scaleFree: true, seeded: true, transductive: false } as const

interface Wish extends Limits {
  readonly max_features: string | number
  readonly ccp_alpha: number
}

function grown(X: Matrix, weights: Float64Array, search: SplitSearch, wish: Wish, run: Run): TreeModel {
  const rows = countedRows(weights)
  const progress = leafProgress(rows.length, run)
  const most = columnsToDraw(wish.max_features, X.columns.length)
  const { nodes } = growTree({ table: rankedTable(X, most, run), rows, search, limits: wish, most, rng: run.rng.fork('columns') }, run, progress)
  const model = nodes.model()
  return wish.ccp_alpha > 0 ? pruned(model, nodes.impurity, wish.ccp_alpha) : model
}

/** A tree for classes as scikit-learn's DecisionTreeClassifier grows it; columns that split equally well are chosen from by chance. */
export const decisionTreeClassify = defineLearner({
  id: 'decision-tree',
  task: 'classify',
  space: { criterion: classCriterion, ...params, class_weight: classWeightParam },
  needs,
  tags,
  async fit(X: Matrix, { codes, classes }, wish, run, weight): Promise<TreeModel> {
    refuseGaps(X)
    const weights = classWeights(wish.class_weight, codes, classes.length, weight) ?? new Float64Array(X.rows).fill(1)
    return grown(X, weights, new ClassSearch(wish.criterion, codes, classes.length, weights), wish, run)
  },
  predict: async (model, X) => ({ proba: treeAnswers(model, X) }),
  predictOne: (model, row) => ({ proba: treeAnswer(model, row) }),
})

/** A tree for numbers as scikit-learn's DecisionTreeRegressor grows it; ties as above. */
export const decisionTreeRegress = defineLearner({
  id: 'decision-tree',
  task: 'regress',
  space: { criterion: valueCriterion, ...params },
  needs,
  tags,
  async fit(X: Matrix, { values }, wish, run, weight): Promise<TreeModel> {
    refuseGaps(X)
    const weights = weight ?? new Float64Array(X.rows).fill(1)
    return grown(X, weights, new ValueSearch(values, weights), wish, run)
  },
  predict: async (model, X) => ({ values: treeAnswers(model, X) }),
  predictOne: (model, row) => ({ values: treeAnswer(model, row) }),
})
