import type { Groups } from '../contract/documents/run.ts'
import { scoreGroups } from './evaluate/groups.ts'
import { rowsAt, type Grouping } from './grouping.ts'
import { findLearner } from './learn/registry.ts'
import { checkedValues } from './learn/param.ts'
import { childRun, mustFinish, quietly, type Run } from './learn/run.ts'
import { upTo } from './number/draws.ts'
import { drawnRows } from './table/points.ts'

/** As many rows tell how far groups lie apart; more add work and nothing to know. */
const enoughRows = 1000

/** A person can tell so many groups from each other. */
const fewest = 2
const most = 8
const starts = 3

/**
 * How far apart groups would lie with other numbers of them: the silhouette for 2 to 8 groups of the rows as the learner
 * saw them (of many a seeded sample), and for the groups that were found. A number that cannot be is left out. None for a
 * learner that is not told how many groups to look for, and after a stop.
 */
export async function tryNumbers({ planned, seen, groups, sizes }: Grouping, seed: number, run: Run): Promise<NonNullable<Groups['tried']>> {
  const { id, params } = planned
  if (params['n_clusters'] === undefined) return []
  const learner = findLearner('cluster', id)
  const rows = drawnRows(upTo(seen.rows), enoughRows, seed)
  const X = rowsAt(seen, rows)
  const tried: { groups: number; silhouette: number }[] = []
  for (let count = fewest; count <= Math.max(most, sizes.length); count++) {
    if (count > most && count !== sizes.length) continue
    if (mustFinish(run)) return []
    const own = count === sizes.length
    const quiet = quietly(childRun(run, `${count} groups`))
    const found = own ? rows.map((row) => groups[row] as number) : (await learner.predict(await learner.fit(X, {}, checkedValues(id, learner.space, { ...params, n_clusters: count, n_init: starts }), quiet), X, quiet)).groups
    const silhouette = scoreGroups(X, found, count, quiet).metrics['silhouette']
    if (silhouette !== undefined) tried.push({ groups: count, silhouette })
  }
  return tried
}
