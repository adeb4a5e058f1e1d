import type { Theme } from '../../contract/state.ts'

/** Which theme is seen: the one chosen, or the system's while none is. */
export class Paint {
  systemDark = $state(false)
  readonly #query: MediaQueryList

  constructor(page: Window) {
    this.#query = page.matchMedia('(prefers-color-scheme: dark)')
    this.systemDark = this.#query.matches
  }

  listen(): () => void {
    const changed = (): void => void (this.systemDark = this.#query.matches)
    this.#query.addEventListener('change', changed)
    return () => this.#query.removeEventListener('change', changed)
  }

  seen(theme: Theme): 'light' | 'dark' {
    return theme === 'system' ? (this.systemDark ? 'dark' : 'light') : theme
  }
}
