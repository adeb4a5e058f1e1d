type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** What a key means for the project's history; Ctrl+Y is redo, too. */
export function historyKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Key, mac: boolean): 'undo' | 'redo' | undefined {
  const held = mac ? metaKey && !ctrlKey : ctrlKey && !metaKey
  if (!held || altKey) return undefined
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !mac && !shiftKey ? 'redo' : undefined
}

const typed = new Set(['text', 'search', 'number', 'email', 'url', 'tel', 'password', 'date', 'datetime-local', 'time', 'month', 'week'])

/** Whether letters are typed there: undo then is the field's own. */
export function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return typed.has(target.type) && !target.readOnly
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}
