import { quantile } from '../number/quantile.ts'
import { byCodePoint } from '../number/code-points.ts'
import { inputColumns } from '../recipe/fit.ts'
import type { SchemaColumn, Table } from '../table/table.ts'
import type { InputRange } from './fitted-model.ts'

/** What the learning rows looked like, column by column; looks at no other row. */
export function inputRanges(table: Table, schema: readonly SchemaColumn[], rows: Int32Array): InputRange[] {
  return inputColumns(table, schema).map((column): InputRange => {
    if (column.type === 'number') {
      const values = Float64Array.from(rows, (row) => column.data[row] as number).filter((value) => !Number.isNaN(value)).sort()
      const [min, max] = values.length === 0 ? [0, 0] : [values[0] as number, values[values.length - 1] as number]
      return { name: column.name, type: 'number', min, max, median: values.length === 0 ? 0 : quantile(values, 0.5), whole: values.every(Number.isInteger), gaps: rows.length - values.length }
    }
    const counts = new Map<string, number>()
    let gaps = 0
    for (const row of rows) {
      const code = column.data[row] as number
      if (code < 0) gaps += 1
      else counts.set(column.dictionary[code] as string, (counts.get(column.dictionary[code] as string) ?? 0) + 1)
    }
    const levels = [...counts.keys()].sort(byCodePoint)
    const most = levels.reduce((best, level) => ((counts.get(level) ?? 0) > (counts.get(best) ?? 0) ? level : best), levels[0] ?? '')
    return { name: column.name, type: 'category', levels, most, gaps }
  })
}
