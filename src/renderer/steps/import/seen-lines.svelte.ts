import type { Importing, PreviewLine } from '../../../contract/documents/importing.ts'
import type { AskInput, AskOutput } from '../../../contract/reply.ts'
import type { WindowAsks } from '../../../contract/asks/index.ts'

interface Door {
  ask(name: 'import/lines', input: AskInput<WindowAsks, 'import/lines'>): Promise<AskOutput<WindowAsks, 'import/lines'> | undefined>
}

/** Which lines of a file are seen: its beginning, or those around a place that someone wants to look at. */
export class SeenLines {
  /** The line that is looked at. */
  line = $state<number | undefined>(undefined)
  #around = $state.raw<readonly PreviewLine[] | undefined>(undefined)
  readonly #door: Door
  #key = ''

  constructor(door: Door) {
    this.#door = door
  }

  get away(): boolean {
    return this.#around !== undefined
  }

  of({ preview }: Pick<Importing, 'preview'>): readonly PreviewLine[] {
    return this.#around ?? preview?.lines ?? []
  }

  /** Read in another way, a line holds something else: back to the beginning. */
  follow({ id, wish }: Pick<Importing, 'id' | 'wish'>): void {
    const key = JSON.stringify([id, wish])
    if (key === this.#key) return
    this.#key = key
    this.toTop()
  }

  toTop(): void {
    this.#around = undefined
    this.line = undefined
  }

  async show({ id, preview }: Pick<Importing, 'id' | 'preview'>, line: number): Promise<void> {
    this.line = line
    if (preview?.lines.some((one) => one.line === line) === true) {
      this.#around = undefined
      return
    }
    const key = this.#key
    const lines = await this.#door.ask('import/lines', { id, line })
    if (lines !== undefined && this.#key === key && this.line === line) this.#around = lines
  }
}
