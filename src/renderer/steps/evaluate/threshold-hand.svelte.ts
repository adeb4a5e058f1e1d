/** The threshold while a hand moves it: kept here until it rests, then a document says it. */
export class ThresholdHand {
  #moved = $state<number | undefined>(undefined)
  #rest: ReturnType<typeof setTimeout> | undefined
  readonly #keep: (threshold: number) => void

  /** `keep` hears of it once the hand rests. */
  constructor(keep: (threshold: number) => void) {
    this.#keep = keep
  }

  /** Where the line stands: with the hand, else where the plan has it. */
  at(planned: number): number {
    return this.#moved ?? planned
  }

  /** Moves the line; it is kept once nothing has moved it for `calm` milliseconds. */
  move(threshold: number, calm = 500): void {
    this.#moved = Math.min(1, Math.max(0, Math.round(threshold * 1000) / 1000))
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.keep(), calm)
  }

  keep(): void {
    clearTimeout(this.#rest)
    if (this.#moved !== undefined) this.#keep(this.#moved)
  }

  /** The plan has said it, or something else: the hand lets go. */
  letGo(): void {
    clearTimeout(this.#rest)
    this.#moved = undefined
  }
}
