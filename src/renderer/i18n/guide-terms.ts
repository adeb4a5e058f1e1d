import type { Glossary } from './guide-term-texts.ts'
import { guideTermsEn } from './guide-terms-en.ts'
import { guideTermsZh } from './guide-terms-zh.ts'
import type { Catalogue } from './language.svelte.ts'

export const glossary: Catalogue<Glossary> = { zh: guideTermsZh, en: guideTermsEn }
