const tens = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`))
const splitter = 134217729 // 2^27 + 1
const doubt = 1 / 281474976710656 // 2^-48, well above the error of the quotient's tail

/** a·b − fl(a·b), exactly (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const aWide = a * splitter
  const aHigh = aWide - (aWide - a)
  const aLow = a - aHigh
  const bWide = b * splitter
  const bHigh = bWide - (bWide - b)
  const bLow = b - bHigh
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow
}

/**
 * (high · 10^lowDigits + low) / 10^places, correctly rounded, or NaN where that hangs on bits beyond double-double.
 * high < 10^15, low < 10^lowDigits ≤ 10^15, places ≤ 22: numerator and denominator are exact, so only the tail is rounded.
 */
function longDecimal(high: number, low: number, lowDigits: number, places: number): number {
  const shift = tens[lowDigits] as number
  const product = high * shift
  const rest = productError(high, shift, product) + low
  const head = product + rest
  const tail = rest - (head - product)
  const divisor = tens[places] as number
  const quotient = head / divisor
  const back = quotient * divisor
  const correction = (head - back - productError(quotient, divisor, back) + tail) / divisor
  const spread = Math.abs(correction) * doubt
  const above = quotient + (correction + spread)
  return above === quotient + (correction - spread) ? above : NaN
}

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57
const isSpace = (byte: number): boolean => byte === 32 || byte === 9

function bySystem(bytes: Uint8Array, from: number, to: number, point: number): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
  const value = Number(point === 46 ? text : text.replace(String.fromCharCode(point), '.'))
  return Number.isFinite(value) ? value : NaN
}

/**
 * The number that the bytes from `from` to before `to` spell: a sign or none, digits with a point (another byte may
 * stand for it) or none, an exponent or none, spaces around it. The nearest double, as JavaScript reads it; NaN where it is no such number or too large.
 */
export function decimalOf(bytes: Uint8Array, from: number, to: number, point = 46): number {
  while (from < to && isSpace(bytes[from] as number)) from++
  while (to > from && isSpace(bytes[to - 1] as number)) to--
  let at = from
  const sign = at < to ? (bytes[at] as number) : 0
  if (sign === 43 || sign === 45) at++
  let high = 0
  let low = 0
  let digits = 0
  let places = 0
  let seen = false
  let afterPoint = false
  for (; at < to; at++) {
    const byte = bytes[at] as number
    if (isDigit(byte)) {
      seen = true
      if (afterPoint) places++
      if (digits < 15) high = high * 10 + (byte - 48)
      else if (digits < 30) low = low * 10 + (byte - 48)
      if (digits > 0 || byte !== 48) digits++
    } else if (byte === point && !afterPoint) afterPoint = true
    else break
  }
  if (!seen) return NaN
  let exponent = 0
  if (at < to) {
    if (((bytes[at] as number) | 32) !== 101) return NaN
    at++
    const negative = bytes[at] === 45
    if (at < to && (negative || bytes[at] === 43)) at++
    if (at >= to) return NaN
    for (; at < to; at++) {
      const byte = bytes[at] as number
      if (!isDigit(byte)) return NaN
      exponent = Math.min(exponent * 10 + (byte - 48), 1e6)
    }
    if (negative) exponent = -exponent
  }
  const power = exponent - places
  let value = NaN
  if (digits <= 15) {
    if (power >= -22 && power <= 22) value = power < 0 ? high / (tens[-power] as number) : high * (tens[power] as number)
  } else if (digits <= 30 && power >= -22 && power <= 0) {
    value = longDecimal(high, low, digits - 15, -power)
  }
  if (Number.isNaN(value)) return bySystem(bytes, from, to, point)
  return sign === 45 ? -value : value
}
