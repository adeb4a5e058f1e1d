import { putArray } from '../typed-array.ts'
import { encodeUtf8 } from '../utf8.ts'

const varint = 0
const lengthDelimited = 2

/** A protocol-buffers message that is written field by field; a repeated field of numbers may be written in one piece. */
export class Message {
  #bytes = new Uint8Array(64)
  #length = 0

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#length + more, this.#bytes.length * 2))
    grown.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = grown
  }

  #whole(value: number): void {
    this.#room(10)
    let rest = value
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80
      rest = Math.floor(rest / 0x80)
    }
    this.#bytes[this.#length++] = rest
  }

  #negative(value: number): void {
    this.#room(10)
    let rest = BigInt.asUintN(64, BigInt(value))
    for (; rest >= 0x80n; rest >>= 7n) this.#bytes[this.#length++] = Number(rest & 0x7fn) | 0x80
    this.#bytes[this.#length++] = Number(rest)
  }

  #tag(field: number, wire: number): void {
    this.#whole(field * 8 + wire)
  }

  /** A safe whole number as int64, int32 or an enumeration. */
  int(field: number, value: number): this {
    this.#tag(field, varint)
    if (value < 0) this.#negative(value)
    else this.#whole(value)
    return this
  }

  /** A repeated field of whole numbers in one piece: a tag for all instead of one each. */
  ints(field: number, values: ArrayLike<number>): this {
    const packed = new Message()
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number
      if (value < 0) packed.#negative(value)
      else packed.#whole(value)
    }
    return this.message(field, packed)
  }

  /** A repeated field of float32 numbers in one piece. */
  floats(field: number, values: ArrayLike<number>): this {
    const packed = new Uint8Array(4 * values.length)
    putArray(new DataView(packed.buffer), 0, 'Float32Array', values)
    return this.bytes(field, packed)
  }

  bytes(field: number, value: Uint8Array): this {
    this.#tag(field, lengthDelimited)
    this.#whole(value.length)
    this.#room(value.length)
    this.#bytes.set(value, this.#length)
    this.#length += value.length
    return this
  }

  text(field: number, value: string): this {
    return this.bytes(field, encodeUtf8(value))
  }

  message(field: number, value: Message): this {
    return this.bytes(field, value.#bytes.subarray(0, value.#length))
  }

  /** A copy of what has been written. */
  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length)
  }
}
