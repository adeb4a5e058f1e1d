import { ownDrawing } from './own-drawing.ts'
import { solidPaint } from './solid-paint.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const short = (value: number): string => String(Math.round(value * 100) / 100)

/** Attributes that say where and how large something is; looks come from the computed style. */
const places = new Set(['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'points', 'dx', 'dy'])
const shapes = new Set(['g', 'path', 'line', 'circle', 'ellipse', 'rect', 'polyline', 'polygon', 'text', 'tspan', 'title'])

function paintsOf(style: CSSStyleDeclaration): string {
  const fill = solidPaint(style.fill)
  const stroke = solidPaint(style.stroke)
  const parts = [fill === undefined ? ' fill="none"' : ` fill="${fill.color}"${fill.opacity < 1 ? ` fill-opacity="${fill.opacity}"` : ''}`]
  if (stroke !== undefined) {
    parts.push(` stroke="${stroke.color}" stroke-width="${short(Number.parseFloat(style.strokeWidth) || 1)}"`)
    if (stroke.opacity < 1) parts.push(` stroke-opacity="${stroke.opacity}"`)
    if (style.strokeDasharray !== 'none') parts.push(` stroke-dasharray="${style.strokeDasharray.replaceAll('px', '')}"`)
    if (style.strokeLinecap !== 'butt') parts.push(` stroke-linecap="${style.strokeLinecap}"`)
  }
  return parts.join('')
}

const letters = (style: CSSStyleDeclaration): string => ` font-family="${escaped(style.fontFamily)}" font-size="${style.fontSize}" font-weight="${style.fontWeight}"`

/** One element of an SVG and all below it, with what style sheets say written into it. */
function shapeSvg(element: Element): string {
  const tag = element.tagName.toLowerCase()
  if (!shapes.has(tag)) return ''
  if (tag === 'title') return `<title>${escaped(element.textContent ?? '')}</title>`
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.opacity === '0') return ''
  const attributes = [...element.attributes].filter(({ name }) => places.has(name)).map(({ name, value }) => ` ${name}="${escaped(value)}"`)
  if (style.transform !== 'none') attributes.push(` transform="${style.transform}"`)
  if (style.opacity !== '1') attributes.push(` opacity="${style.opacity}"`)
  if (tag !== 'g') attributes.push(paintsOf(style))
  if (tag === 'text' || tag === 'tspan') attributes.push(letters(style), style.textAnchor === 'start' ? '' : ` text-anchor="${style.textAnchor}"`)
  const inside = [...element.childNodes].map((child) => (child instanceof Element ? shapeSvg(child) : tag === 'text' || tag === 'tspan' ? escaped(child.textContent ?? '') : '')).join('')
  return `<${tag}${attributes.join('')}>${inside}</${tag}>`
}

interface Sheet {
  readonly left: number
  readonly top: number
  readonly out: string[]
}

const dash = (kind: string, width: number): string => (kind === 'dashed' ? ` stroke-dasharray="${width * 3}"` : kind === 'dotted' ? ` stroke-dasharray="${width}"` : '')

const cornerOf = (rect: DOMRect, style: CSSStyleDeclaration): number => Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, rect.width / 2, rect.height / 2)

/** A ring round a mark: an outline, which lies outside the box. */
function ring(rect: DOMRect, style: CSSStyleDeclaration, { left, top, out }: Sheet): void {
  const width = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth) || 0
  const paint = solidPaint(style.outlineColor)
  if (width === 0 || paint === undefined) return
  const away = (Number.parseFloat(style.outlineOffset) || 0) + width / 2
  const radius = cornerOf(rect, style)
  out.push(`<rect x="${short(rect.left - left - away)}" y="${short(rect.top - top - away)}" width="${short(rect.width + 2 * away)}" height="${short(rect.height + 2 * away)}" rx="${short(radius === 0 ? 0 : radius + away)}" fill="none" stroke="${paint.color}" stroke-opacity="${paint.opacity}" stroke-width="${width}"${dash(style.outlineStyle, width)}/>`)
}

