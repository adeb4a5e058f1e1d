/** Elements that can draw themselves as SVG better than their pixels tell: a canvas, say. */
const drawings = new WeakMap<Element, () => string>()

/** `draw` gives a whole `<svg>` as large as the element. Returns its own undo. */
export function drawsItself(element: Element, draw: () => string): () => void {
  drawings.set(element, draw)
  return () => void drawings.delete(element)
}

export const ownDrawing = (element: Element): string | undefined => drawings.get(element)?.()
