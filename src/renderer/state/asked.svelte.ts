import { faultOf, type Fault } from '../../contract/fault.ts'

/**
 * The answer to a question that changes: what came back last, whether another is on its way, and what went wrong.
 * Only the newest question counts; the last answer stays until the next one is there, so that nothing flickers.
 */
export class Asked<T> {
  value = $state.raw<T | undefined>(undefined)
  fault = $state.raw<Fault | undefined>(undefined)
  waiting = $state(false)
  #turn = 0

  async ask(question: () => Promise<T>): Promise<void> {
    const turn = ++this.#turn
    this.waiting = true
    try {
      const value = await question()
      if (turn !== this.#turn) return
      this.value = value
      this.fault = undefined
    } catch (thrown) {
      if (turn !== this.#turn) return
      this.fault = faultOf(thrown)
    }
    this.waiting = false
  }

  /** Forgets everything, and what is still on its way. */
  forget(): void {
    this.#turn += 1
    this.value = undefined
    this.fault = undefined
    this.waiting = false
  }
}
