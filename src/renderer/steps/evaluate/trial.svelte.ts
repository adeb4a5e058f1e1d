import type * as v from 'valibot'
import type { Cell, FormField, ModelAnswer, ModelRef, Row } from '../../../contract/asks/table.ts'
import { Asked } from '../../state/asked.svelte.ts'
import type { DataLine } from '../../state/data-line.svelte.ts'

type Ref = v.InferOutput<typeof ModelRef>

/** A point of the curve over one number column. */
export interface CurvePoint {
  readonly x: number
  readonly answer: ModelAnswer
}

const curvePoints = 181

/** A form to ask a model with: one value a column, and an answer that follows at once. */
export class Trial {
  readonly #line: Pick<DataLine, 'ask'>
  readonly #ref: Ref
  readonly #form = new Asked<{ readonly fields: readonly FormField[] }>()
  readonly #said = new Asked<ModelAnswer | undefined>()
  #values = $state.raw<Readonly<Record<string, Cell>>>({})
  readonly fields: readonly FormField[] = $derived(this.#form.value?.fields ?? [])
  readonly answer: ModelAnswer | undefined = $derived(this.#said.value)
  readonly fault = $derived(this.#form.fault ?? this.#said.fault)

  constructor(line: Pick<DataLine, 'ask'>, ref: Ref) {
    this.#line = line
    this.#ref = ref
  }

  /** Asks for the form, and for the answer to what stands in it; again after a restart. What was typed stays. */
  async load(): Promise<void> {
    await this.#form.ask(() => this.#line.ask('model/form', this.#ref))
    await this.#ask()
  }

  valueOf(field: FormField): Cell {
    const typed = this.#values[field.name]
    return typed === undefined ? field.start : typed
  }

  set(name: string, value: Cell): void {
    this.#values = { ...this.#values, [name]: value }
    void this.#ask()
  }

  /** The answers along the only number column, from `low` to `high`. */
  async curve(field: FormField, low: number, high: number): Promise<CurvePoint[]> {
    const at = Array.from({ length: curvePoints }, (_, step) => low + ((high - low) * step) / (curvePoints - 1))
    const { answers } = await this.#line.ask('model/answer', { ...this.#ref, rows: at.map((x): Row => ({ [field.name]: x })) })
    return answers.map((answer, step) => ({ x: at[step] ?? low, answer }))
  }

  async #ask(): Promise<void> {
    if (this.fields.length === 0) return
    const row = Object.fromEntries(this.fields.map((field): [string, Cell] => [field.name, this.valueOf(field)]))
    await this.#said.ask(async () => (await this.#line.ask('model/answer', { ...this.#ref, rows: [row] })).answers[0])
  }
}
