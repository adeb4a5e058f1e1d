/** The typed arrays that plain data may hold, by name: how many bytes an entry has and how it is written and read. */
const kinds = {
  Int8Array: { width: 1, is: (v: unknown) => v instanceof Int8Array, make: (n: number) => new Int8Array(n), get: (d: DataView, at: number) => d.getInt8(at), set: (d: DataView, at: number, x: number) => d.setInt8(at, x) },
  Uint8Array: { width: 1, is: (v: unknown) => v instanceof Uint8Array, make: (n: number) => new Uint8Array(n), get: (d: DataView, at: number) => d.getUint8(at), set: (d: DataView, at: number, x: number) => d.setUint8(at, x) },
  Int16Array: { width: 2, is: (v: unknown) => v instanceof Int16Array, make: (n: number) => new Int16Array(n), get: (d: DataView, at: number) => d.getInt16(at, true), set: (d: DataView, at: number, x: number) => d.setInt16(at, x, true) },
  Uint16Array: { width: 2, is: (v: unknown) => v instanceof Uint16Array, make: (n: number) => new Uint16Array(n), get: (d: DataView, at: number) => d.getUint16(at, true), set: (d: DataView, at: number, x: number) => d.setUint16(at, x, true) },
  Int32Array: { width: 4, is: (v: unknown) => v instanceof Int32Array, make: (n: number) => new Int32Array(n), get: (d: DataView, at: number) => d.getInt32(at, true), set: (d: DataView, at: number, x: number) => d.setInt32(at, x, true) },
  Uint32Array: { width: 4, is: (v: unknown) => v instanceof Uint32Array, make: (n: number) => new Uint32Array(n), get: (d: DataView, at: number) => d.getUint32(at, true), set: (d: DataView, at: number, x: number) => d.setUint32(at, x, true) },
  Float32Array: { width: 4, is: (v: unknown) => v instanceof Float32Array, make: (n: number) => new Float32Array(n), get: (d: DataView, at: number) => d.getFloat32(at, true), set: (d: DataView, at: number, x: number) => d.setFloat32(at, x, true) },
  Float64Array: { width: 8, is: (v: unknown) => v instanceof Float64Array, make: (n: number) => new Float64Array(n), get: (d: DataView, at: number) => d.getFloat64(at, true), set: (d: DataView, at: number, x: number) => d.setFloat64(at, x, true) },
} as const

export type ArrayKind = keyof typeof kinds
export type NumberArray = ReturnType<(typeof kinds)[ArrayKind]['make']>

const names = Object.keys(kinds) as ArrayKind[]

export const isArrayKind = (name: unknown): name is ArrayKind => typeof name === 'string' && Object.hasOwn(kinds, name)

/** The kind of a typed array, undefined for anything else. */
export const arrayKindOf = (value: unknown): ArrayKind | undefined => names.find((name) => kinds[name].is(value))

export const widthOfKind = (kind: ArrayKind): number => kinds[kind].width

/** Writes all entries little-endian from byte `at` on. */
export function putArray(view: DataView, at: number, kind: ArrayKind, array: ArrayLike<number>): void {
  const { width, set } = kinds[kind]
  for (let i = 0; i < array.length; i++) set(view, at + i * width, array[i] as number)
}

/** A fresh array of `length` entries, read little-endian from byte `at` on. */
export function takeArray(view: DataView, at: number, kind: ArrayKind, length: number): NumberArray {
  const { width, make, get } = kinds[kind]
  const array = make(length)
  for (let i = 0; i < length; i++) array[i] = get(view, at + i * width)
  return array
}
