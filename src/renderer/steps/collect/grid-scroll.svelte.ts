/** Chromium clips an element at 33,554,428 px; well below it, so that positions stay exact to the pixel. */
const tallest = 16_000_000

/**
 * Which rows of a very long table are in view. The bar moves over an element that is never taller than the browser
 * can draw; where the table is taller, `top` (pixels of the table, from 0) is kept here and the bar only stands for it.
 */
export class GridScroll {
  rows = $state(0)
  rowHeight = $state(32)
  /** Pixels that are free for rows. */
  view = $state(0)
  #top = $state(0)

  readonly #content = $derived(this.rows * this.rowHeight)
  /** Height of the element that the bar moves over. */
  readonly tall = $derived(Math.min(this.#content, tallest))
  readonly isScaled = $derived(this.#content > tallest)
  readonly #farthest = $derived(Math.max(0, this.#content - this.view))
  readonly #barFarthest = $derived(Math.max(0, this.tall - this.view))
  readonly top = $derived(Math.min(this.#top, this.#farthest))
  /** Where the bar stands for `top`. */
  readonly bar = $derived(this.#farthest === 0 ? 0 : (this.top / this.#farthest) * this.#barFarthest)
  readonly first = $derived(Math.floor(this.top / this.rowHeight))
  /** The row after the last one in view. */
  readonly end = $derived(Math.min(this.rows, Math.ceil((this.top + this.view) / this.rowHeight)))
  /** Whole rows in view. */
  readonly page = $derived(Math.max(1, Math.floor(this.view / this.rowHeight)))

  /** How far below the top of the view a row lies, in pixels; negative above it. */
  offset(row: number): number {
    return row * this.rowHeight - this.top
  }

  /** The bar was moved. Where it only repeats what was set from here, nothing changes: the bar is coarser than `top`. */
  barMoved(to: number): void {
    if (Math.abs(to - this.bar) < 1.5) return
    this.#top = this.#barFarthest === 0 ? 0 : Math.min(1, Math.max(0, to / this.#barFarthest)) * this.#farthest
  }

  moveBy(pixels: number): void {
    this.#top = Math.min(this.#farthest, Math.max(0, this.top + pixels))
  }

  /** The least move after which the whole row is in view. */
  show(row: number): void {
    const above = row * this.rowHeight
    if (above < this.top) this.#top = above
    else if (above + this.rowHeight > this.top + this.view) this.#top = Math.min(this.#farthest, above + this.rowHeight - this.view)
  }
}
