import { speech } from './language.svelte.ts'

/** Sentences one after another, as each language sets them; empty ones fall away. Reactive. */
export const told = (...sentences: readonly (string | undefined)[]): string => sentences.filter((one) => one !== undefined && one !== '').join(speech.language === 'en' ? ' ' : '')

/** Names one after another, as each language sets them apart. Reactive. */
export const listed = (names: readonly string[]): string => names.join(speech.language === 'en' ? ', ' : '、')
