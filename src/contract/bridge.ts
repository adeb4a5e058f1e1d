import type { WindowAsks } from './asks/index.ts'
import type { Asking, Reply } from './reply.ts'
import type { AppState, JobState } from './state.ts'

/**
 * All that the preload gives the window, as `window.tenfold`. F is the DOM's File. Listeners return their own undo.
 * The port to the data process arrives as a window message whose data is `portChannel` (asks/index.ts): after
 * `app/connect-data`, and unasked whenever another data process takes over (another table, or a restart). A new port
 * replaces the one before, whose waiting asks get no answer any more.
 */
export interface Bridge<F> {
  readonly asks: Asking<WindowAsks>
  /** Opens a file that was dropped on the window; its path goes to main without passing through the window. */
  openDropped(file: F): Promise<Reply<null>>
  onState(listener: (state: AppState) => void): () => void
  onJob(listener: (job: JobState | null) => void): () => void
}
