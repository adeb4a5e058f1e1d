/** One path of a circle around each place, in pixels: an element a stone makes a page of thousands of stones slow to lay out. */
export const stonesPath = (places: readonly { readonly x: number; readonly y: number }[], radius: number): string => {
  const [r, d] = [radius, radius * 2].map((one) => String(Math.round(one * 100) / 100))
  return places.map(({ x, y }) => `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 -${d} 0`).join('')
}
