/** The box that every picture is drawn in. */
export const pictureBox = { width: 120, height: 80 } as const

type Point = readonly [number, number]

const path = (points: readonly Point[]): string => points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
const along = (from: number, to: number, steps: number): number[] => Array.from({ length: steps + 1 }, (_, at) => from + ((to - from) * at) / steps)

/** Points about a rising line, and the least-squares line through them: the shape is that of the method. */
export const scattered: readonly Point[] = [[14, 60], [24, 66], [33, 50], [45, 54], [54, 40], [66, 44], [76, 27], [88, 33], [99, 16], [107, 22]]

export function leastSquares(points: readonly Point[], penalty = 0): { slope: number; intercept: number } {
  const n = points.length
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / n
  const [mx, my] = [mean(0), mean(1)]
  const xy = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0)
  const xx = points.reduce((sum, [x]) => sum + (x - mx) * (x - mx), 0)
  const slope = xy / (xx + penalty)
  return { slope, intercept: my - slope * mx }
}

export const linePath = ({ slope, intercept }: { slope: number; intercept: number }): string => path([[8, intercept + slope * 8], [112, intercept + slope * 112]])

export const sCurve = path(along(8, 112, 52).map((x): Point => [x, 12 + 56 / (1 + Math.exp((x - 60) / 8))]))

/** The density of a normal distribution over the floor of the picture. */
export const bell = (middle: number, deviation: number, height: number): string => path(along(8, 112, 60).map((x): Point => [x, 70 - height * Math.exp(-((x - middle) ** 2) / (2 * deviation ** 2))]))

/** A tree of yes-or-no questions below a point, its leaves with a class each. */
export function treeAt(x: number, y: number, spread: number, drop: number, depth: number): { links: string; nodes: Point[]; leaves: { at: Point; kind: number }[] } {
  const nodes: Point[] = []
  const leaves: { at: Point; kind: number }[] = []
  let links = ''
  const grow = (px: number, py: number, wide: number, left: number): void => {
    if (left === 0) {
      leaves.push({ at: [px, py], kind: leaves.length % 3 === 1 ? 0 : 1 })
      return
    }
    nodes.push([px, py])
    for (const side of [-1, 1]) {
      const [cx, cy] = [px + side * wide, py + drop]
      links += path([[px, py], [cx, cy]])
      grow(cx, cy, wide / 2, side < 0 ? left - 1 : Math.max(0, left - (depth > 2 ? 2 : 1)))
    }
  }
  grow(x, y, spread, depth)
  return { links, nodes, leaves }
}

/** Rows of two kinds about a new one, and how far its five nearest reach. */
export const around: readonly (Point & { readonly length: 2 })[] = [[52, 30], [68, 34], [55, 49], [72, 50], [46, 44], [20, 18], [30, 62], [96, 20], [102, 58], [88, 70], [22, 40], [84, 12]]
export const asked: Point = [60, 41]
export const reach = (nearest: number): number => {
  const distances = around.map(([x, y]) => Math.hypot(x - asked[0], y - asked[1])).sort((a, b) => a - b)
  return ((distances[nearest - 1] ?? 0) + (distances[nearest] ?? 0)) / 2
}

const offsets: readonly Point[] = [[-9, -5], [-3, 6], [5, -8], [9, 3], [0, -1], [-7, 4]]
export const clumps = ([[30, 26], [86, 28], [58, 60]] as const).map(([x, y], kind) => {
  const points = offsets.map(([dx, dy]): Point => [x + dx * (kind === 1 ? 1.2 : 1), y + dy])
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length
  return { kind, points, centre: [mean(0), mean(1)] as Point }
})
