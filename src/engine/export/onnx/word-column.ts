import type { FittedImpute, FittedOneHot, FittedOrdinal, FittedRare } from '../../recipe/fitted.ts'
import type { Graph } from './graph.ts'
import { doubles, int64s } from './tensor.ts'

const gap = Symbol('gap')
const unseen = Symbol('unseen')

/** What a word has become: another word, a gap, or still a word that no step names. */
type Image = string | typeof gap | typeof unseen

type Named<S extends { columns: readonly object[] }> = S['columns'][number]

/**
 * A column of words on its way through the steps. What they do to a cell depends on that cell alone, so the steps are
 * followed here, word by word, and the file holds only where each word ends. The empty string is a gap.
 */
export class WordColumn {
  readonly #graph: Graph
  readonly #input: string
  readonly #images: ReadonlyMap<string, Image>
  readonly #gap: Image
  readonly #unseen: Image

  private constructor(graph: Graph, input: string, images: ReadonlyMap<string, Image>, gapImage: Image, unseenImage: Image) {
    this.#graph = graph
    this.#input = input
    this.#images = images
    this.#gap = gapImage
    this.#unseen = unseenImage
  }

  /** `words`: all that any later step names; every other word is unseen. */
  static over(graph: Graph, input: string, words: Iterable<string>): WordColumn {
    const images = new Map<string, Image>()
    for (const word of words) if (word !== '') images.set(word, word)
    return new WordColumn(graph, input, images, gap, unseen)
  }

  #mapped(change: (image: Image) => Image): WordColumn {
    const images = new Map<string, Image>([...this.#images].map(([word, image]) => [word, change(image)]))
    return new WordColumn(this.#graph, this.#input, images, change(this.#gap), change(this.#unseen))
  }

  imputed({ value }: Named<FittedImpute>): WordColumn {
    return typeof value === 'string' ? this.#mapped((image) => (image === gap ? value : image)) : this
  }

  rare({ keep, other }: Named<FittedRare>): WordColumn {
    const kept: ReadonlySet<Image> = new Set(keep)
    return this.#mapped((image) => (image === gap || kept.has(image) ? image : other))
  }

  /** int64 [N, 1]: a number for what each word has become. */
  #numbers(numberOf: (image: Image) => number): string {
    const rest = numberOf(this.#unseen)
    const pairs = [...this.#images, ['', this.#gap] as const].map(([word, image]) => ({ word, number: numberOf(image) })).filter(({ word, number }) => word === '' || number !== rest)
    const attributes = { keys_strings: { texts: pairs.map(({ word }) => word) }, values_int64s: { ints: pairs.map(({ number }) => number) }, default_int64: { int: rest } }
    return this.#graph.node('LabelEncoder', [this.#input], { attributes, domain: 'ai.onnx.ml' })
  }

  #places(levels: readonly string[]): string {
    const places = new Map<Image, number>(levels.map((level, at) => [level, at]))
    return this.#numbers((image) => places.get(image) ?? -1)
  }

  /** double [N, 1]: 1 for a gap. */
  missing(): string {
    return this.#graph.cast(this.#numbers((image) => (image === gap ? 1 : 0)), 'double')
  }

  /** double [N, levels ≥ 1]. Comparing codes needs memory for one row of levels only, where a table would need a square. */
  oneHot({ levels }: Named<FittedOneHot>): string {
    const all = this.#graph.constant('levels', int64s(levels.map((_, i) => i), [1, levels.length]))
    return this.#graph.cast(this.#graph.node('Equal', [this.#places(levels), all]), 'double')
  }

  /** double [N, 1]: the number of the level, NaN for a gap and for what is no level. */
  ordinal({ levels }: Named<FittedOrdinal>): string {
    const graph = this.#graph
    const place = graph.cast(this.#places(levels), 'double')
    const none = graph.node('Less', [place, graph.constant('first', doubles(Float64Array.of(0), [1, 1]))])
    return graph.node('Where', [none, graph.constant('gap', doubles(Float64Array.of(NaN), [1, 1])), place])
  }
}
