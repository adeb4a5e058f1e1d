const words = new DataView(new ArrayBuffer(8))
const ln2High = 6.93147180369123816490e-1
const ln2Low = 1.90821492927058770002e-10
const overLn2 = 1.4426950408889634

/** 2^k for whole k from −1022 to 1023, exactly. */
function powerOfTwo(k: number): number {
  words.setUint32(0, (k + 1023) << 20)
  words.setUint32(4, 0)
  return words.getFloat64(0)
}

/** x · 2^k; in two or three exact steps where the power itself would over- or underflow. */
function scaled(x: number, k: number): number {
  if (k > 1023) return x * powerOfTwo(1023) * powerOfTwo(Math.min(k - 1023, 1023))
  if (k < -1022) return x * powerOfTwo(k + 600) * powerOfTwo(-600)
  return x * powerOfTwo(k)
}

/**
 * e^x, within 1 ulp: x = k·ln 2 + r with |r| ≤ ln 2 / 2, ln 2 in two parts so that r is exact to the last bit, and the
 * Taylor series of e^r, whose 14th term is below 2^−53.
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019412) return 0
  const k = Math.round(x * overLn2)
  const high = x - k * ln2High
  const r = high - k * ln2Low
  const lost = high - r - k * ln2Low
  let tail = 0
  for (let n = 14; n >= 2; n--) tail = (tail + 1) * (r / n)
  // e^r = 1 + r·(1 + r/2·(1 + r/3·(…))) : `tail` is the inner bracket without its 1.
  return scaled(1 + (r + (r * tail + lost)), k)
}

/** Natural logarithm, within 1 ulp: x = m·2^k with m in [√½, √2), ln m = 2·artanh((m − 1)/(m + 1)) by its series. */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return NaN
  if (x === 0) return -Infinity
  if (x === Infinity) return x
  let bits = x
  let k = 0
  if (bits < 2.2250738585072014e-308) {
    bits *= 18014398509481984
    k = -54
  }
  words.setFloat64(0, bits)
  const top = words.getUint32(0)
  k += (top >>> 20) - 1023
  words.setUint32(0, (top & 0xfffff) | 0x3ff00000)
  let m = words.getFloat64(0)
  if (m > Math.SQRT2) {
    m /= 2
    k += 1
  }
  return k * ln2High + (logNearOne(m - 1) + k * ln2Low)
}

/** ln(1 + f) for f in [√½ − 1, √2 − 1]: f − (f²/2 − s·(f²/2 + R)), s = f/(2 + f), R the rest of the artanh series. */
function logNearOne(f: number): number {
  const s = f / (2 + f)
  const z = s * s
  let rest = 0
  for (let n = 27; n >= 3; n -= 2) rest = z * (2 / n + rest)
  const half = 0.5 * f * f
  return f - (half - s * (half + rest))
}

/** ln(1 + x), within 1 ulp, for small x too. What 1 + x loses by rounding is made good to first order: ln(s + c) ≈ ln s + c/s. */
export function log1p(x: number): number {
  if (x > -0.2 && x < 0.4) return logNearOne(x)
  const sum = 1 + x
  if (!(sum > 0) || sum === Infinity) return log(sum)
  const lost = x > 1 ? 1 - (sum - x) : x - (sum - 1)
  return log(sum) + lost / sum
}

/** 1 / (1 + e^−z); never overflows, and p(z) + p(−z) = 1 up to rounding. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + exp(-z))
  const e = exp(z)
  return e / (1 + e)
}
