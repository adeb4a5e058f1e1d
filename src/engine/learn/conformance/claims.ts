import type { Task } from '../../../contract/documents/problem.ts'
import type { Target } from '../learner.ts'

/** One promise that every learner keeps: `holds` throws, with what went wrong, where it is broken. */
export interface Check {
  readonly name: string
  holds(): Promise<void>
}

export function claim(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise)
}

/** The same to the last bit. */
export function claimSame(found: ArrayLike<number>, wanted: ArrayLike<number>, what: string): void {
  claim(found.length === wanted.length, `${what}: ${found.length} numbers instead of ${wanted.length}`)
  for (let i = 0; i < wanted.length; i++) claim(Object.is(found[i], wanted[i]), `${what}: number ${i} is ${found[i]} instead of ${wanted[i]}`)
}

/** The same up to `tolerance`, relative to the largest number wanted. */
export function claimClose(found: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number, what: string): void {
  claim(found.length === wanted.length, `${what}: ${found.length} numbers instead of ${wanted.length}`)
  let size = 0
  for (let i = 0; i < wanted.length; i++) size = Math.max(size, Math.abs(wanted[i] as number))
  for (let i = 0; i < wanted.length; i++) {
    const off = Math.abs((found[i] as number) - (wanted[i] as number))
    claim(off <= tolerance * size, `${what}: number ${i} is ${found[i]} instead of ${wanted[i]}`)
  }
}

/** Finite numbers; for classes probabilities whose rows sum to 1, for groups whole numbers from 0. */
export function claimAnswers(answers: Float64Array, rows: number, target: Target<Task>, what: string): void {
  const width = 'codes' in target ? target.classes.length : 1
  claim(answers.length === rows * width, `${what}: ${answers.length} numbers for ${rows} rows of ${width}`)
  claim(answers.every(Number.isFinite), `${what}: not every answer is a finite number`)
  if ('values' in target) return
  if (!('codes' in target)) return claim(answers.every((group) => Number.isInteger(group) && group >= 0 && group < rows), `${what}: a group is called ${answers.find((group) => !Number.isInteger(group) || group < 0)}`)
  for (let i = 0; i < rows; i++) {
    const row = answers.subarray(i * width, (i + 1) * width)
    const sum = row.reduce((total, p) => total + p, 0)
    claim(row.every((p) => p >= 0 && p <= 1) && Math.abs(sum - 1) < 1e-12, `${what}: row ${i} is ${row.join(', ')}, which sums to ${sum}`)
  }
}
