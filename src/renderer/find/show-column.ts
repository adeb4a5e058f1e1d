const tries = 60

/** Brings a column of the table on Collect into view and puts the keyboard on it, as soon as the screen is there. */
export function showColumn(page: Document, name: string, left = tries): void {
  const card = page.querySelector<HTMLElement>(`main [data-column="${CSS.escape(name)}"]`)
  if (card === null) {
    if (left > 0) requestAnimationFrame(() => showColumn(page, name, left - 1))
    return
  }
  card.scrollIntoView({ inline: 'center', block: 'nearest' })
  const inside = card.matches('button, [tabindex]') ? card : card.querySelector<HTMLElement>('button, [tabindex]')
  inside?.focus({ preventScroll: true, focusVisible: true } as FocusOptions)
}
