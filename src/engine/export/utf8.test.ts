import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })

test('encodes what the platform encodes, lone surrogates included', () => {
  fc.assert(fc.property(fc.oneof(anyText, fc.array(fc.integer({ min: 0xd700, max: 0xe000 })).map((units) => String.fromCharCode(...units))), (text) => {
    expect([...encodeUtf8(text)]).toEqual([...new TextEncoder().encode(text)])
  }))
})

test('decodes what the platform decodes and refuses what it refuses', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const platform = (bytes: Uint8Array): string | undefined => {
    try {
      return strict.decode(bytes)
    } catch {
      return undefined
    }
  }
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.array(fc.constantFrom(0x41, 0x80, 0xa0, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0x90, 0x8f), { maxLength: 6 }).map((list) => Uint8Array.from(list)), anyText.map(encodeUtf8))
  fc.assert(fc.property(bytes, (some) => {
    expect(decodeUtf8(some)).toBe(platform(some))
  }), { numRuns: 3000 })
})

test('a long text survives', () => {
  const text = '数据🎉x'.repeat(5000)
  expect(decodeUtf8(encodeUtf8(text))).toBe(text)
})
