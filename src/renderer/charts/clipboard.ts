/** Copies text; every permission is refused here, the clipboard's too, so the window's own copying is asked for it. Where that fails, `near` stays selected, to be copied by hand. */
export function copyText(text: string, near: Node): boolean {
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  const selection = window.getSelection()
  if (selection === null) return false
  selection.selectAllChildren(near)
  document.addEventListener('copy', give, { once: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', give)
  if (done) selection.removeAllRanges()
  return done
}
