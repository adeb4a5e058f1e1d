import type { WindowAsks } from '../../../contract/asks/index.ts'
import type { Finding } from '../../../contract/asks/columns.ts'
import type { ColumnDoc } from '../../../contract/documents/dataset.ts'
import type { AskInput } from '../../../contract/reply.ts'
import { isLeftOut } from '../../state/inputs.ts'

/** What can be repaired without asking, as one change: see `project/fix-safe`. */
type SafeFix = AskInput<WindowAsks, 'project/fix-safe'>

/** What still asks for a look: a column that gives the answer away and is left out already does not. */
export function openFindings(findings: readonly Finding[], columns: readonly ColumnDoc[]): Finding[] {
  const used = new Set(columns.filter((column) => !isLeftOut(column)).map(({ name }) => name))
  return findings.filter((finding) => finding.code !== 'gives-away' || used.has(finding.column))
}

/** How pressing a finding is: what spoils the answer first. */
const weight: Readonly<Record<Finding['code'], number>> = { 'target-names': 0, 'target-gaps': 1, 'gives-away': 2, 'far-out': 3, repeats: 4, 'gap-like': 5, spellings: 6, identifier: 7, constant: 8 }

export const byWeight = (findings: readonly Finding[]): Finding[] => findings.map((finding, at) => ({ finding, at })).sort((a, b) => weight[a.finding.code] - weight[b.finding.code] || a.at - b.at).map(({ finding }) => finding)

/** The safe repairs among the findings, and how many there are. */
export function safeFix(findings: readonly Finding[]): { readonly fix: SafeFix; readonly count: number } {
  const safe = findings.filter((finding) => finding.safe)
  const fix: SafeFix = {
    leaveOut: safe.flatMap((finding) => (finding.code === 'identifier' || finding.code === 'constant' ? [{ column: finding.column, why: finding.code }] : [])),
    gaps: safe.flatMap((finding) => (finding.code === 'gap-like' ? [{ column: finding.column, value: finding.value }] : [])),
    repeats: safe.some(({ code }) => code === 'repeats'),
  }
  return { fix, count: fix.leaveOut.length + fix.gaps.length + (fix.repeats ? 1 : 0) }
}
