import { steps, type AppState, type StepId } from '../../contract/state.ts'

export type Place = 'home' | StepId

/** Where the person stands: home, or a step of the open project. Going back is never refused. */
export class Walk {
  place = $state<Place>('home')

  go(place: Place): void {
    this.place = place
  }

  /** The step after `step`, if there is one. */
  after(step: StepId): StepId | undefined {
    return steps[steps.indexOf(step) + 1]
  }

  /** A new table opens at Define, a project that has learned at Evaluate; without a project there is only home. */
  follow(next: AppState, before: AppState | undefined): void {
    if (next.project === null) this.place = 'home'
    else if (isNewProject(next, before)) this.place = next.project.run === null ? 'define' : 'evaluate'
  }
}

/** Whether a project has been opened since, be it the one that was open. A reading that was stopped opens nothing. */
export const isNewProject = (next: AppState, before: AppState | undefined): boolean =>
  next.project !== null && (next.project.id !== before?.project?.id || next.project.opened !== before.project.opened)