function box(rect: DOMRect, style: CSSStyleDeclaration, { left, top, out }: Sheet): void {
  const fill = solidPaint(style.backgroundColor)
  const sides = [
    [style.borderTopWidth, style.borderTopStyle, style.borderTopColor, rect.left, rect.top, rect.right, rect.top],
    [style.borderRightWidth, style.borderRightStyle, style.borderRightColor, rect.right, rect.top, rect.right, rect.bottom],
    [style.borderBottomWidth, style.borderBottomStyle, style.borderBottomColor, rect.left, rect.bottom, rect.right, rect.bottom],
    [style.borderLeftWidth, style.borderLeftStyle, style.borderLeftColor, rect.left, rect.top, rect.left, rect.bottom],
  ] as const
  const drawn = sides.map(([width, kind, color, ...ends]) => ({ width: kind === 'none' ? 0 : Number.parseFloat(width) || 0, kind, paint: solidPaint(color), ends })).filter(({ width, paint }) => width > 0 && paint !== undefined)
  const whole = drawn.length === 4 ? drawn[0] : undefined
  if (fill !== undefined || whole !== undefined) {
    const inset = (whole?.width ?? 0) / 2
    const radius = cornerOf(rect, style)
    const edge = whole?.paint === undefined ? '' : ` stroke="${whole.paint.color}" stroke-opacity="${whole.paint.opacity}" stroke-width="${whole.width}"${dash(whole.kind, whole.width)}`
    const solid = fill === undefined ? ' fill="none"' : ` fill="${fill.color}" fill-opacity="${fill.opacity}"`
    out.push(`<rect x="${short(rect.left - left + inset)}" y="${short(rect.top - top + inset)}" width="${short(Math.max(0, rect.width - 2 * inset))}" height="${short(Math.max(0, rect.height - 2 * inset))}" rx="${short(radius)}"${solid}${edge}/>`)
  }
  if (whole !== undefined) return
  for (const { width, kind, paint, ends: [x1, y1, x2, y2] } of drawn) {
    out.push(`<line x1="${short(x1 - left)}" y1="${short(y1 - top)}" x2="${short(x2 - left)}" y2="${short(y2 - top)}" stroke="${paint?.color ?? ''}" stroke-opacity="${paint?.opacity ?? 1}" stroke-width="${width}"${dash(kind, width)}/>`)
  }
}

let ruler: CanvasRenderingContext2D | null | undefined

/** How far the base line lies below the top of a line's own box. */
function ascentOf(style: CSSStyleDeclaration, height: number): number {
  ruler ??= document.createElement('canvas').getContext('2d')
  if (ruler === null) return height * 0.8
  ruler.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = ruler.measureText('国x')
  return above + below === 0 ? height * 0.8 : (height * above) / (above + below)
}

/** A text node line by line, each line where it stands. */
function lines(node: Text, { left, top, out }: Sheet): void {
  const parent = node.parentElement
  if (parent === null || node.data.trim() === '') return
  const style = getComputedStyle(parent)
  const paint = solidPaint(style.color)
  if (paint === undefined) return
  const range = document.createRange()
  const found: { x: number; y: number; height: number; text: string }[] = []
  const characters = [...node.data]
  let at = 0
  for (const character of characters) {
    range.setStart(node, at)
    at += character.length
    range.setEnd(node, at)
    const rect = range.getClientRects()[0]
    if (rect === undefined || rect.width === 0) continue
    const last = found.at(-1)
    if (last !== undefined && Math.abs(last.y - rect.top) < 2) last.text += character
    else found.push({ x: rect.left, y: rect.top, height: rect.height, text: character })
  }
  for (const line of found) {
    const y = line.y - top + ascentOf(style, line.height)
    out.push(`<text x="${short(line.x - left)}" y="${short(y)}" fill="${paint.color}" fill-opacity="${paint.opacity}"${letters(style)}>${escaped(line.text.trim())}</text>`)
  }
}

const isHidden = (element: Element, style: CSSStyleDeclaration): boolean => style.display === 'none' || style.opacity === '0' || element.classList.contains('unseen') || element instanceof HTMLInputElement

function walk(element: Element, sheet: Sheet): void {
  const style = getComputedStyle(element)
  if (isHidden(element, style)) return
  const rect = element.getBoundingClientRect()
  const at = `x="${short(rect.left - sheet.left)}" y="${short(rect.top - sheet.top)}" width="${short(rect.width)}" height="${short(rect.height)}"`
  const own = ownDrawing(element)
  if (own !== undefined) {
    sheet.out.push(own.replace(/^[^]*?<svg/, `<svg x="${short(rect.left - sheet.left)}" y="${short(rect.top - sheet.top)}"`))
  } else if (element instanceof SVGSVGElement) {
    const { x, y, width, height } = element.viewBox.baseVal
    const view = width > 0 ? ` viewBox="${x} ${y} ${width} ${height}"` : ''
    sheet.out.push(`<svg ${at}${view} overflow="visible">${[...element.children].map(shapeSvg).join('')}</svg>`)
  } else {
    box(rect, style, sheet)
    ring(rect, style, sheet)
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child, sheet)
      else if (child instanceof Text) lines(child, sheet)
    }
  }
}

export interface PictureSvg {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const margin = 20
const headHeight = 30

/** What an element shows, as one SVG that needs nothing else: its stones, lines, words and boxes where they stand, below its title. */
export function pictureSvg(element: Element, title: string): PictureSvg {
  const page = getComputedStyle(document.documentElement)
  const token = (name: string): string => escaped(page.getPropertyValue(name).trim())
  const rect = element.getBoundingClientRect()
  const out: string[] = []
  walk(element, { left: rect.left - margin, top: rect.top - margin - headHeight, out })
  const width = Math.ceil(rect.width + 2 * margin)
  const height = Math.ceil(rect.height + 2 * margin + headHeight)
  const head = `<text x="${margin}" y="${margin + 12}" font-family="${token('--read')}" font-size="16" font-weight="700" fill="${token('--ink')}">${escaped(title)}</text>`
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${token('--paper')}"/>${head}${out.join('')}</svg>`, width, height }
}
