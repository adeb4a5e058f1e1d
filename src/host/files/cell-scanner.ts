const lineFeed = 10
const carriageReturn = 13
const space = 32
const tab = 9

/** Takes what a scanner finds. Bytes are valid during the call only: some cells lie in a scratch area. */
export interface CellSink {
  cell(bytes: Uint8Array, from: number, to: number): void
  /** The record whose cells have just come is over; `line` is where it began, counted from 1. */
  record(line: number): void
  blank(line: number): void
}

/** How a text is cut into cells. */
export interface Cut {
  readonly delimiter: string
  readonly quote: '"' | "'" | 'none'
  /** Each record counts as one line, whatever line ends its cells hold: rows of a sheet. */
  readonly rowLines?: boolean
}

/**
 * Cuts UTF-8 text into records of cells by RFC 4180: quotes doubled inside quotes, line ends \n, \r\n or \r, and a
 * quote is one only where a cell begins with it; what follows a closing quote belongs to the cell.
 */
export class CellScanner {
  readonly #bytes: Uint8Array
  readonly #delimiter: number
  readonly #quote: number
  readonly #rowLines: boolean
  readonly #sink: CellSink
  #at = 0
  #line = 1
  #scratch = new Uint8Array(256)
  #used = 0
  #unclosed: number | undefined

  constructor(bytes: Uint8Array, { delimiter, quote, rowLines = false }: Cut, sink: CellSink) {
    this.#bytes = bytes
    this.#delimiter = delimiter.charCodeAt(0)
    this.#quote = quote === 'none' ? -1 : quote.charCodeAt(0)
    this.#rowLines = rowLines
    this.#sink = sink
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length
  }

  /** The line of a quote that was never closed. */
  get unclosed(): number | undefined {
    return this.#unclosed
  }

  /** Goes on by whole records until `until` bytes have been seen, or all. */
  scan(until: number): void {
    const stop = Math.min(until, this.#bytes.length)
    while (this.#at < stop) {
      const line = this.#line
      if (this.#skipBlank()) {
        this.#sink.blank(line)
      } else {
        while (this.#scanCell());
        this.#sink.record(line)
      }
      this.#line++
    }
  }

  /** Passes over a line of nothing but spaces, with its end; stays where there is more. */
  #skipBlank(): boolean {
    const bytes = this.#bytes
    let at = this.#at
    while (at < bytes.length && (bytes[at] === space || (bytes[at] === tab && this.#delimiter !== tab))) at++
    const byte = bytes[at]
    if (byte !== undefined && byte !== lineFeed && byte !== carriageReturn) return false
    this.#at = at
    this.#passLineEnd()
    return true
  }

  #passLineEnd(): void {
    const byte = this.#bytes[this.#at++]
    if (byte === carriageReturn && this.#bytes[this.#at] === lineFeed) this.#at++
  }

  /** True where another cell of the same record follows. */
  #scanCell(): boolean {
    const bytes = this.#bytes
    const delimiter = this.#delimiter
    const from = this.#at
    if (bytes[from] === this.#quote) {
      this.#scanQuoted(from)
    } else {
      this.#at = this.#endOfPlain(from)
      this.#sink.cell(bytes, from, this.#at)
    }
    if (bytes[this.#at] === delimiter) {
      this.#at++
      return true
    }
    this.#passLineEnd()
    return false
  }

  #endOfPlain(from: number): number {
    const bytes = this.#bytes
    const delimiter = this.#delimiter
    let at = from
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number
      if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break
    }
    return at
  }

  #scanQuoted(opening: number): void {
    const bytes = this.#bytes
    const quote = this.#quote
    const line = this.#line
    this.#used = 0
    let from = opening + 1
    let at = from
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number
      if (byte === quote) {
        if (bytes[at + 1] !== quote) break
        this.#keep(from, at + 1)
        from = at + 2
        at++
      } else if (this.#rowLines) continue
      else if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) this.#line++
    }
    if (at >= bytes.length) this.#unclosed ??= line
    const end = this.#endOfPlain(at + 1)
    this.#at = Math.min(end, bytes.length)
    if (this.#used === 0 && end <= at + 1) {
      this.#sink.cell(bytes, from, at)
      return
    }
    this.#keep(from, at)
    this.#keep(at + 1, this.#at)
    this.#sink.cell(this.#scratch, 0, this.#used)
  }

  #keep(from: number, to: number): void {
    if (to <= from) return
    const needed = this.#used + to - from
    if (needed > this.#scratch.length) {
      const larger = new Uint8Array(needed * 2)
      larger.set(this.#scratch.subarray(0, this.#used))
      this.#scratch = larger
    }
    this.#scratch.set(this.#bytes.subarray(from, to), this.#used)
    this.#used = needed
  }
}
