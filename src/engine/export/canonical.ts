type Plain = Readonly<Record<string, unknown>>

/**
 * JSON in the one form of RFC 8785: keys in the order of their UTF-16 code units, numbers in their shortest form,
 * −0 as 0, nothing between tokens. Throws on what JSON cannot say: undefined, NaN, infinities, functions, typed arrays.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no form in JSON`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || ArrayBuffer.isView(value)) throw new TypeError(`${typeof value} has no form in JSON`)
  const pairs = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonicalJson((value as Plain)[key])}`)
  return `{${pairs.join(',')}}`
}
