import { FaultError } from '../../contract/fault.ts'
import { isMissing } from './missing-tokens.ts'

/** All different words of a column together; Arrow counts their bytes in 31 bits. */
const mostWordBytes = 1_900_000_000

/**
 * The cells of a column of words: a code a row, −1 for a gap, and each different word once, found again by its bytes.
 * Words become strings only at the end.
 */
export class WordCells {
  readonly #name: string
  #data: Int32Array
  #slots = new Int32Array(64)
  #hashes = new Int32Array(32)
  #ends = new Int32Array(32)
  #codes = new Int32Array(32)
  #entries = 0
  #words = 0
  #text = new Uint8Array(1024)

  constructor(name: string, capacity: number) {
    this.#name = name
    this.#data = new Int32Array(capacity)
  }

  grow(capacity: number): void {
    this.#data = enlarged(this.#data, capacity)
  }

  gap(row: number): void {
    this.#data[row] = -1
  }

  put(row: number, bytes: Uint8Array, from: number, to: number): void {
    if (from === to) {
      this.#data[row] = -1
      return
    }
    // The entry comes first: a new one may move the codes to a larger array.
    const entry = this.#entryOf(bytes, from, to)
    this.#data[row] = this.#codes[entry] as number
  }

  #entryOf(bytes: Uint8Array, from: number, to: number): number {
    // FNV-1a over the bytes.
    let hash = -2128831035
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 16777619)
    const mask = this.#slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const entry = (this.#slots[slot] as number) - 1
      if (entry < 0) break
      if (this.#hashes[entry] === hash && this.#equals(entry, bytes, from, to)) return entry
      slot = (slot + 1) & mask
    }
    this.#slots[slot] = this.#entries + 1
    return this.#keep(hash, bytes, from, to)
  }

  #startOf(entry: number): number {
    return entry === 0 ? 0 : (this.#ends[entry - 1] as number)
  }

  #equals(entry: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#startOf(entry)
    if ((this.#ends[entry] as number) - start !== to - from) return false
    for (let i = 0; i < to - from; i++) if (this.#text[start + i] !== bytes[from + i]) return false
    return true
  }

  #keep(hash: number, bytes: Uint8Array, from: number, to: number): number {
    const entry = this.#entries++
    if (entry === this.#ends.length) {
      this.#hashes = enlarged(this.#hashes, entry * 2)
      this.#ends = enlarged(this.#ends, entry * 2)
      this.#codes = enlarged(this.#codes, entry * 2)
    }
    const start = this.#startOf(entry)
    const end = start + to - from
    if (end > mostWordBytes) throw new FaultError('file-too-large', { file: this.#name, size: `${end} bytes of different words`, limit: `${mostWordBytes}` }, { column: this.#name })
    if (end > this.#text.length) {
      const larger = new Uint8Array(Math.min(end * 2, mostWordBytes))
      larger.set(this.#text.subarray(0, start))
      this.#text = larger
    }
    this.#text.set(bytes.subarray(from, to), start)
    this.#hashes[entry] = hash
    this.#ends[entry] = end
    this.#codes[entry] = isMissing(bytes, from, to) ? -1 : this.#words++
    if (this.#entries * 2 > this.#slots.length) this.#rehash()
    return entry
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    const mask = this.#slots.length - 1
    for (let entry = 0; entry < this.#entries; entry++) {
      const hash = this.#hashes[entry] as number
      let slot = (hash ^ (hash >>> 15)) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = entry + 1
    }
  }

  /** The words in the order of their first rows, and the code of each row. */
  finish(rows: number): { dictionary: string[]; data: Int32Array } {
    const text = Buffer.from(this.#text.buffer)
    const dictionary: string[] = []
    for (let entry = 0; entry < this.#entries; entry++) {
      if ((this.#codes[entry] as number) >= 0) dictionary.push(text.toString('utf8', this.#startOf(entry), this.#ends[entry]))
    }
    return { dictionary, data: this.#data.slice(0, rows) }
  }
}

function enlarged(data: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length)
  larger.set(data)
  return larger
}
