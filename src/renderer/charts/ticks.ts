/** A scale with round marks: `from` and `to` are marks themselves and hold all values between them. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly marks: readonly number[]
  /** Places after the point that the marks need. */
  readonly places: number
}

/** The round step (1, 2 or 5 times a power of ten) with which `span` has about `wanted` marks. */
function roundStep(span: number, wanted: number): number {
  const raw = span / Math.max(1, wanted)
  const power = Math.pow(10, Math.floor(Math.log10(raw)))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= raw * 0.999) ?? 10
  return step * power
}

/** A scale around `low` to `high` with about `wanted` marks. A span of nothing becomes one of 2 around it. */
export function scaleFor(low: number, high: number, wanted = 5): Scale {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { from: 0, to: 1, marks: [0, 1], places: 0 }
  const [least, most] = low === high ? [low - 1, high + 1] : [Math.min(low, high), Math.max(low, high)]
  const step = roundStep(most - least, wanted)
  const first = Math.floor(least / step + 1e-9)
  const last = Math.ceil(most / step - 1e-9)
  const places = Math.max(0, Math.min(12, -Math.floor(Math.log10(step) + 1e-9)))
  const marks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toFixed(places)))
  return { from: marks[0] ?? least, to: marks.at(-1) ?? most, marks, places }
}

/** Where a value lies on the scale, 0 to 1 (beyond them outside of it). */
export const shareOf = (scale: Pick<Scale, 'from' | 'to'>, value: number): number => (value - scale.from) / (scale.to - scale.from)
