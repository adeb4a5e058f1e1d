import type { GuideWriting } from '../i18n/guide.ts'
import { format, words } from '../i18n/language.svelte.ts'
import { headline, learnerName, scoreTexts } from '../i18n/scores.ts'
import { listed } from '../i18n/sentences.ts'
import type { GuideFacts } from './guide-facts.ts'

const mostNames = 4

/** How the Guide writes names, counts and scores in the window's language and at its level. Reactive. */
export function writingFor({ task }: Pick<GuideFacts, 'task'>): GuideWriting {
  const texts = words(scoreTexts)
  return {
    count: (value) => format().count(value),
    share: (value) => format().share(value, 0),
    names: (names) => listed([...names.slice(0, mostNames), ...(names.length > mostNames ? ['…'] : [])]),
    learner: (id) => learnerName(id, task === 'regress' ? 'regress' : 'classify', texts),
    score: (scores) => (headline(scores, texts, format()) ?? []).map((piece) => (typeof piece === 'string' ? piece : piece.figure)).join(''),
  }
}
