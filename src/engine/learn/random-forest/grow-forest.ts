import type { Matrix } from '../../number/matrix.ts'
import type { Rng } from '../../number/rng.ts'
import { columnsToDraw } from '../decision-tree/column-draw.ts'
import { growTree, type Limits } from '../decision-tree/grow.ts'
import { pruned } from '../decision-tree/prune.ts'
import { countedRows, rankedTable } from '../decision-tree/ranked-table.ts'
import type { SplitSearch } from '../decision-tree/split-search.ts'
import type { TreeModel } from '../decision-tree/tree-model.ts'
import { mustFinish, type Run } from '../run.ts'
import { forestOf, type ForestModel } from './forest-model.ts'

export interface ForestWish extends Limits {
  readonly n_estimators: number
  readonly bootstrap: boolean
  readonly max_features: string | number
  readonly ccp_alpha: number
}

/**
 * Breiman's random forest (2001): each tree grows from as many rows as there are, drawn with repeats, and looks at a few
 * columns at each node. The chance of tree t depends on the run's and on t alone, so that trees may grow in any order.
 * `searchFor` makes what judges splits, given what each row counts. Stop: `finish` leaves out the tree in hand, unless it is
 * the first.
 */
export function growForest(X: Matrix, weights: Float64Array, searchFor: (weights: Float64Array) => SplitSearch, wish: ForestWish, run: Run): ForestModel {
  const of = wish.n_estimators
  run.report({ done: 0, of })
  const most = columnsToDraw(wish.max_features, X.columns.length)
  const table = rankedTable(X, most, run)
  const counted = countedRows(weights)
  const trees: TreeModel[] = []
  while (trees.length < of && (trees.length === 0 || !mustFinish(run))) {
    const rng = run.rng.fork(`tree-${trees.length}`)
    const bag = wish.bootstrap ? bagOf(counted, weights, rng.fork('rows')) : weights
    const rows = wish.bootstrap ? countedRows(bag) : counted
    const { nodes, whole } = growTree({ table, rows, search: searchFor(bag), limits: wish, most, rng: rng.fork('columns') }, run)
    if (!whole && trees.length > 0) break
    const tree = nodes.model()
    trees.push(wish.ccp_alpha > 0 ? pruned(tree, nodes.impurity, wish.ccp_alpha) : tree)
    run.report({ done: trees.length, of })
  }
  return forestOf(trees)
}

/** What each row counts in a sample of the counted rows drawn with repeats: its weight as often as it was drawn. */
function bagOf(counted: Int32Array, weights: Float64Array, rng: Rng): Float64Array {
  const bag = new Float64Array(weights.length)
  for (let i = 0; i < counted.length; i++) {
    const row = counted[rng.below(counted.length)] as number
    bag[row] = (bag[row] as number) + (weights[row] as number)
  }
  return bag
}
