/** As many decimals as tell the ends of a range apart: none down to two in a hundred, then one, then two. */
export const decimalsFor = (low: number, high: number): number => (high - low >= 0.02 ? 0 : high - low >= 0.002 ? 1 : 2)

/** How many of `rows` would be right in the example that explains luck: 85 of 100, but never all and never none. */
export const exampleRight = (rows: number): number => Math.min(Math.max(0, rows - 1), Math.max(1, Math.round(rows * 0.85)))
