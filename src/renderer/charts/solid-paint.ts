/** A colour as SVG programs of every age read it: six digits, and how solid it is. */
interface SolidPaint {
  readonly color: string
  readonly opacity: number
}

const digits = (share: number): string => Math.round(Math.min(1, Math.max(0, share)) * 255).toString(16).padStart(2, '0')
const hex = (red: number, green: number, blue: number): string => `#${digits(red)}${digits(green)}${digits(blue)}`

/** A computed colour (`rgb(…)`, `rgba(…)`, `color(srgb …)`, `#rrggbb`); undefined where it paints nothing. */
export function solidPaint(computed: string): SolidPaint | undefined {
  const text = computed.trim()
  if (/^#[\da-f]{6}$/i.test(text)) return { color: text.toLowerCase(), opacity: 1 }
  const found = /^(rgba?|color)\((?:srgb )?([^)]+)\)$/.exec(text)
  if (found === null) return undefined
  const [red = 0, green = 0, blue = 0, solid = 1] = (found[2] ?? '').split(/[\s,/]+/).filter((part) => part !== '').map(Number)
  if (![red, green, blue, solid].every(Number.isFinite) || solid <= 0) return undefined
  const most = found[1] === 'color' ? 1 : 255
  return { color: hex(red / most, green / most, blue / most), opacity: Math.round(solid * 1000) / 1000 }
}
