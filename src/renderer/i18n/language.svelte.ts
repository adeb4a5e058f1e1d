import type { Language, Level } from '../../contract/state.ts'
import { formats, type Format } from '../format/format.ts'
import { pseudo } from './pseudo.ts'

/** The texts of one screen in both languages. Both sides have one type, so a missing key does not compile. */
export interface Catalogue<T> {
  readonly zh: T
  readonly en: T
}

class Speech {
  /** The language of the window; follows main's settings. */
  language = $state<Language>('zh-CN')
  /** How densely and in which words it speaks; follows main's settings. */
  level = $state<Level>('explorer')
  /** English, marked and stretched: a check finds texts that are from no catalogue, and texts that are cut off. */
  pseudo = $state(false)
}

export const speech = new Speech()

/** The texts of a catalogue in the window's language. Reactive: use it inside `$derived` or a template. */
export const words = <T>(catalogue: Catalogue<T>): T => (speech.language !== 'en' ? catalogue.zh : speech.pseudo ? pseudo(catalogue.en) : catalogue.en)

/** How numbers are written in the window's language. Reactive like `words`. */
export const format = (): Format => formats[speech.language]

/** What is said at the window's level: three ways to say one thing, never another number. Reactive like `words`. */
export const atLevel = <T>(ways: Readonly<Record<Level, T>>): T => ways[speech.level]
