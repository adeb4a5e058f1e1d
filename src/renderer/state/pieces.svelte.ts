/**
 * How much of a long list is drawn: a piece at once, another in every frame, so that the window never holds still.
 * To be made while a component is set up.
 */
export class Pieces {
  #drawn = $state(0)
  readonly #length: () => number
  readonly #piece: () => number

  constructor(length: () => number, piece: () => number) {
    this.#length = length
    this.#piece = piece
    $effect(() => {
      if (this.whole) return
      const next = this.drawn + piece()
      const frame = requestAnimationFrame(() => (this.#drawn = next))
      return () => cancelAnimationFrame(frame)
    })
  }

  get drawn(): number {
    return Math.max(this.#drawn, this.#piece())
  }

  get whole(): boolean {
    return this.drawn >= this.#length()
  }
}
