import type { PartScores } from '../../contract/documents/run.ts'
import type { GuideFacts } from './guide-facts.ts'

/** The best learner's scores, once there are any. */
export const bestScores = ({ result }: GuideFacts): PartScores | undefined => result?.best?.scores

/** The line of a confusion of two classes for the positive one: really and said so, really but missed, said so and not. */
export function positives(scores: PartScores | undefined): { readonly label: string; readonly found: number; readonly missed: number; readonly blamed: number } | undefined {
  const { classes = [], counts = [] } = scores?.confusion ?? {}
  const [negative, positive] = counts
  if (classes.length !== 2 || negative === undefined || positive === undefined) return undefined
  return { label: classes[1] ?? '', found: positive[1] ?? 0, missed: positive[0] ?? 0, blamed: negative[1] ?? 0 }
}
