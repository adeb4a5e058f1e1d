import { expect, test } from 'vitest'
import type { Finding } from '../../../contract/asks/columns.ts'
import type { ColumnDoc } from '../../../contract/documents/dataset.ts'
import { byWeight, openFindings, safeFix } from './finding-cures.ts'

const column = (name: string, use: ColumnDoc['use']): ColumnDoc => ({ name, type: 'number', typeWhy: 'all-numbers', use, useWhy: 'person' })
const alone = { metric: 'roc_auc', score: 1, rows: 100 } as const
const findings: Finding[] = [
  { code: 'constant', column: 'c', safe: true },
  { code: 'gap-like', column: 'a', value: '—', rows: 3, safe: true },
  { code: 'gap-like', column: 'a', value: '-1', rows: 3, safe: false },
  { code: 'gives-away', column: 'a', alone, safe: false },
  { code: 'gives-away', column: 'b', alone, safe: false },
  { code: 'repeats', rows: 2, first: 7, safe: true },
  { code: 'far-out', column: 'a', value: 900, row: 3, rows: 1, low: 1, high: 60, safe: false },
]

test('what is left out already no longer asks for a look', () => {
  const open = openFindings(findings, [column('a', 'input'), column('b', 'out')])
  expect(open.filter(({ code }) => code === 'gives-away')).toEqual([findings[3]])
  expect(open).toHaveLength(6)
})

test('only what is safe is repaired without asking', () => {
  expect(safeFix(findings)).toEqual({ count: 3, fix: { leaveOut: [{ column: 'c', why: 'constant' }], gaps: [{ column: 'a', value: '—' }], repeats: true } })
  expect(safeFix([])).toEqual({ count: 0, fix: { leaveOut: [], gaps: [], repeats: false } })
})

test('what spoils the answer comes first', () => {
  expect(byWeight(findings).map(({ code }) => code)).toEqual(['gives-away', 'gives-away', 'far-out', 'repeats', 'gap-like', 'gap-like', 'constant'])
})
