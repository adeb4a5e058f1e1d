import type { RowCondition } from '../../../contract/asks/found.ts'
import type { ColumnDoc } from '../../../contract/documents/dataset.ts'

type Kind = RowCondition['is']

/** What a column of a type can be asked. Dates are only there or not. */
export const kindsFor = (type: ColumnDoc['type']): readonly Kind[] =>
  type === 'number' ? ['between', 'one-of', 'gap', 'filled'] : type === 'date' ? ['gap', 'filled'] : type === 'text' ? ['contains', 'one-of', 'gap', 'filled'] : ['one-of', 'contains', 'gap', 'filled']

/** A condition that is being put together. */
export class FilterForm {
  column = $state<string>('')
  kind = $state<Kind>('gap')
  low = $state<number | null>(null)
  high = $state<number | null>(null)
  words = $state('')

  /** Another column asks as its type can be asked first. */
  choose({ name, type }: Pick<ColumnDoc, 'name' | 'type'>): void {
    this.column = name
    this.kind = kindsFor(type)[0] ?? 'gap'
    this.low = null
    this.high = null
    this.words = ''
  }

  /** Undefined as long as something is missing. An open end of a range is as far as numbers go. */
  get condition(): RowCondition | undefined {
    const { column, kind } = this
    if (column === '') return undefined
    if (kind === 'gap' || kind === 'filled') return { column, is: kind }
    if (kind === 'between') return this.low === null && this.high === null ? undefined : { column, is: kind, low: this.low ?? -Number.MAX_VALUE, high: this.high ?? Number.MAX_VALUE }
    if (kind === 'contains') return this.words.trim() === '' ? undefined : { column, is: kind, text: this.words.trim() }
    const values = this.words.split(/[,，、]/).map((word) => word.trim()).filter((word) => word !== '')
    return values.length === 0 ? undefined : { column, is: kind, values }
  }
}
