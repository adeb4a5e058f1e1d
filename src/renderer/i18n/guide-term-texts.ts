import type { GuideFacts } from '../guide/guide-facts.ts'
import type { TermId } from '../guide/term-id.ts'
import type { GuideWriting } from './guide.ts'

interface TermTexts {
  readonly name: string
  readonly what: string
  /** An example from the project that is open; undefined where it has none. */
  readonly here?: (facts: GuideFacts, say: GuideWriting) => string | undefined
}

export type Glossary = Readonly<Record<TermId, TermTexts>>
