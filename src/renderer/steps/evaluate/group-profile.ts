import type { GroupColumn, Groups } from '../../../contract/documents/run.ts'

/** What sets a group apart in one column: further up or down than all rows (in deviations), or a word that it says more often. */
export type Trait =
  | { readonly kind: 'number'; readonly column: string; readonly group: number; readonly all: number; readonly away: number }
  | { readonly kind: 'word'; readonly column: string; readonly word: string; readonly share: number; readonly ofAll: number; readonly away: number }

/** Less than this says nothing: a third of a deviation, or 15 points more of a word. */
const leastAway = 0.33
const leastMore = 0.15

/** What sets a group apart, the most telling first. */
export function traitsOf(columns: readonly GroupColumn[], group: number): Trait[] {
  const found = columns.flatMap((one): Trait[] => {
    if (one.kind === 'number') {
      const value = one.groups[group]
      if (value === null || value === undefined || one.all === null || one.sd === null || one.sd === 0) return []
      const away = (value - one.all) / one.sd
      return Math.abs(away) < leastAway ? [] : [{ kind: 'number', column: one.column, group: value, all: one.all, away }]
    }
    const said = one.groups[group]
    if (said === null || said === undefined || said.share - said.ofAll < leastMore) return []
    return [{ kind: 'word', column: one.column, word: said.word, share: said.share, ofAll: said.ofAll, away: (said.share - said.ofAll) / 0.45 }]
  })
  return found.sort((a, b) => Math.abs(b.away) - Math.abs(a.away))
}

/** A lead of the silhouette that is worth another look. */
const worthLead = 0.02

/** The number of groups that lies furthest apart; undefined where no other number does better than the one that was found. */
export function betterNumber(tried: NonNullable<Groups['tried']>, own: number): { readonly groups: number; readonly silhouette: number; readonly instead: number } | undefined {
  const mine = tried.find(({ groups }) => groups === own)
  if (mine === undefined) return undefined
  const best = tried.reduce((one, other) => (other.silhouette > one.silhouette ? other : one), mine)
  return best.silhouette - mine.silhouette < worthLead ? undefined : { ...best, instead: mine.silhouette }
}

/** How apart groups are, by their silhouette: the usual reading (Kaufman and Rousseeuw 1990). */
export const apart = (silhouette: number): 'well' | 'fairly' | 'weakly' | 'hardly' => (silhouette > 0.7 ? 'well' : silhouette > 0.5 ? 'fairly' : silhouette > 0.25 ? 'weakly' : 'hardly')
