import { hasNumbers, isGap, type TableColumn } from './table.ts'
import type { Targeted } from './target.ts'

/**
 * How closely a column goes with the target, between 0 and 1, from rows that have both: |r| (Pearson) of two numbers, the
 * correlation ratio η of numbers in groups, Cramér's V of two categories.
 */
interface Relation {
  readonly name: string
  readonly kind: 'r' | 'eta' | 'v'
  readonly value: number
  /** Of a correlation: whether one falls as the other rises. */
  readonly falls: boolean
  readonly rows: number
}

/** Codes and counts of the cells that both sides have. */
interface Pairs {
  readonly n: number
  readonly at: Int32Array
}

/** Places of the target whose row has a value in the column. */
function filledPlaces(column: TableColumn, target: Targeted): Pairs {
  const at = new Int32Array(target.rows.length)
  let n = 0
  for (let i = 0; i < target.rows.length; i++) if (!isGap(column, target.rows[i] as number)) at[n++] = i
  return { n, at: at.subarray(0, n) }
}

/** Pearson's r; NaN where one side does not vary. */
export function pearson(x: Float64Array, y: Float64Array): number {
  const n = x.length
  const meanOf = (values: Float64Array): number => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += values[i] as number
    const rough = sum / n
    let rest = 0
    for (let i = 0; i < n; i++) rest += (values[i] as number) - rough
    return rough + rest / n
  }
  const [mx, my] = [meanOf(x), meanOf(y)]
  let [xx, yy, xy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const a = (x[i] as number) - mx
    const b = (y[i] as number) - my
    xx += a * a
    yy += b * b
    xy += a * b
  }
  return xx === 0 || yy === 0 ? NaN : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
}

/** √(between / all) of the squares around the mean; NaN where nothing varies. */
function correlationRatio(values: Float64Array, codes: Int32Array, groups: number): number {
  const n = values.length
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / n
  const sums = new Float64Array(groups)
  const counts = new Int32Array(groups)
  let all = 0
  for (let i = 0; i < n; i++) {
    const off = (values[i] as number) - mean
    const code = codes[i] as number
    all += off * off
    sums[code] = (sums[code] as number) + off
    counts[code] = (counts[code] as number) + 1
  }
  let between = 0
  for (let code = 0; code < groups; code++) if ((counts[code] as number) > 0) between += ((sums[code] as number) * (sums[code] as number)) / (counts[code] as number)
  return all === 0 ? NaN : Math.sqrt(Math.min(1, between / all))
}

/** Cramér's V without correction; NaN where one side has a single level. */
function cramersV(a: Int32Array, b: Int32Array, levelsA: number, levelsB: number): number {
  const n = a.length
  const cells = new Int32Array(levelsA * levelsB)
  const [ofA, ofB] = [new Int32Array(levelsA), new Int32Array(levelsB)]
  for (let i = 0; i < n; i++) {
    const [x, y] = [a[i] as number, b[i] as number]
    cells[x * levelsB + y] = (cells[x * levelsB + y] as number) + 1
    ofA[x] = (ofA[x] as number) + 1
    ofB[y] = (ofB[y] as number) + 1
  }
  const seen = (counts: Int32Array): number => counts.reduce((sum, rows) => sum + (rows > 0 ? 1 : 0), 0)
  const free = Math.min(seen(ofA), seen(ofB)) - 1
  if (free < 1) return NaN
  let sum = 0
  for (let x = 0; x < levelsA; x++) {
    for (let y = 0; y < levelsB; y++) {
      const count = cells[x * levelsB + y] as number
      if (count > 0) sum += (count * count) / ((ofA[x] as number) * (ofB[y] as number))
    }
  }
  return Math.sqrt(Math.max(0, Math.min(1, (sum - 1) / free)))
}

/** More cells of a crossed table than this are not counted. */
const mostCells = 4_000_000

function measured(column: TableColumn, target: Targeted): Omit<Relation, 'name'> | undefined {
  const { n, at } = filledPlaces(column, target)
  if (n < 2) return undefined
  const rows = at.map((place) => target.rows[place] as number)
  const own = (): Float64Array => {
    const values = new Float64Array(n)
    for (let i = 0; i < n; i++) values[i] = column.data[rows[i] as number] as number
    return values
  }
  const found = (kind: Relation['kind'], value: number): Omit<Relation, 'name'> | undefined => (Number.isNaN(value) ? undefined : { kind, value: Math.abs(value), falls: value < 0, rows: n })
  if (target.task === 'regress') {
    const values = new Float64Array(n)
    for (let i = 0; i < n; i++) values[i] = target.values[at[i] as number] as number
    if (hasNumbers(column)) return found('r', pearson(own(), values))
    return found('eta', correlationRatio(values, rows.map((row) => column.data[row] as number), column.dictionary.length))
  }
  const codes = at.map((place) => target.codes[place] as number)
  if (hasNumbers(column)) return found('eta', correlationRatio(own(), codes, target.classes.length))
  if (column.dictionary.length * target.classes.length > mostCells) return undefined
  return found('v', cramersV(rows.map((row) => column.data[row] as number), codes, column.dictionary.length, target.classes.length))
}

/** Undefined where a side does not vary, or where a column of words has too many of them. */
export function relationTo(column: TableColumn, target: Targeted): Relation | undefined {
  const relation = measured(column, target)
  return relation === undefined ? undefined : { name: column.name, ...relation }
}

