import { decisionTreeClassify } from '../engine/learn/decision-tree/decision-tree.ts'
import { initialValues } from '../engine/learn/param.ts'
import { hostRun } from '../host/run/host-run.ts'
import { medianOf, secondsOf } from './clock.ts'
import type { Drawn } from './drawn.ts'

/** Seconds of a fit to all rows: grown to the end, and to a depth of 8. */
export async function treeSeconds({ columns, codes }: Drawn, repeats: number): Promise<{ full: number; depth8: number }> {
  const X = { rows: codes.length, columns: columns.map((data) => ({ kind: 'number' as const, data })) }
  const target = { codes, classes: ['no', 'yes'] }
  const timed = async (depth: number | null): Promise<number> => {
    const seconds: number[] = []
    for (let turn = 0; turn < repeats; turn++) {
      seconds.push(await secondsOf(() => decisionTreeClassify.fit(X, target, { ...initialValues(decisionTreeClassify.space), max_depth: depth }, hostRun({ seed: 42 }))))
    }
    return medianOf(seconds)
  }
  return { full: await timed(null), depth8: await timed(8) }
}
