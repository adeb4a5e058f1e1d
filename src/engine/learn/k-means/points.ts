/** n × d numbers, row by row, and what each row counts (absent: 1). */
export interface Points {
  readonly n: number
  readonly d: number
  readonly data: Float64Array
  readonly weight: Float64Array | undefined
}

export const weightAt = ({ weight }: Points, i: number): number => weight?.[i] ?? 1
