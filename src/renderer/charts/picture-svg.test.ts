import { afterEach, expect, test } from 'vitest'
import { drawsItself } from './own-drawing.ts'
import { pictureSvg } from './picture-svg.ts'

afterEach(() => {
  document.body.replaceChildren()
})

test('what draws itself is placed where it stands, below the title; the title is no markup', () => {
  const picture = document.createElement('div')
  const canvas = document.createElement('div')
  picture.append(canvas)
  document.body.append(picture)
  const forget = drawsItself(canvas, () => '<?xml version="1.0"?><svg width="4" height="3"><path d="M0 0"/></svg>')
  const { svg, width, height } = pictureSvg(picture, 'a < b & "c"')
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="40" height="70"/)
  expect([width, height]).toEqual([40, 70])
  expect(svg).toContain('a &lt; b &amp; &quot;c&quot;')
  expect(svg).toContain('<svg x="20" y="50" width="4" height="3"><path d="M0 0"/></svg>')
  expect(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement.tagName).toBe('svg')
  forget()
  expect(pictureSvg(picture, 'x').svg).not.toContain('<path')
})

test('what only a screen reader gets is not drawn', () => {
  const picture = document.createElement('div')
  const unseen = document.createElement('span')
  unseen.className = 'unseen'
  unseen.textContent = 'for the ear'
  picture.append(unseen)
  document.body.append(picture)
  expect(pictureSvg(picture, 'x').svg).not.toContain('for the ear')
})

test('a ring round a mark is drawn outside of it', () => {
  const picture = document.createElement('div')
  const mark = document.createElement('i')
  mark.style.cssText = 'outline: 2px solid rgb(23, 33, 31); outline-offset: 3px; background: rgb(36, 71, 143)'
  mark.getBoundingClientRect = () => new DOMRect(10, 10, 12, 12)
  picture.append(mark)
  document.body.append(picture)
  expect(pictureSvg(picture, 'x').svg).toMatch(/<rect x="26" y="56" width="20" height="20" rx="0" fill="none" stroke="#17211f" stroke-opacity="1" stroke-width="2"\/>/)
})
