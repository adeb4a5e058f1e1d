import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import { pack, unpack } from './pack.ts'

const leaf = fc.oneof(fc.constantFrom(null, true, false, NaN, Infinity, -Infinity, -0), fc.string({ unit: 'binary' }), fc.double(), fc.integer())
const array = fc.oneof(fc.float64Array(), fc.float32Array(), fc.int32Array(), fc.uint32Array(), fc.int16Array(), fc.uint16Array(), fc.int8Array(), fc.uint8Array())
const key = fc.oneof(fc.string(), fc.constantFrom('$array', '$$', '$number', '__proto__', '10', '9', ''))
const plain = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, leaf, array, fc.array(tie('node'), { maxLength: 4 }), fc.dictionary(key, tie('node'), { maxKeys: 5, noNullPrototype: true })),
})).node

const detailOf = (bytes: Uint8Array): unknown => {
  try {
    return unpack(bytes, 'some.bin')
  } catch (thrown) {
    if (!(thrown instanceof FaultError)) throw thrown
    expect(thrown.fault).toMatchObject({ code: 'model-damaged', values: { file: 'some.bin' } })
    return thrown.fault.values['detail']
  }
}

test('plain data of every sort come back as they were, and always as the same bytes', () => {
  fc.assert(fc.property(plain, (value) => {
    const bytes = pack(value)
    expect(unpack(bytes)).toEqual(value)
    expect(pack(unpack(bytes))).toEqual(bytes)
  }))
})

test('the order of keys and where an array lies do not change the bytes', () => {
  const a = new Float64Array([1, NaN, -0])
  const b = new Float64Array(new SharedArrayBuffer(40), 8, 3)
  b.set(a)
  expect(pack({ x: a, '10': 1, '9': 2 })).toEqual(pack({ '9': 2, '10': 1, x: b }))
})

test('arrays lie at multiples of eight, little-endian', () => {
  const bytes = pack({ a: Uint8Array.of(7), b: Int32Array.of(-2), c: Float64Array.of(1) })
  expect([...bytes.subarray(0, 8)]).toEqual([...new TextEncoder().encode('TENFOLD'), 1])
  expect([...bytes.subarray(-24)]).toEqual([7, 0, 0, 0, 0, 0, 0, 0, 0xfe, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f])
})

test('bytes that begin at an odd address are read too', () => {
  const bytes = pack({ a: Float64Array.of(1.5, -2) })
  const odd = new Uint8Array(bytes.length + 1).subarray(1)
  odd.set(bytes)
  expect(unpack(odd)).toEqual({ a: Float64Array.of(1.5, -2) })
})

test('every cut and every longer form is refused', () => {
  const bytes = pack({ a: Float64Array.of(1, 2), b: [Uint8Array.of(1), 'x'] })
  for (let length = 0; length < bytes.length; length++) expect(detailOf(bytes.slice(0, length))).toBeTypeOf('string')
  const longer = new Uint8Array(bytes.length + 8)
  longer.set(bytes)
  expect(detailOf(longer)).toMatch(/bytes instead of/)
})

test('a changed byte of the head never reads as the same data and never ends in another error', () => {
  const value = { a: Float64Array.of(1, 2), b: [Uint8Array.of(1), 'x'], $c: -0 }
  const bytes = pack(value)
  for (let at = 0; at < bytes.length; at++) {
    for (const bit of [1, 8, 64, 128]) {
      const changed = bytes.slice()
      changed[at] = (changed[at] as number) ^ bit
      expect(detailOf(changed)).not.toEqual(value)
    }
  }
})

/** A container with a header of one's own; where it names arrays (of no entries), they begin at the next multiple of 8. */
const withHeader = (header: string): Uint8Array => {
  const text = new TextEncoder().encode(header)
  const end = 12 + text.length
  const bytes = new Uint8Array(header.includes('"kind"') ? Math.ceil(end / 8) * 8 : end)
  bytes.set(pack(null).subarray(0, 8))
  new DataView(bytes.buffer).setUint32(8, text.length, true)
  bytes.set(text, 12)
  return bytes
}

test.each([
  ['{"arrays":[],"value":{"$array":0}}', /missing or used twice/],
  ['{"arrays":[{"kind":"Uint8Array","length":0}],"value":1}', /belongs to nothing/],
  ['{"arrays":[{"kind":"Uint8Array","length":0}],"value":[{"$array":0},{"$array":0}]}', /missing or used twice/],
  ['{"arrays":[{"kind":"constructor","length":0}],"value":1}', /another form/],
  ['{"arrays":[{"kind":"Float64Array","length":9007199254740991}],"value":{"$array":0}}', /bytes instead of/],
  ['{"arrays":[],"value":{"$number":"1"}}', /unknown number/],
  ['{"arrays":[],"value":{"$other":1}}', /unknown mark/],
  ['{"arrays":[],"value": 1}', /not in its one form/],
  ['{"value":1}', /another form/],
  ['null', /another form/],
  ['{', /garbled/],
  [`{"arrays":[],"value":${'['.repeat(5000)}${']'.repeat(5000)}}`, /too deep/],
])('a header is refused: %s', (header, detail) => {
  expect(detailOf(withHeader(header))).toMatch(detail)
})

test.each([[undefined], [{ a: undefined }], [() => 1], [1n], [new BigInt64Array(1)], [Symbol('x')]])('%s is not plain data', (value) => {
  expect(() => pack(value)).toThrow(TypeError)
})
