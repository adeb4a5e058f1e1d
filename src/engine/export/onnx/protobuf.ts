import { encodeUtf8 } from '../utf8.ts'

const varint = 0
const lengthDelimited = 2
const fixed32 = 5

/** A protocol-buffers message that is written field by field; repeated fields are written one entry after the other. */
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

  float(field: number, value: number): this {
    this.#tag(field, fixed32)
    this.#room(4)
    new DataView(this.#bytes.buffer).setFloat32(this.#length, value, true)
    this.#length += 4
    return this
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
