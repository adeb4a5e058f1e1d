import type { RecentProject } from '../../../../contract/documents/recent.ts'
import type { Language } from '../../../../contract/state.ts'
import type { Format } from '../../../format/format.ts'
import type { ProjectTexts } from '../../../i18n/project.ts'
import type { ScoreTexts } from '../../../i18n/scores.ts'

const dayOf = (moment: Date): string => `${moment.getFullYear()}-${moment.getMonth()}-${moment.getDate()}`

/** When a project was open last, as one says it: the clock today, the day this year, else the date. */
export function whenWord(opened: number, now: Date, texts: ProjectTexts['recent'], language: Language): string {
  const then = new Date(opened)
  if (dayOf(then) === dayOf(now)) return texts.today(then.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false }))
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (dayOf(then) === dayOf(yesterday)) return texts.yesterday
  return then.toLocaleDateString(language, { month: language === 'en' ? 'short' : 'long', day: 'numeric', ...(then.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }) })
}

/** Above this many rows a share is easier to read than its rows. */
const mostToCount = 9_999

/** The score of a project: the figure, and what it counts. */
export function scoreWord(score: RecentProject['score'], texts: ProjectTexts['recent'], scores: ScoreTexts, format: Format): { readonly figure: string; readonly of: readonly string[] } | undefined {
  if (score === null) return undefined
  const part = score.part === 'practise' ? texts.practise : texts.learn
  if (score.right !== null && score.rows <= mostToCount) return { figure: texts.right(format.count(score.right), format.count(score.rows)), of: [texts.rightWord, part] }
  return { figure: format.amount(score.value, 3), of: [scores.metrics[score.metric] ?? score.metric, part] }
}
