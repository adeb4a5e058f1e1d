const replacement = 0xfffd

/** Bytes that a code point takes. */
const widthOf = (point: number): 1 | 2 | 3 | 4 => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)

/** The code point at `at`; a surrogate without its partner counts as U+FFFD, as everywhere on the web. */
function pointAt(text: string, at: number): number {
  const point = text.codePointAt(at) ?? replacement
  return point >= 0xd800 && point <= 0xdfff ? replacement : point
}

/** Text as UTF-8. The engine has no TextEncoder. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const width = widthOf(pointAt(text, at))
    length += width
    if (width === 4) at++
  }
  const bytes = new Uint8Array(length)
  let to = 0
  for (let at = 0; at < text.length; at++) {
    const point = pointAt(text, at)
    const width = widthOf(point)
    if (width === 1) bytes[to++] = point
    else {
      const lead = width === 2 ? 0xc0 : width === 3 ? 0xe0 : 0xf0
      bytes[to++] = lead | (point >> (6 * (width - 1)))
      for (let rest = width - 2; rest >= 0; rest--) bytes[to++] = 0x80 | ((point >> (6 * rest)) & 0x3f)
    }
    if (width === 4) at++
  }
  return bytes
}

/** How many bytes follow a lead byte, −1 where it cannot lead. */
const followers = (lead: number): number => (lead < 0x80 ? 0 : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : -1)

/** UTF-8 as text; undefined where the bytes are not strict UTF-8 (overlong forms, surrogates, cut sequences). */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const parts: string[] = []
  let units: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at++] as number
    const count = followers(lead)
    if (count < 0) return undefined
    let point = count === 0 ? lead : lead & (0x3f >> count)
    for (let i = 0; i < count; i++) {
      const next = bytes[at++]
      if (next === undefined || (next & 0xc0) !== 0x80) return undefined
      point = (point << 6) | (next & 0x3f)
    }
    const shortest = count === 0 ? 0 : count === 1 ? 0x80 : count === 2 ? 0x800 : 0x10000
    if (point < shortest || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined
    if (point < 0x10000) units.push(point)
    else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff))
    if (units.length >= 4096) {
      parts.push(String.fromCharCode(...units))
      units = []
    }
  }
  parts.push(String.fromCharCode(...units))
  return parts.join('')
}
