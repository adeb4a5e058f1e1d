import type { ParamValue } from '../../contract/documents/plan.ts'
import { fault, type Fault } from '../../contract/fault.ts'

/**
 * What has to be said about a fit that went through: it did not settle, uses no column, or found fewer groups or
 * neighbours than it was asked for. `learned` is what the learner's fit returned, `params` the values it was given.
 */
export function notesOf(learner: string, learned: unknown, params: Readonly<Record<string, ParamValue>>): Fault[] {
  if (typeof learned !== 'object' || learned === null) return []
  const said = learned as { readonly converged?: boolean; readonly kind?: string; readonly groups?: number; readonly k?: number; readonly weights?: Float64Array }
  const notes: Fault[] = []
  const { max_iter: limit, n_clusters: groups, n_neighbors: neighbors, alpha } = params
  if (said.converged === false && typeof limit === 'number') notes.push(fault('not-converged', { learner, limit }))
  if (typeof alpha === 'number' && said.weights?.every((it) => it === 0) === true) notes.push(fault('no-column-used', { learner, alpha, smaller: Number((alpha / 100).toPrecision(3)) }))
  if (said.kind === 'centres' && typeof groups === 'number' && (said.groups as number) < groups) notes.push(fault('fewer-groups', { found: said.groups as number, wanted: groups }))
  if (said.kind === 'neighbors' && typeof neighbors === 'number' && (said.k as number) < neighbors) notes.push(fault('fewer-neighbors', { found: said.k as number, wanted: neighbors }))
  return notes
}
