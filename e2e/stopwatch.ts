import type { Page } from '@playwright/test'

export interface Wish {
  /** What is clicked, by CSS. */
  readonly click: string
  /** Done once an element of this CSS is there, and its text holds `says`. */
  readonly until: string
  readonly says?: string
}

/** Milliseconds in the window from a click to what it brings, looked for in every frame: no driver between the two. */
export const timed = (window: Page, wish: Wish): Promise<number> =>
  window.evaluate(
    ({ click, until, says = '' }) =>
      new Promise<number>((done, fail) => {
        const button = document.querySelector<HTMLElement>(click)
        if (button === null) return fail(new Error(`nothing to click: ${click}`))
        const from = performance.now()
        const look = (): void => {
          if ([...document.querySelectorAll(until)].some((one) => (one.textContent ?? '').includes(says))) done(performance.now() - from)
          else if (performance.now() - from > 30_000) fail(new Error(`never seen: ${until} ${says}`))
          else requestAnimationFrame(look)
        }
        button.click()
        requestAnimationFrame(look)
      }),
    wish,
  )

/** Milliseconds from a slider's move to another text in the first output: the median of eleven. */
export const sliderToAnswer = (window: Page): Promise<number> =>
  window.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('main input[type=range]')
    const output = document.querySelector('main output')
    if (slider === null || output === null) throw new Error('no slider, or no answer')
    const times: number[] = []
    for (let turn = 0; turn < 11; turn++) {
      const from = performance.now()
      const changed = new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          observer.disconnect()
          done()
        })
        observer.observe(output, { subtree: true, childList: true, characterData: true })
      })
      slider.valueAsNumber = Number(slider.min) + turn + 1
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      await changed
      times.push(performance.now() - from)
    }
    return times.sort((a, b) => a - b)[5] ?? NaN
  })

interface Watched {
  longTasks?: number[]
}

/** Keeps the lengths of all tasks of the window's main thread that take over 50 ms, from now on. */
export const watchLongTasks = (window: Page): Promise<void> =>
  window.evaluate(() => {
    const kept: number[] = []
    ;(globalThis as Watched).longTasks = kept
    new PerformanceObserver((list) => kept.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
  })

/** Milliseconds of the longest of them; 0 where there was none. */
export const longestTask = (window: Page): Promise<number> => window.evaluate(() => Math.max(0, ...((globalThis as Watched).longTasks ?? [])))
