import { FaultError } from '../../contract/fault.ts'
import { canonicalJson } from './canonical.ts'
import { arrayKindOf, isArrayKind, putArray, takeArray, widthOfKind, type ArrayKind, type NumberArray } from './typed-array.ts'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

/**
 * The container: 8 bytes of magic (the last is the version), the length of the header as uint32, the header (canonical
 * JSON in UTF-8), then each array at the next multiple of 8, little-endian; gaps are zero and nothing follows the last
 * array. Header: {arrays: [{kind, length}], value}. In `value` an array is {$array: its number}, a number that JSON
 * cannot say {$number: 'NaN' | 'Infinity' | '-Infinity' | '-0'}; a key of the data that begins with $ gets one more.
 */
const magic = [0x54, 0x45, 0x4e, 0x46, 0x4f, 0x4c, 0x44, 0x01]
const headerAt = 12
const deepest = 64

interface Held {
  readonly kind: ArrayKind
  readonly length: number
}

const aligned = (at: number): number => Math.ceil(at / 8) * 8

const oddNumbers = new Map<string, number>([['NaN', NaN], ['Infinity', Infinity], ['-Infinity', -Infinity], ['-0', -0]])

const numberNode = (value: number): unknown => (Object.is(value, -0) ? { $number: '-0' } : Number.isFinite(value) ? value : { $number: String(value) })

function toNode(value: unknown, arrays: { kind: ArrayKind; array: NumberArray }[], depth: number): unknown {
  if (depth > deepest) throw new TypeError('plain data may not be nested this deep')
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') return numberNode(value)
  const kind = arrayKindOf(value)
  if (kind !== undefined) return { $array: arrays.push({ kind, array: value as NumberArray }) - 1 }
  if (Array.isArray(value)) return value.map((item) => toNode(item, arrays, depth + 1))
  if (typeof value !== 'object' || ArrayBuffer.isView(value)) throw new TypeError(`${typeof value} is not plain data`)
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key.startsWith('$') ? `$${key}` : key, toNode((value as Record<string, unknown>)[key], arrays, depth + 1)]))
}

/**
 * Plain data (objects, lists, typed arrays, strings, booleans, numbers of every sort, null) as bytes: the same data
 * give the same bytes, whatever the order of keys. Throws TypeError on anything else.
 */
export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  const arrays: { kind: ArrayKind; array: NumberArray }[] = []
  const node = toNode(value, arrays, 0)
  const header = encodeUtf8(canonicalJson({ arrays: arrays.map(({ kind, array }) => ({ kind, length: array.length })), value: node }))
  let end = headerAt + header.length
  const starts = arrays.map(({ kind, array }) => {
    const start = aligned(end)
    end = start + widthOfKind(kind) * array.length
    return start
  })
  const bytes = new Uint8Array(end)
  const view = new DataView(bytes.buffer)
  bytes.set(magic)
  view.setUint32(8, header.length, true)
  bytes.set(header, headerAt)
  arrays.forEach(({ kind, array }, i) => putArray(view, starts[i] as number, kind, array))
  return bytes
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

class Damage extends Error {}

const damage = (detail: string): never => {
  throw new Damage(detail)
}

function fromNode(node: unknown, arrays: readonly NumberArray[], used: { count: number }, depth: number): unknown {
  if (depth > deepest) return damage('nested too deep')
  if (Array.isArray(node)) return node.map((item: unknown) => fromNode(item, arrays, used, depth + 1))
  if (!isObject(node)) return node
  const keys = Object.keys(node).sort()
  if (keys.length === 1 && keys[0] === '$array') {
    const array = node['$array'] === used.count ? arrays[used.count++] : undefined
    return array ?? damage('an array is missing or used twice')
  }
  if (keys.length === 1 && keys[0] === '$number') return oddNumbers.get(String(node['$number'])) ?? damage('an unknown number')
  const read = (key: string): [string, unknown] => {
    if (key.startsWith('$') && !key.startsWith('$$')) return damage('an unknown mark')
    return [key.startsWith('$') ? key.slice(1) : key, fromNode(node[key], arrays, used, depth + 1)]
  }
  return Object.fromEntries(keys.map(read))
}

function heldArrays(header: Record<string, unknown>): Held[] {
  if (!Array.isArray(header['arrays']) || Object.keys(header).join() !== 'arrays,value') return damage('its header has another form')
  return header['arrays'].map((held: unknown) => {
    if (!isObject(held) || !isArrayKind(held['kind']) || !Number.isSafeInteger(held['length']) || (held['length'] as number) < 0) return damage('its header has another form')
    return { kind: held['kind'], length: held['length'] as number }
  })
}

function readHeader(bytes: Uint8Array, view: DataView): { header: Record<string, unknown>; end: number } {
  if (bytes.length < headerAt || magic.some((byte, i) => bytes[i] !== byte)) return damage('it does not begin as it should')
  const end = headerAt + view.getUint32(8, true)
  const text = end > bytes.length ? undefined : decodeUtf8(bytes.subarray(headerAt, end))
  if (text === undefined) return damage('its header is cut or garbled')
  let header: unknown
  try {
    header = JSON.parse(text)
  } catch {
    return damage('its header is garbled')
  }
  return isObject(header) ? { header, end } : damage('its header has another form')
}

/** Where each array starts; checks that gaps are zero and that the last array ends with the bytes. */
function startsOf(held: readonly Held[], from: number, bytes: Uint8Array): number[] {
  let end = from
  const starts = held.map(({ kind, length }) => {
    const start = aligned(end)
    if (bytes.subarray(end, start).some((byte) => byte !== 0)) damage('a gap is not empty')
    end = start + widthOfKind(kind) * length
    return start
  })
  if (end !== bytes.length) damage(`it has ${bytes.length} bytes instead of ${end}`)
  return starts
}

function read(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { header, end } = readHeader(bytes, view)
  const held = heldArrays(header)
  const starts = startsOf(held, end, bytes)
  const arrays = held.map(({ kind, length }, i) => takeArray(view, starts[i] as number, kind, length))
  const used = { count: 0 }
  const value = fromNode(header['value'], arrays, used, 0)
  if (used.count !== arrays.length) damage('an array belongs to nothing')
  return value
}

/**
 * What `pack` wrote, with arrays of their own. Strict: bytes that `pack` would not have written (cut, longer, another
 * magic, unused arrays, keys out of order) throw `model-damaged`, which names `file` and what is wrong.
 */
export function unpack(bytes: Uint8Array, file = 'model.bin'): unknown {
  try {
    const value = read(bytes)
    const again = pack(value)
    if (again.length !== bytes.length || again.some((byte, i) => byte !== bytes[i])) damage('it is not in its one form')
    return value
  } catch (thrown) {
    if (thrown instanceof Damage) throw new FaultError('model-damaged', { file, detail: thrown.message })
    throw thrown
  }
}
