import { putArray, type ArrayKind } from '../typed-array.ts'
import { Message } from './protobuf.ts'

/** TensorProto.DataType, as far as it is used here. */
export const elements = { float: 1, int64: 7, string: 8, double: 11 } as const
export type Element = keyof typeof elements

const raw = (kind: ArrayKind, width: number, values: ArrayLike<number>): Uint8Array => {
  const bytes = new Uint8Array(values.length * width)
  putArray(new DataView(bytes.buffer), 0, kind, values)
  return bytes
}

const tensor = (element: Element, name: string, dims: readonly number[]): Message => {
  const message = new Message()
  for (const dim of dims) message.int(1, dim)
  return message.int(2, elements[element]).text(8, name)
}

/** A constant of the graph, still without its name. `dims` empty: a scalar. */
export type Constant = (name: string) => Message

export const doubles = (values: Float64Array, dims: readonly number[]): Constant => (name) => tensor('double', name, dims).bytes(9, raw('Float64Array', 8, values))

/** Whole numbers of at most 53 bits. */
export const int64s = (values: readonly number[], dims: readonly number[]): Constant => (name) => {
  const words = new Int32Array(values.length * 2)
  values.forEach((value, i) => {
    words[2 * i] = value % 4294967296 | 0
    words[2 * i + 1] = Math.floor(value / 4294967296)
  })
  return tensor('int64', name, dims).bytes(9, raw('Int32Array', 4, words))
}

export const strings = (values: readonly string[], dims: readonly number[]): Constant => (name) => {
  const message = tensor('string', name, dims)
  for (const value of values) message.text(6, value)
  return message
}
