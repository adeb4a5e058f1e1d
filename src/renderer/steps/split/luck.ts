/** Wilson's 95 % interval (1927) for a rate of `right` out of `rows`, at least 1; z² of the normal distribution's 97.5 % point. */
export function wilson(right: number, rows: number): readonly [number, number] {
  const z2 = 3.841458820694124
  const centre = (right + z2 / 2) / (rows + z2)
  const half = (Math.sqrt(z2) / (rows + z2)) * Math.sqrt((right * (rows - right)) / rows + z2 / 4)
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}

/** How many of `rows` would be right in the example that explains luck: 85 of 100, but never all and never none. */
export const exampleRight = (rows: number): number => Math.min(Math.max(0, rows - 1), Math.max(1, Math.round(rows * 0.85)))
