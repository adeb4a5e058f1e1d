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

  /** A new table opens at Define; without a project there is only home. */
  follow(next: AppState, before: AppState | undefined): void {
    if (next.project === null) this.place = 'home'
    else if (isNewProject(next, before)) this.place = 'define'
  }
}

/** Whether another table has been opened since. A reading that was stopped opens nothing. */
export const isNewProject = (next: AppState, before: AppState | undefined): boolean =>
  next.project !== null && (before === undefined || before.project === null || readAnother(next, before))

const readAnother = (next: AppState, before: AppState): boolean =>
  before.loading !== null && next.loading === null && next.project?.dataset.table !== before.project?.dataset.table
