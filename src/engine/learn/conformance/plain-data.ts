type Numbers = Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array

const isNumbers = (value: object): value is Numbers => ArrayBuffer.isView(value) && !(value instanceof DataView)

const bytesOf = (numbers: Numbers): Uint8Array => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)

/** A text that is the same for the same plain data, to the last bit (−0 is not 0), and for no other. Throws for what is not plain. */
export function fingerprint(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number') return `#${[...bytesOf(Float64Array.of(value))].join(',')}`
  if (Array.isArray(value)) return `[${value.map(fingerprint).join(';')}]`
  if (typeof value !== 'object') throw new Error(`a ${typeof value} is no plain data`)
  if (isNumbers(value)) return `${Object.prototype.toString.call(value)}${bytesOf(value).join(',')}`
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(`${Object.prototype.toString.call(value)} of a class is no plain data`)
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${fingerprint(item)}`).join(';')}}`
}

/** A deep copy of plain data, as a file or another process would give it back. */
export function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyOf) as T
  if (isNumbers(value)) return value.slice() as unknown as T
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)])) as T
}

/** Whether a number stands anywhere in plain data, in double or single precision. */
export function holds(value: unknown, wanted: number): boolean {
  if (typeof value === 'number') return value === wanted || value === Math.fround(wanted)
  if (typeof value === 'string') return value.includes(String(wanted))
  if (typeof value !== 'object' || value === null) return false
  if (isNumbers(value)) return value.includes(wanted) || value.includes(Math.fround(wanted))
  return Object.values(value).some((item) => holds(item, wanted))
}
