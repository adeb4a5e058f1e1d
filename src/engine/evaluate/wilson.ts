/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054

/** Wilson's 95 % interval (1927) for a rate of `right` out of `rows` ≥ 1: 17 of 20 gives 64 % to 95 %. */
export function wilson(right: number, rows: number): [number, number] {
  const z2 = z * z
  const centre = (right + z2 / 2) / (rows + z2)
  const half = (z / (rows + z2)) * Math.sqrt((right * (rows - right)) / rows + z2 / 4)
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}
