import { parseModelHead, type ModelHead } from '../../../contract/documents/model.ts'
import { FaultError } from '../../../contract/fault.ts'
import type { Sha256 } from '../model-file.ts'
import { decodeUtf8 } from '../utf8.ts'
import { sealHolds } from './seal.ts'

const metadataField = 14
const varint = 0
const fixed64 = 1
const lengthDelimited = 2
const fixed32 = 5

class Damage extends Error {}

/** The length-delimited fields of a message of protocol buffers, in order. */
function fieldsOf(bytes: Uint8Array): { field: number; body: Uint8Array }[] {
  const found: { field: number; body: Uint8Array }[] = []
  let at = 0
  const whole = (): number => {
    let value = 0
    for (let factor = 1, i = 0; i < 10; factor *= 128, i++) {
      const byte = bytes[at++]
      if (byte === undefined) throw new Damage('it is cut')
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
    }
    throw new Damage('a number in it never ends')
  }
  while (at < bytes.length) {
    const tag = whole()
    const wire = tag % 8
    if (wire === varint) whole()
    else if (wire === fixed64) at += 8
    else if (wire === fixed32) at += 4
    else if (wire === lengthDelimited) {
      const length = whole()
      if (at + length > bytes.length) throw new Damage('it is cut')
      found.push({ field: Math.floor(tag / 8), body: bytes.subarray(at, at + length) })
      at += length
    } else throw new Damage('it is no ONNX file')
  }
  return found
}

/** The entries of metadata_props. */
function metadataIn(bytes: Uint8Array): Map<string, string> {
  const entries = fieldsOf(bytes).filter(({ field }) => field === metadataField).map(({ body }) => fieldsOf(body))
  const textOf = (fields: ReturnType<typeof fieldsOf>, wanted: number): string => decodeUtf8(fields.find(({ field }) => field === wanted)?.body ?? new Uint8Array()) ?? ''
  return new Map(entries.map((fields) => [textOf(fields, 1), textOf(fields, 2)]))
}

function headIn(bytes: Uint8Array, sha256: Sha256): ModelHead {
  const text = metadataIn(bytes).get('model')
  if (text === undefined) throw new Damage('it is not an ONNX file that Tenfold wrote')
  if (!sealHolds(bytes, sha256)) throw new Damage('its hash does not fit')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Damage('what it says about itself is garbled')
  }
  const parsed = parseModelHead(value)
  if ('problem' in parsed) throw new Damage(parsed.problem)
  return parsed.head
}

/** What an ONNX file of ours says about the model in it. Throws `model-damaged`, naming `file`, where it is another's or not what was written. */
export function readOnnxHead(bytes: Uint8Array, file: string, sha256: Sha256): ModelHead {
  try {
    return headIn(bytes, sha256)
  } catch (thrown) {
    if (thrown instanceof Damage) throw new FaultError('model-damaged', { file, detail: thrown.message }, { file })
    throw thrown
  }
}
