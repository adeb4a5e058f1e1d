import type { RunDoc, Trained } from '../../../contract/documents/run.ts'

/** Everything that was learned, in the order of the plan; the baseline, which all others are held against, last. */
export function trainedOf(run: RunDoc | null): Trained[] {
  const done = (run?.learners ?? []).flatMap((learner) => (learner.at === 'done' ? [learner.trained] : []))
  const isBaseline = ({ learner }: Trained): boolean => learner.id === 'baseline'
  return [...done.filter((one) => !isBaseline(one)), ...done.filter(isBaseline)]
}

/** Runs are counted in each project: what a run was learned from tells it from one of another. */
const keyOf = ({ id, basis }: RunDoc): string => `${id} ${basis}`

/** Which model a person looks at and takes along: the one that counts until they look at another; a new run begins anew. */
class Chosen {
  #run = $state.raw<string | undefined>(undefined)
  #learner = $state.raw<string | undefined>(undefined)

  choose(run: RunDoc, learner: string): void {
    this.#run = keyOf(run)
    this.#learner = learner
  }

  of(run: RunDoc | null): Trained | undefined {
    const done = trainedOf(run)
    const wanted = run !== null && keyOf(run) === this.#run ? this.#learner : undefined
    return done.find((one) => one.learner.id === wanted) ?? done.find((one) => one.learner.id === run?.chosen) ?? done.find((one) => one.learner.id === run?.best) ?? done[0]
  }
}

export type View = 'result' | 'mistakes' | 'why' | 'try' | 'envelope'

/** Which side of the evaluation is looked at; Deploy leads to the envelope. A new run is looked at from its result. */
class Looking {
  #run = $state.raw<string | undefined>(undefined)
  #view = $state<View>('result')

  at(run: RunDoc | null): View {
    return run !== null && keyOf(run) === this.#run ? this.#view : 'result'
  }

  go(run: RunDoc, view: View): void {
    this.#run = keyOf(run)
    this.#view = view
  }
}

export const looking = new Looking()
export const chosen = new Chosen()
