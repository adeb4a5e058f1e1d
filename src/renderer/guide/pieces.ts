import { termIds, type TermId } from './term-id.ts'

/** A piece of a sentence: words, or a term that can be opened. */
export type Piece = string | { readonly term: TermId; readonly word: string }

const isTerm = (name: string): name is TermId => (termIds as readonly string[]).includes(name)

/** `{baseline|guessing}` marks the words “guessing” as the term `baseline`; everything else stays as it is. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: whole, 1: name = '', 2: word = '', index } of text.matchAll(/\{([a-z0-9-]+)\|([^{}|]+)\}/g)) {
    if (!isTerm(name)) continue
    if (index > from) pieces.push(text.slice(from, index))
    pieces.push({ term: name, word })
    from = index + whole.length
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}
