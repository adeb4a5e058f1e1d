/** What a watcher of beats says when its mind changes. */
export interface Watched {
  readonly hung: () => void
  readonly back: () => void
}

/**
 * Watches the beats of a process by counting main's own ticks since the last beat, not the clock: a laptop that slept,
 * or a main that was busy, has ticked as little as the process has beaten, and so raises no false alarm. Before the first
 * beat it waits `patience` ticks, for a process that is being made; after it, more than `missed`.
 */
export function watchBeats({ missed, patience }: { missed: number; patience: number }, says: Watched): { tick(): void; beat(): void } {
  let ticks = 0
  let allowed = patience
  let hung = false
  return {
    tick() {
      ticks++
      if (hung || ticks <= allowed) return
      hung = true
      says.hung()
    },
    beat() {
      ticks = 0
      allowed = missed
      if (!hung) return
      hung = false
      says.back()
    },
  }
}
