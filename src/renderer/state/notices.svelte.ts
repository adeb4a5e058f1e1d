import type { Fault } from '../../contract/fault.ts'

export interface Pinned {
  readonly id: number
  /** The ask that went wrong; the next time it goes right, the notice has nothing left to say. */
  readonly about: string
  readonly fault: Fault
}

/** Faults that wait to be read, the newest last; the same fault is shown once. */
export class Notices {
  pinned = $state.raw<readonly Pinned[]>([])
  #next = 1

  show(fault: Fault, about = ''): void {
    if (fault.code === 'cancelled') return
    const others = this.pinned.filter((one) => one.fault.code !== fault.code || one.fault.message !== fault.message)
    this.pinned = [...others, { id: this.#next++, about, fault }].slice(-3)
  }

  wentRight(about: string): void {
    if (this.pinned.some((one) => one.about === about)) this.pinned = this.pinned.filter((one) => one.about !== about)
  }

  drop(id: number): void {
    this.pinned = this.pinned.filter((one) => one.id !== id)
  }

  clear(): void {
    this.pinned = []
  }
}
