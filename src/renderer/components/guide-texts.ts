/** What the guide beside a screen says: what has been done, why this step is there, what comes next, and words explained. */
export interface GuideTexts {
  readonly done: string
  readonly why: string
  readonly next: string
  readonly terms?: readonly { readonly term: string; readonly text: string }[]
}
