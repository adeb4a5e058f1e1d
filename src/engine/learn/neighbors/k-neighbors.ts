import type { Matrix } from '../../number/matrix.ts'
import { defineLearner } from '../learner.ts'
import { rowMajor } from '../row-major.ts'
import { readRow, refuseGaps } from '../rows.ts'
import { mustFinish, type Run } from '../run.ts'
import { Nearest } from './nearest.ts'
import { answerFrom, type NeighborsModel } from './neighbors-model.ts'
import { offerAll, rowTree, search } from './row-tree.ts'

const space = {
  n_neighbors: { kind: 'int', min: 1, max: 10000, initial: 5 },
  weights: { kind: 'choice', options: ['uniform', 'distance'], initial: 'uniform' },
  p: { kind: 'int', min: 1, max: 2, initial: 2 },
} as const
const needs = { impute: true, oneHot: true, scale: true, scaleTarget: false } as const
const tags = { missing: 'refuses', weights: false, scaleFree: false, seeded: false, transductive: false, keepsRows: true } as const

interface Settings {
  readonly n_neighbors: number
  readonly weights: 'uniform' | 'distance'
  readonly p: number
}

function remembered(X: Matrix, target: Float64Array, outputs: number, params: Settings, run: Run): NeighborsModel {
  refuseGaps(X)
  mustFinish(run)
  const model: NeighborsModel = {
    kind: 'neighbors',
    k: Math.min(params.n_neighbors, X.rows),
    weights: params.weights,
    p: params.p === 1 ? 1 : 2,
    outputs,
    columns: X.columns.length,
    rows: X.rows,
    data: rowMajor(X),
    target,
  }
  run.report({ done: 1, of: 1 })
  return model
}

/** Rows answered between two looks at `stop`. */
const block = 256

/** n × outputs, row by row. */
function answers(model: NeighborsModel, X: Matrix, run: Run): Float64Array {
  const tree = rowTree(model.data, model.rows, model.columns, model.p)
  const nearest = new Nearest(model.k)
  const row = new Float64Array(model.columns)
  const into = new Float64Array(X.rows * model.outputs)
  for (let i = 0; i < X.rows; i++) {
    if (i % block === 0) {
      mustFinish(run)
      run.report({ done: i, of: X.rows })
    }
    readRow(X, i, row)
    nearest.clear()
    search(tree, row, nearest)
    const { rows, far } = nearest.sorted()
    answerFrom(model, rows, far, into, i * model.outputs)
  }
  run.report({ done: 1, of: 1 })
  return into
}

function answerOne(model: NeighborsModel, row: Float64Array): Float64Array {
  const nearest = new Nearest(model.k)
  offerAll(model.data, undefined, 0, model.rows, row, model.p, nearest)
  const { rows, far } = nearest.sorted()
  const into = new Float64Array(model.outputs)
  answerFrom(model, rows, far, into, 0)
  return into
}

/** The shares of the classes among the nearest learning rows (scikit-learn's KNeighborsClassifier). */
export const kNeighborsClassify = defineLearner({
  id: 'k-neighbors',
  task: 'classify',
  space,
  needs,
  tags,
  fit: async (X: Matrix, target, params, run) => remembered(X, Float64Array.from(target.codes), target.classes.length, params, run),
  predict: async (model, X, run) => ({ proba: answers(model, X, run) }),
  predictOne: (model, row) => ({ proba: answerOne(model, row) }),
})

/** The mean of the nearest learning rows (scikit-learn's KNeighborsRegressor). */
export const kNeighborsRegress = defineLearner({
  id: 'k-neighbors',
  task: 'regress',
  space,
  needs,
  tags,
  fit: async (X: Matrix, target, params, run) => remembered(X, target.values.slice(), 1, params, run),
  predict: async (model, X, run) => ({ values: answers(model, X, run) }),
  predictOne: (model, row) => ({ values: answerOne(model, row) }),
})
