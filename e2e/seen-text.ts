/** Runs in the page: texts that can be seen or heard, are from no catalogue (⟦ marks those) and are none of the data. */
export function strayTexts(data: readonly string[]): string[] {
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}_]+/gu) ?? []
  // Names of things that are called so in every language stand beside the words of the data.
  const known = new Set([...data, '中', 'EN', 'Ctrl K', '⌘K', '⌘V', 'Tenfold', 'Electron', 'B', 'kB', 'MB'].flatMap(wordsOf))
  const isStray = (text: string): boolean => !/[⟦⟧]/.test(text) && wordsOf(text).some((word) => word.length > 1 && !known.has(word))
  const seen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent === null || parent.closest('script, style, pre, code') !== null || !seen(parent)) continue
    // A sentence may be in pieces: it is marked where any of them is.
    const text = (node.textContent ?? '').trim()
    if (isStray(text) && !/[⟦⟧]/.test(parent.textContent ?? '')) found.push(text)
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [aria-valuetext]')) {
    if (!seen(element)) continue
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext']) {
      const text = element.getAttribute(name)?.trim() ?? ''
      if (isStray(text)) found.push(`${name}="${text}"`)
    }
  }
  return [...new Set(found)]
}

/** Runs in the page: texts of a catalogue that are cut off by what holds them, or by the window. A project's name is nobody's text but its owner's. */
export function cutTexts(): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const clips = (style: CSSStyleDeclaration, side: 'overflowX' | 'overflowY'): boolean => style[side] === 'hidden' || style[side] === 'clip'
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = (node.textContent ?? '').trim()
    if (parent === null || !/[⟦⟧]/.test(text) || parent.closest('.unseen, svg, title, header.top .project') !== null || !parent.checkVisibility({ visibilityProperty: true })) continue
    range.selectNodeContents(node)
    const rect = range.getBoundingClientRect()
    if (rect.width === 0) continue
    let [right, bottom, left] = [rect.right, rect.bottom, rect.left]
    let scrolled = false
    for (let holder: Element | null = parent; holder !== null && !scrolled; holder = holder.parentElement) {
      const style = getComputedStyle(holder)
      const box = holder.getBoundingClientRect()
      const [across, down] = [clips(style, 'overflowX') && (right > box.right + 1.5 || left < box.left - 1.5), clips(style, 'overflowY') && bottom > box.bottom + 3]
      if (across || down) {
        found.push(`${text.slice(0, 60)} (${holder.tagName.toLowerCase()}.${String(holder.getAttribute('class') ?? '').split(' ')[0] ?? ''})`)
        break
      }
      // What scrolls shows everything in the end.
      if (/auto|scroll/.test(style.overflowX) || /auto|scroll/.test(style.overflowY)) scrolled = true
      if (clips(style, 'overflowX')) [right, bottom, left] = [box.right, box.bottom, box.left]
    }
    if (!scrolled && rect.right > innerWidth + 1) found.push(`${text.slice(0, 60)} (window)`)
  }
  // A sheet that scrolls sideways hides words too, and so do parts of the top bar that lie on one another.
  for (const body of document.querySelectorAll('main section > .body')) if (body.scrollWidth > body.clientWidth + 2) found.push(`the sheet scrolls sideways by ${body.scrollWidth - body.clientWidth}`)
  const parts = [...document.querySelectorAll('header.top > :not(.room, dialog)')].map((part) => part.getBoundingClientRect())
  parts.forEach((one, at) => parts.slice(at + 1).forEach((other) => {
    if (one.right > other.left + 1 && other.right > one.left + 1) found.push('parts of the top bar lie on one another')
  }))
  return [...new Set(found)]
}
