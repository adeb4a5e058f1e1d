import type { Run } from '../run.ts'

/** Says a hundred times at most how many of `of` rows have come to rest in a leaf. */
export function leafProgress(of: number, run: Run): (rows: number) => void {
  let settled = 0
  let said = 0
  run.report({ done: 0, of })
  return (rows) => {
    settled += rows
    if (settled < of && settled - said < of / 100) return
    said = settled
    run.report({ done: settled, of })
  }
}
