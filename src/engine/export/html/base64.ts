const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3)
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += (signs[word >> 18] as string) + (signs[(word >> 12) & 63] as string) + (b === undefined ? '=' : (signs[(word >> 6) & 63] as string)) + (c === undefined ? '=' : (signs[word & 63] as string))
    if (text.length >= 8192) {
      parts.push(text)
      text = ''
    }
  }
  return parts.join('') + text
}

/** What `toBase64` wrote. */
export function fromBase64(text: string): Uint8Array {
  const places = new Uint8Array(128)
  for (let i = 0; i < 64; i++) places[signs.charCodeAt(i)] = i
  const length = text.length - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0)
  const bytes = new Uint8Array(Math.floor((length * 3) / 4))
  let word = 0
  for (let at = 0, to = 0, bits = 0; at < length; at++) {
    word = ((word << 6) | (places[text.charCodeAt(at)] as number)) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[to++] = (word >> bits) & 255
    }
  }
  return bytes
}
