import type { Alone } from '../../contract/asks/columns.ts'
import type { Format } from '../format/format.ts'

/** How far one column alone tells the answer, as it is written. `sample`: how many rows were looked at, where not all were. */
export interface AloneSaid {
  readonly score: string
  readonly metric: Alone['metric']
  readonly filledFor: string | undefined
  readonly sample: string | undefined
}

/** `answered`: rows that have an answer, where they were counted. A score is cut, not rounded: 0.9996 is not yet 1. */
export const aloneSaid = ({ score, metric, filledFor, rows }: Alone, answered: number | undefined, format: Format): AloneSaid => ({
  score: format.fixed(Math.floor(score * 1000) / 1000, 3),
  metric,
  filledFor,
  sample: answered !== undefined && rows < answered ? format.count(rows) : undefined,
})
