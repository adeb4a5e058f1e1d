import type { Reading } from '../../contract/documents/dataset.ts'

/** What a reader of lines says: one record's cells and the line on which it began (from 1). */
export interface Sink {
  record(cells: string[], line: number): void
}

export interface Ending {
  /** The line of a quote that was never closed. */
  readonly unclosed?: number
}

const quote = '"'

/**
 * Cuts text that comes in pieces into records: RFC 4180 with quotes doubled, line ends \n, \r\n or \r, and quotes
 * only where a cell begins with one. `line` counts from 1.
 */
export class CellReader {
  readonly #delimiter: Reading['delimiter']
  readonly #sink: Sink
  #cells: string[] = []
  #cell = ''
  #quoted = false
  #inside = false
  #afterQuote = false
  #afterReturn = false
  #line = 1
  #began = 1
  #opened = 1

  constructor(delimiter: Reading['delimiter'], sink: Sink) {
    this.#delimiter = delimiter
    this.#sink = sink
  }

  push(text: string): void {
    let from = 0
    for (let i = 0; i < text.length; i++) {
      const char = text[i] as string
      if (this.#afterReturn) {
        this.#afterReturn = false
        if (char === '\n') {
          from = i + 1
          continue
        }
      }
      if (this.#inside) {
        if (char === '\n' || (char === '\r' && text[i + 1] !== '\n')) this.#line += 1
        if (char !== quote) continue
        this.#cell += text.slice(from, i)
        this.#inside = false
        this.#afterQuote = true
        from = i + 1
        continue
      }
      if (char === quote && (this.#afterQuote || (!this.#quoted && this.#cell === '' && from === i))) {
        if (this.#afterQuote) this.#cell += quote
        else this.#opened = this.#line
        this.#quoted = true
        this.#inside = true
        this.#afterQuote = false
        from = i + 1
        continue
      }
      if (char === this.#delimiter) {
        this.#endCell(text.slice(from, i))
        from = i + 1
      } else if (char === '\n' || char === '\r') {
        this.#endCell(text.slice(from, i))
        this.#endRecord()
        this.#afterReturn = char === '\r'
        from = i + 1
      } else {
        this.#afterQuote = false
      }
    }
    this.#cell += text.slice(from)
  }

  #endCell(rest: string): void {
    this.#cells.push(this.#cell + rest)
    this.#cell = ''
    this.#quoted = false
    this.#afterQuote = false
  }

  #endRecord(): void {
    this.#sink.record(this.#cells, this.#began)
    this.#cells = []
    this.#line += 1
    this.#began = this.#line
  }

  end(): Ending {
    const unclosed = this.#inside
    if (this.#cell !== '' || this.#quoted || this.#cells.length > 0) {
      this.#endCell('')
      this.#endRecord()
    }
    return unclosed ? { unclosed: this.#opened } : {}
  }
}
