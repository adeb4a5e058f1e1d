/** How many of `rows` would be right in the example that explains luck: 85 of 100, but never all and never none. */
export const exampleRight = (rows: number): number => Math.min(Math.max(0, rows - 1), Math.max(1, Math.round(rows * 0.85)))
