import { createContext } from 'svelte'
import type { AskInput, AskOutput } from '../../contract/reply.ts'
import type { tableAsks } from '../../contract/asks/table.ts'
import type { ProjectState } from '../../contract/state.ts'
import { isLectureAnswer, isLesson, lessonTasks, tasksDone, type LessonTask, type Seen } from './tasks.ts'

type Store = Pick<Storage, 'getItem' | 'setItem'>

interface Kept {
  readonly places: readonly string[]
  readonly answered: boolean
  readonly left: boolean
}

const fresh: Kept = { places: [], answered: false, left: false }

function read(text: string | null): Kept {
  try {
    const found: unknown = JSON.parse(text ?? '')
    if (typeof found !== 'object' || found === null) return fresh
    const { places, answered, left } = found as Partial<Record<keyof Kept, unknown>>
    return { places: Array.isArray(places) ? places.filter((place) => typeof place === 'string') : [], answered: answered === true, left: left === true }
  } catch {
    return fresh
  }
}

/** The guided first walk of the flats: what is done of it, kept per project, left and taken up again at will. */
export class Lesson {
  #project = $state.raw<ProjectState | null>(null)
  #kept = $state.raw<Kept>(fresh)
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  /** Whether the open project carries it at all. */
  get here(): boolean {
    return this.#project !== null
  }

  get left(): boolean {
    return this.#kept.left
  }

  get done(): readonly LessonTask[] {
    const seen: Seen = this.#kept
    return this.#project === null ? [] : tasksDone(this.#project, seen)
  }

  /** The first task that is not done; undefined once all are. */
  get now(): LessonTask | undefined {
    return lessonTasks.find((task) => !this.done.includes(task))
  }

  /** Hears of every state of the project and of where the person stands. */
  follow(project: ProjectState | null, place: string): void {
    const here = isLesson(project) ? project : null
    if (here?.id !== this.#project?.id) this.#kept = here === null ? fresh : read(this.#store.getItem(this.#key(here)))
    this.#project = here
    if (here !== null && !this.#kept.places.includes(place)) this.#keep({ places: [...this.#kept.places, place] })
  }

  heard(name: string, input: unknown, output: unknown): void {
    if (name !== 'model/answer' || this.#project === null || this.#kept.answered) return
    const { rows } = input as AskInput<typeof tableAsks, 'model/answer'>
    const { answers } = output as AskOutput<typeof tableAsks, 'model/answer'>
    if (isLectureAnswer(rows, answers)) this.#keep({ answered: true })
  }

  leave(): void {
    this.#keep({ left: true })
  }

  resume(): void {
    this.#keep({ left: false })
  }

  #key({ id }: ProjectState): string {
    return `lesson ${id}`
  }

  #keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change }
    if (this.#project !== null) this.#store.setItem(this.#key(this.#project), JSON.stringify(this.#kept))
  }
}

export const [useLesson, setLesson] = createContext<Lesson>()
