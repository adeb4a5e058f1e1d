/** Wilson's 95 % interval for a rate of `right` out of `rows` (Wilson 1927; z = 1.959964). */
export function wilson(right: number, rows: number): [number, number] {
  const z2 = 3.841458820694124
  const centre = (right + z2 / 2) / (rows + z2)
  const half = (Math.sqrt(z2) / (rows + z2)) * Math.sqrt((right * (rows - right)) / rows + z2 / 4)
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}
