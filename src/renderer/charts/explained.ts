/** What *Explain* says of a chart; each a sentence or two in the window's language. */
export interface Explained {
  /** What it shows. */
  readonly shows: string
  /** How to read it. */
  readonly read: string
  /** What its present figures say. */
  readonly now?: string | undefined
}
