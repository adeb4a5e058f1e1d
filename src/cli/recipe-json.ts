/** A slip in JSON text, with the line in which it was noticed, from 1. */
export class JsonSlip extends Error {
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

/** JSON with the line in which each value begins; paths are joined by NUL, which no key of ours holds. */
export interface LinedJson {
  readonly value: unknown
  /** The line of the value at a path of keys and places, or of the nearest one around it. */
  lineOf(path: readonly (string | number)[]): number
}

const scalar = /[^\s,:[\]{}"]+/y
const string = /"(?:[^"\\\n]|\\.)*"/y
const white = /\s*/y

class Reader {
  readonly lines = new Map<string, number>()
  readonly #text: string
  #at = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  #skip(): void {
    this.#take(white)
  }

  #take(form: RegExp): string | undefined {
    form.lastIndex = this.#at
    const found = form.exec(this.#text)?.[0]
    if (found === undefined) return undefined
    this.#at += found.length
    for (const char of found) if (char === '\n') this.#line++
    return found
  }

  #next(): string | undefined {
    this.#skip()
    return this.#text[this.#at]
  }

  slip(message: string): never {
    throw new JsonSlip(message, this.#line)
  }

  #need(char: string): void {
    const next = this.#next()
    if (next !== char) this.slip(next === undefined ? `it ends where “${char}” should come` : `“${char}” should come before “${next}”`)
    this.#at++
  }

  #parsed(token: string): unknown {
    try {
      return JSON.parse(token) as unknown
    } catch {
      return this.slip(`${token.slice(0, 40)} is no value`)
    }
  }

  #key(): string {
    const token = this.#next() === '"' ? this.#take(string) : undefined
    return token === undefined ? this.slip('a name in quotes should come here') : (this.#parsed(token) as string)
  }

  value(path: string): unknown {
    const next = this.#next()
    this.lines.set(path, this.#line)
    if (next === '{') return this.#object(path)
    if (next === '[') return this.#list(path)
    const token = next === undefined ? undefined : this.#take(next === '"' ? string : scalar)
    return token === undefined ? this.slip(next === undefined ? 'it ends too early' : next === '"' ? 'a quote is opened and never closed' : `a value should come before “${next}”`) : this.#parsed(token)
  }

  #object(path: string): unknown {
    const entries = new Map<string, unknown>()
    this.#at++
    while (this.#next() !== '}') {
      if (entries.size > 0) this.#need(',')
      const key = this.#key()
      if (entries.has(key)) this.slip(`“${key}” stands there twice`)
      this.#need(':')
      entries.set(key, this.value(`${path}\0${key}`))
    }
    this.#at++
    return Object.fromEntries(entries)
  }

  #list(path: string): unknown {
    const items: unknown[] = []
    this.#at++
    while (this.#next() !== ']') {
      if (items.length > 0) this.#need(',')
      items.push(this.value(`${path}\0${items.length}`))
    }
    this.#at++
    return items
  }

  end(): void {
    const next = this.#next()
    if (next !== undefined) this.slip(`nothing should come after the end, and there is “${next}”`)
  }
}

/** Reads JSON strictly; a key that stands there twice is a slip too. Throws `JsonSlip`. */
export function readLinedJson(text: string): LinedJson {
  const reader = new Reader(text)
  const value = reader.value('')
  reader.end()
  return {
    value,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const line = reader.lines.get(path.slice(0, length).map((key) => `\0${key}`).join(''))
        if (line !== undefined) return line
      }
      return 1
    },
  }
}
