import type { GroupColumn } from '../../contract/documents/run.ts'
import { columnNamed, hasNumbers, type NumberColumn, type DateColumn, type SchemaColumn, type Table, type WordColumn } from '../table/table.ts'

/** Each column that groups were found by, held against them: the most telling first, in table order where two tell as much. */
export function groupColumns(table: Table, schema: readonly SchemaColumn[], groups: Int32Array, k: number): GroupColumn[] {
  const columns = schema.map(({ name }): GroupColumn => {
    const column = columnNamed(table, name)
    return hasNumbers(column) ? numberColumn(column, groups, k) : wordColumn(column, groups, k)
  })
  return columns.sort((a, b) => b.telling - a.telling)
}

function numberColumn({ name, data }: NumberColumn | DateColumn, groups: Int32Array, k: number): GroupColumn {
  const rows = new Float64Array(k)
  const sums = new Float64Array(k)
  groups.forEach((group, row) => {
    const value = data[row] as number
    if (Number.isNaN(value)) return
    rows[group] = (rows[group] as number) + 1
    sums[group] = (sums[group] as number) + value
  })
  const count = rows.reduce((sum, it) => sum + it, 0)
  const mean = sums.reduce((sum, it) => sum + it, 0) / count
  const means = Array.from(sums, (sum, group) => ((rows[group] as number) === 0 ? null : sum / (rows[group] as number)))
  let squares = 0
  for (const value of data) if (!Number.isNaN(value)) squares += (value - mean) * (value - mean)
  const between = means.reduce<number>((sum, own, group) => (own === null ? sum : sum + (rows[group] as number) * (own - mean) * (own - mean)), 0)
  return { kind: 'number', column: name, telling: squares > 0 ? Math.min(1, between / squares) : 0, all: count === 0 ? null : mean, sd: count === 0 ? null : Math.sqrt(squares / count), groups: means }
}

function wordColumn({ name, data, dictionary }: WordColumn, groups: Int32Array, k: number): GroupColumn {
  const words = dictionary.length
  const counts = new Float64Array(k * words)
  const ofWord = new Float64Array(words)
  const ofGroup = new Float64Array(k)
  groups.forEach((group, row) => {
    const word = data[row] as number
    if (word < 0) return
    counts[group * words + word] = (counts[group * words + word] as number) + 1
    ofWord[word] = (ofWord[word] as number) + 1
    ofGroup[group] = (ofGroup[group] as number) + 1
  })
  const count = ofGroup.reduce((sum, it) => sum + it, 0)
  const most = (group: number): number => {
    let best = 0
    for (let word = 1; word < words; word++) if ((counts[group * words + word] as number) > (counts[group * words + best] as number)) best = word
    return best
  }
  const said = Array.from(ofGroup, (rows, group) => {
    if (rows === 0) return null
    const word = most(group)
    return { word: dictionary[word] as string, share: (counts[group * words + word] as number) / rows, ofAll: (ofWord[word] as number) / count }
  })
  return { kind: 'word', column: name, telling: cramer(counts, ofGroup, ofWord, count), groups: said }
}

/** Cramér's V, squared: χ² over the greatest that it could be; 0 where either side has one value only. */
function cramer(counts: Float64Array, ofGroup: Float64Array, ofWord: Float64Array, count: number): number {
  const words = ofWord.length
  let sum = 0
  counts.forEach((rows, at) => {
    const expected = ((ofGroup[Math.floor(at / words)] as number) * (ofWord[at % words] as number)) / count
    if (expected > 0) sum += ((rows - expected) * (rows - expected)) / expected
  })
  const less = Math.min(ofGroup.filter((rows) => rows > 0).length, ofWord.filter((rows) => rows > 0).length) - 1
  return less < 1 ? 0 : Math.min(1, sum / (count * less))
}
