import type { Bridge } from '../../contract/bridge.ts'
import type { AppState, JobState, ProjectState } from '../../contract/state.ts'

type Source = Pick<Bridge<never>, 'onState' | 'onJob'> & { readonly asks: Pick<Bridge<never>['asks'], 'app/state' | 'job/current'> }

/** What main owns, as the window sees it: asked for once, then pushed. Never written here. */
export class Mirror {
  app = $state.raw<AppState | undefined>(undefined)
  job = $state.raw<JobState | null>(null)
  #jobHeard = false
  readonly #watchers = new Set<(next: AppState, before: AppState | undefined) => void>()

  get project(): ProjectState | null {
    return this.app?.project ?? null
  }

  /** A state older than the one at hand is dropped: pushes and the first answer may overtake each other. */
  take(next: AppState): void {
    const before = this.app
    if (before !== undefined && next.version < before.version) return
    this.app = next
    for (const watcher of this.#watchers) watcher(next, before)
  }

  takeJob(job: JobState | null): void {
    this.#jobHeard = true
    this.job = job
  }

  /** Hears every new state together with the one before it; returns its own undo. */
  watch(watcher: (next: AppState, before: AppState | undefined) => void): () => void {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  /** Listens first and asks afterwards, so that no change falls between. Returns its own undo. */
  async follow(source: Source): Promise<() => void> {
    const undo = [source.onState((next) => this.take(next)), source.onJob((job) => this.takeJob(job))]
    const [app, job] = await Promise.all([source.asks['app/state'](null), source.asks['job/current'](null)])
    if (app.ok) this.take(app.value)
    if (job.ok && !this.#jobHeard) this.takeJob(job.value)
    return () => undo.forEach((stop) => stop())
  }
}
