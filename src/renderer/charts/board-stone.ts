/** A stone on a board, in its pixels: a row of the table, or a counted amount of rows. */
export interface BoardStone {
  /** Stays with the stone when it changes place. */
  readonly key: string
  /** The row it is; absent where it stands for many. */
  readonly row?: number
  readonly x: number
  readonly y: number
  /** Which class it really is; -1: none. */
  readonly kind: number
  readonly hollow?: boolean
  /** Judged wrong. */
  readonly ringed?: boolean
  /** What it is, in words. */
  readonly says: string
}

export type Direction = 'left' | 'right' | 'up' | 'down'

const ahead: Readonly<Record<Direction, (dx: number, dy: number) => readonly [number, number]>> = {
  left: (dx, dy) => [-dx, dy],
  right: (dx, dy) => [dx, dy],
  up: (dx, dy) => [-dy, dx],
  down: (dx, dy) => [dy, dx],
}

/** The stone that an arrow key leads to: the nearest one in that direction, going straight rather than aslant; itself where there is none. */
export function nextStone(stones: readonly Pick<BoardStone, 'x' | 'y'>[], at: number, direction: Direction): number {
  const here = stones[at]
  if (here === undefined) return 0
  let best = at
  let least = Infinity
  stones.forEach((stone, index) => {
    const [forward, aside] = ahead[direction](stone.x - here.x, stone.y - here.y)
    if (forward < 0.5) return
    const far = forward + 3 * Math.abs(aside)
    if (far < least) {
      least = far
      best = index
    }
  })
  return best
}
