const longer: Readonly<Record<string, string>> = { a: 'aa', e: 'ee', i: 'ii', o: 'oo', u: 'uu' }
const stretched = (text: string): string => text.replace(/[aeiou]/g, (vowel) => longer[vowel] ?? vowel)

/** A text as no language has it: between ⟦ and ⟧ and half as long again, so that a text which is not from a catalogue, or is cut off, is seen. */
export function pseudoText(text: string): string {
  if (!/\p{L}/u.test(text)) return text
  return `⟦${text.split(/(\{[a-z0-9-]+\|[^{}|]+\})/).map(pseudoPart).join('')}⟧`
}

/** What can be opened in a sentence keeps its mark: `{term|word}`. */
function pseudoPart(part: string): string {
  const term = /^\{([a-z0-9-]+)\|([^{}|]+)\}$/.exec(part)
  return term === null ? stretched(part) : `{${term[1] ?? ''}|⟦${stretched(term[2] ?? '')}⟧}`
}

const made = new WeakMap<object, unknown>()

/** A whole catalogue so: its texts, those in lists and records, and what its functions answer. */
export function pseudo<T>(texts: T): T {
  if (typeof texts === 'string') return pseudoText(texts) as T
  if (texts === null || (typeof texts !== 'object' && typeof texts !== 'function')) return texts
  const known = made.get(texts)
  if (known !== undefined) return known as T
  const one = typeof texts === 'function' ? (...given: unknown[]) => pseudo((texts as unknown as (...all: unknown[]) => unknown)(...given)) : Array.isArray(texts) ? texts.map(pseudo) : Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, pseudo(value)]))
  made.set(texts, one)
  return one as T
}
