import type { RunDoc, Trained } from '../../../contract/documents/run.ts'

/** Everything that was learned, the baseline first. */
export const trainedOf = (run: RunDoc | null): Trained[] => (run?.learners ?? []).flatMap((learner) => (learner.at === 'done' ? [learner.trained] : []))

/** Which model a person looks at and takes along: the one that counts until they look at another; a new run begins anew. */
class Chosen {
  #run = $state.raw<string | undefined>(undefined)
  #learner = $state.raw<string | undefined>(undefined)

  choose(run: RunDoc, learner: string): void {
    this.#run = run.id
    this.#learner = learner
  }

  of(run: RunDoc | null): Trained | undefined {
    const done = trainedOf(run)
    const wanted = run !== null && run.id === this.#run ? this.#learner : undefined
    return done.find((one) => one.learner.id === wanted) ?? done.find((one) => one.learner.id === run?.chosen) ?? done.find((one) => one.learner.id === run?.best) ?? done.at(-1)
  }
}

export type View = 'result' | 'mistakes' | 'why' | 'try' | 'envelope'

/** Which side of the evaluation is looked at; Deploy leads to the envelope. */
class Looking {
  view = $state<View>('result')
}

export const looking = new Looking()
export const chosen = new Chosen()
