import type { RecipePreview } from '../../../contract/asks/recipe.ts'
import type { RecipeStep } from '../../../contract/documents/recipe.ts'
import type { Format } from '../../format/format.ts'
import type { PrepareTexts } from '../../i18n/prepare-texts.ts'
import { cellWords } from './cell-words.ts'

const mostNamed = 6

const listOf = ({ first, of }: { readonly first: readonly string[]; readonly of: number }, format: Format): string =>
  of > mostNamed ? format.list([...first.slice(0, mostNamed), '']).replace(/(,?\s*and |和)$/, ' …') : format.list(first)

/** What a step has learned from the learning rows, in a sentence with its figures; nothing where it learns nothing. */
export function fittedWords(step: RecipeStep, { fitted, known, works, before }: RecipePreview, t: PrepareTexts, format: Format): string | undefined {
  const count = format.count(known)
  const say = (value: number): string => cellWords(value, before?.kind === 'date' ? 'date' : 'number', format) ?? ''
  const { value, low, high, centre, spread, words } = fitted
  switch (step.id) {
    case 'impute': {
      if (value === undefined) return undefined
      const said = typeof value === 'number' ? say(value) : format.quote(value)
      const strategy = typeof step.params['strategy'] === 'string' ? step.params['strategy'] : 'median'
      return known === 0 ? t.fitted.nothingKnown(said) : t.fitted.fill(t.strategies[strategy] ?? strategy, said, count)
    }
    case 'cap':
    case 'mark':
      return low === undefined || high === undefined ? undefined : t.fitted.fences(say(low), say(high), count)
    case 'scale': {
      if (centre === undefined || spread === undefined) return undefined
      const kind = typeof step.params['kind'] === 'string' ? step.params['kind'] : 'standard'
      return t.fitted.scale(t.scales[kind] ?? kind, say(centre), format.amount(spread, 5), count)
    }
    case 'rare':
      return words === undefined ? undefined : t.fitted.kept(listOf(words, format), format.count(words.of), String(value ?? ''))
    case 'one-hot':
    case 'ordinal':
      return words === undefined ? undefined : t.fitted[step.id === 'ordinal' ? 'numbered' : 'levels'](format.count(words.of), listOf(words, format))
    case 'drop-constant':
      return works.length === 0 ? t.fitted.noneDropped : t.fitted.dropped(format.list(works))
    default:
      return undefined
  }
}
