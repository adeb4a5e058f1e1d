/** Below this width the guide folds by itself and opens over the sheet. */
const roomy = '(min-width: 1100px)'

/** Whether the guide is folded to its tab: by the person, or because the window is narrow. */
export class GuideFold {
  narrow = $state(false)
  #foldedWide = $state(false)
  #openNarrow = $state(false)

  get folded(): boolean {
    return this.narrow ? !this.#openNarrow : this.#foldedWide
  }

  open(): void {
    if (this.narrow) this.#openNarrow = true
    else this.#foldedWide = false
  }

  fold(): void {
    if (this.narrow) this.#openNarrow = false
    else this.#foldedWide = true
  }

  /** The screen was left: what lay over it goes. */
  left(): void {
    this.#openNarrow = false
  }

  widthChanged(narrow: boolean): void {
    this.narrow = narrow
    this.#openNarrow = false
  }

  listen(page: Window): () => void {
    const query = page.matchMedia(roomy)
    const changed = (): void => this.widthChanged(!query.matches)
    changed()
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }
}

export const guideFold = new GuideFold()
