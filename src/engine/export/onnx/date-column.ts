import type { DatePart } from '../../recipe/fitted.ts'
import type { Graph } from './graph.ts'
import { doubles } from './tensor.ts'

const msOfDay = 86_400_000
const msOfHour = 3_600_000

/** Arithmetic over double [N, 1]; whole numbers below 2⁵³ stay exact, NaN stays NaN. */
class Sums {
  readonly #graph: Graph
  constructor(graph: Graph) {
    this.#graph = graph
  }
  #operand(value: string | number): string {
    return typeof value === 'string' ? value : this.#graph.constant('number', doubles(Float64Array.of(value), [1, 1]))
  }
  #two(op: string, a: string | number, b: string | number): string {
    return this.#graph.node(op, [this.#operand(a), this.#operand(b)])
  }
  add = (a: string, b: string | number): string => this.#two('Add', a, b)
  sub = (a: string, b: string | number): string => this.#two('Sub', a, b)
  times = (a: string, b: string | number): string => this.#two('Mul', a, b)
  over = (a: string, b: string | number): string => this.#two('Div', a, b)
  floor = (a: string, by: number): string => this.#graph.node('Floor', [this.over(a, by)])
  rest = (a: string, by: number): string => this.sub(a, this.times(this.floor(a, by), by))
  /** 1 where a < b, else 0. */
  below = (a: string, b: number): string => this.#graph.cast(this.#two('Less', a, b), 'double')
}

/**
 * Year, month and day of a day number (Howard Hinnant's civil_from_days): years begin in March, 400 of them are an era
 * of 146,097 days.
 */
function civil(sums: Sums, days: string): { year: string; month: string; day: string } {
  const { add, sub, times, floor, below } = sums
  const shifted = add(days, 719_468)
  const era = floor(shifted, 146_097)
  const dayOfEra = sub(shifted, times(era, 146_097))
  const leaps = sub(add(sub(dayOfEra, floor(dayOfEra, 1460)), floor(dayOfEra, 36_524)), floor(dayOfEra, 146_096))
  const yearOfEra = floor(leaps, 365)
  const dayOfYear = sub(dayOfEra, sub(add(times(yearOfEra, 365), floor(yearOfEra, 4)), floor(yearOfEra, 100)))
  const fromMarch = floor(add(times(dayOfYear, 5), 2), 153)
  const day = add(sub(dayOfYear, floor(add(times(fromMarch, 153), 2), 5)), 1)
  const month = add(sub(fromMarch, 9), times(below(fromMarch, 10), 12))
  const year = add(add(yearOfEra, times(era, 400)), below(month, 3))
  return { year, month, day }
}

/** double [N, 1] for each of `parts`, of moments in ms since 1970-01-01 UTC, double [N, 1]. */
export function datePartsOf(graph: Graph, ms: string, parts: readonly DatePart[]): string[] {
  const sums = new Sums(graph)
  const days = sums.floor(ms, msOfDay)
  let found: ReturnType<typeof civil> | undefined
  return parts.map((part) => {
    switch (part) {
      case 'year':
      case 'month':
      case 'day':
        return (found ??= civil(sums, days))[part]
      case 'weekday':
        // 1970-01-01 was a Thursday.
        return sums.rest(sums.add(days, 3), 7)
      case 'hour':
        return sums.floor(sums.rest(ms, msOfDay), msOfHour)
      case 'days':
        return sums.over(ms, msOfDay)
    }
  })
}
