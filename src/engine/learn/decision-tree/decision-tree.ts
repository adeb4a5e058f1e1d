import type { Matrix } from '../../number/matrix.ts'
import { defineLearner } from '../learner.ts'
import { numbersAt, refuseGaps } from '../rows.ts'
import { ClassSearch } from './class-search.ts'
import { growTree } from './grow.ts'
import { treeAnswer, treeAnswers, type TreeModel } from './tree-model.ts'
import { ValueSearch } from './value-search.ts'

const limits = {
  max_depth: { kind: 'int', min: 1, max: 1000, orNone: true, initial: null },
  min_samples_split: { kind: 'int', min: 2, max: 1000000, initial: 2 },
  min_samples_leaf: { kind: 'int', min: 1, max: 1000000, initial: 1 },
} as const
const needs = { impute: true, oneHot: true, scale: false, scaleTarget: false } as const
const tags = { missing: 'refuses', weights: true, scaleFree: true, seeded: false, transductive: false } as const

/** The rows that count, closed up: float32 columns, weights, and which rows of X they are. */
interface Counted {
  readonly n: number
  readonly columns: readonly Float32Array[]
  readonly weights: Float64Array
  readonly rows: Int32Array
}

/** Copies; a row of weight 0 is as if it were not there. */
function countedRows(X: Matrix, weight: Float64Array | undefined): Counted {
  refuseGaps(X)
  const all = Int32Array.from({ length: X.rows }, (_, i) => i)
  const rows = weight === undefined ? all : all.filter((i) => (weight[i] as number) > 0)
  if (rows.length === 0) throw new RangeError('a tree needs at least one row with a weight')
  const columns = X.columns.map((_, j) => {
    const x = numbersAt(X, j)
    const values = new Float32Array(rows.length)
    // + 0 makes 0 of −0.
    for (let i = 0; i < rows.length; i++) values[i] = Math.fround(x[rows[i] as number] as number) + 0
    return values
  })
  const weights = weight === undefined ? new Float64Array(rows.length).fill(1) : Float64Array.from(rows, (row) => weight[row] as number)
  return { n: rows.length, columns, weights, rows }
}

/** A tree for classes as scikit-learn's DecisionTreeClassifier grows it, ties apart (the first column, the lowest threshold). */
export const decisionTreeClassify = defineLearner({
  id: 'decision-tree',
  task: 'classify',
  space: { criterion: { kind: 'choice', options: ['gini', 'entropy'], initial: 'gini' }, ...limits },
  needs,
  tags,
  async fit(X: Matrix, target, params, run, weight): Promise<TreeModel> {
    const { n, columns, weights, rows } = countedRows(X, weight)
    const codes = Int32Array.from(rows, (row) => target.codes[row] as number)
    return growTree(columns, n, new ClassSearch(params.criterion, codes, target.classes.length, weights, weight === undefined), params, run)
  },
  predict: async (model, X) => ({ proba: treeAnswers(model, X) }),
  predictOne: (model, row) => ({ proba: treeAnswer(model, row) }),
})

/** A tree for numbers as scikit-learn's DecisionTreeRegressor grows it, ties apart. */
export const decisionTreeRegress = defineLearner({
  id: 'decision-tree',
  task: 'regress',
  space: { criterion: { kind: 'choice', options: ['squared_error'], initial: 'squared_error' }, ...limits },
  needs,
  tags,
  async fit(X: Matrix, target, params, run, weight): Promise<TreeModel> {
    const { n, columns, weights, rows } = countedRows(X, weight)
    const values = Float64Array.from(rows, (row) => target.values[row] as number)
    return growTree(columns, n, new ValueSearch(values, weights), params, run)
  },
  predict: async (model, X) => ({ values: treeAnswers(model, X) }),
  predictOne: (model, row) => ({ values: treeAnswer(model, row) }),
})
