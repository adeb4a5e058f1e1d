/** Stones that would lie on one another are piled: for each x (in pixels) the layer it comes to, from 0. `width` is a stone's. */
export function pileUp(xs: readonly number[], width: number): number[] {
  const layers = new Array<number>(xs.length).fill(0)
  const lastInLayer: number[] = []
  const order = xs.map((x, at) => ({ x, at })).sort((a, b) => a.x - b.x || a.at - b.at)
  for (const { x, at } of order) {
    const free = lastInLayer.findIndex((last) => x - last >= width)
    const layer = free === -1 ? lastInLayer.length : free
    lastInLayer[layer] = x
    layers[at] = layer
  }
  return layers
}
