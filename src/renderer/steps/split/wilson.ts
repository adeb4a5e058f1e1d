/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054

/** Wilson's 95 % interval (1927) for a rate of `right` out of `rows`, at least 1. */
export function wilsonBand(right: number, rows: number): readonly [number, number] {
  const whole = rows + z * z
  const centre = (right + (z * z) / 2) / whole
  const half = (z / whole) * Math.sqrt((right * (rows - right)) / rows + (z * z) / 4)
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}

/** How many of `rows` would be right in the example that explains luck: 85 of 100, but never all and never none. */
export const exampleRight = (rows: number): number => Math.max(Math.min(rows, 1), Math.min(rows - 1, Math.round(rows * 0.85)))
