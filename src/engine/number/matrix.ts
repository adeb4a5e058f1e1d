/** NaN in numbers and −1 in levels mark a gap. `levels`: how many there are. */
type Column =
  | { readonly kind: 'number'; readonly data: Float64Array }
  | { readonly kind: 'levels'; readonly levels: number; readonly data: Int32Array }

/** n × d, column by column; each column may lie on shared memory. */
export interface Matrix {
  readonly rows: number
  readonly columns: readonly Column[]
}
