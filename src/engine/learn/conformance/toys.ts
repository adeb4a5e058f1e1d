import type { Task } from '../../../contract/documents/problem.ts'
import type { Matrix } from '../../number/matrix.ts'
import { createRng } from '../../number/rng.ts'
import type { Answer, Target } from '../learner.ts'

/** A small seeded task that any learner should cope with. */
export interface Toy {
  readonly name: string
  readonly X: Matrix
  readonly target: Target<Task>
  /** Rows that were not in X, drawn the same way. */
  readonly fresh: Drawn
}

interface Drawn {
  readonly X: Matrix
  readonly target: Target<Task>
  /** Where groups are looked for: which cloud each row was drawn from. */
  readonly clouds?: Int32Array
}

export const matrixOf = (columns: readonly Float64Array[], rows = columns[0]?.length ?? 0): Matrix => ({ rows, columns: columns.map((data) => ({ kind: 'number', data })) })

const numbers = (X: Matrix): Float64Array[] => X.columns.map(({ data }) => Float64Array.from(data))

/** The rows of X at `places`, in their order. Copies. */
export const someRows = (X: Matrix, places: ArrayLike<number>): Matrix =>
  matrixOf(numbers(X).map((column) => Float64Array.from({ length: places.length }, (_, i) => column[places[i] as number] as number)), places.length)

export function someTargets(target: Target<Task>, places: ArrayLike<number>): Target<Task> {
  const pick = (data: ArrayLike<number>): number[] => Array.from({ length: places.length }, (_, i) => data[places[i] as number] as number)
  if ('codes' in target) return { codes: Int32Array.from(pick(target.codes)), classes: target.classes }
  return 'values' in target ? { values: Float64Array.from(pick(target.values)) } : target
}

export const answerNumbers = (answer: Answer<Task>): Float64Array => ('proba' in answer ? answer.proba : 'values' in answer ? answer.values : Float64Array.from(answer.groups))

/** How many numbers an answer has for each row. */
export const answerWidth = (target: Target<Task>): number => ('codes' in target ? target.classes.length : 1)

const noise = 0.05

function draw(task: Task, classes: number, n: number, d: number, seed: number): Drawn {
  if (task === 'cluster') return clouds(n, d, seed)
  const rng = createRng(seed)
  const columns = Array.from({ length: d }, () => Float64Array.from({ length: n }, () => rng.next() * 2 - 1))
  const signal = Float64Array.from({ length: n }, (_, i) => columns.reduce((sum, column, j) => sum + (column[i] as number) * ([1, 0.3, 0.1][j] ?? 0), 0) + noise * (rng.next() - 0.5))
  if (task === 'regress') return { X: matrixOf(columns), target: { values: signal.map((value) => 40 + 7 * value) } }
  const codes = Int32Array.from(signal, (value) => Math.min(classes - 1, Math.max(0, Math.floor(((value + 1) / 2) * classes))))
  return { X: matrixOf(columns), target: { codes, classes: Array.from({ length: classes }, (_, c) => `class ${c}`) } }
}

/** Three clouds, far enough apart that everybody sees them. */
function clouds(n: number, d: number, seed: number): Drawn {
  const rng = createRng(seed)
  const clouds = Int32Array.from({ length: n }, () => rng.below(3))
  const columns = Array.from({ length: d }, (_, j) => Float64Array.from(clouds, (cloud) => (j % 2 === 0 ? cloud - 1 : (cloud * 2) % 3) + 0.3 * (rng.next() - 0.5)))
  return { X: matrixOf(columns), target: {}, clouds }
}

const toy = (name: string, task: Task, classes: number, d: number): Toy => ({ name, ...draw(task, classes, 90, d, 17), fresh: draw(task, classes, 60, d, 71) })

const toys: Readonly<Record<Task, readonly Toy[]>> = {
  classify: [toy('two classes', 'classify', 2, 3), toy('three classes', 'classify', 3, 3)],
  regress: [toy('numbers', 'regress', 0, 3)],
  cluster: [toy('three clouds', 'cluster', 0, 3)],
}

export const toysFor = (task: Task): readonly Toy[] => toys[task]

export const firstToy = (task: Task): Toy => toysFor(task)[0] as Toy

/** Shapes at the edge of what a table can be. */
export function edgeCases(task: Task): readonly { readonly name: string; readonly X: Matrix; readonly target: Target<Task> }[] {
  const { X, target } = firstToy(task)
  const columns = numbers(X)
  const first = columns[0] as Float64Array
  const wide = draw(task, 2, 5, 12, 3)
  const lone = someTargets(target, [0])
  const cases = [
    { name: 'one row', X: someRows(X, [0]), target: lone },
    { name: 'one column', X: matrixOf([first]), target },
    { name: 'no column', X: matrixOf([], X.rows), target },
    { name: 'fewer rows than columns', X: wide.X, target: wide.target },
    { name: 'a constant column', X: matrixOf([...columns, new Float64Array(X.rows).fill(0.1)]), target },
    { name: 'nothing but constant columns', X: matrixOf([new Float64Array(X.rows).fill(3), new Float64Array(X.rows).fill(-0.7)]), target },
    { name: 'the same column twice', X: matrixOf([...columns, first.slice()]), target },
    { name: 'a column of 0 and −0', X: matrixOf([...columns, first.map((_, i) => (i % 2 === 0 ? 0 : -0))]), target },
    { name: 'numbers around 1e9', X: matrixOf(columns.map((column) => column.map((value) => value + 1e9))), target },
    { name: 'numbers around 1e-9', X: matrixOf(columns.map((column) => column.map((value) => value * 1e-9))), target },
  ]
  if (!('codes' in target || 'values' in target)) return cases
  if (!('codes' in target)) return [...cases, { name: 'a constant target', X, target: { values: new Float64Array(X.rows).fill(5) } }]
  return [
    ...cases,
    { name: 'a class without rows', X, target: { codes: target.codes, classes: [...target.classes, 'never'] } },
    { name: 'the first class without rows', X, target: { codes: target.codes.map((code) => code + 1), classes: ['never', ...target.classes] } },
    { name: 'rows of one class only', X, target: { codes: new Int32Array(X.rows).fill(1), classes: target.classes } },
  ]
}
