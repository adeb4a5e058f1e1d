import type { ReadingProblem } from '../../contract/documents/dataset.ts'

/** Names for every column: empty ones are numbered, repeated ones get a number behind; what was changed is said. */
export function headerNames(cells: readonly string[]): { names: string[]; problems: { code: ReadingProblem['code']; column: string }[] } {
  const taken = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
  const given = new Set<string>()
  const problems: { code: ReadingProblem['code']; column: string }[] = []
  const free = (stem: string, from: number): string => {
    let n = from
    while (taken.has(`${stem} ${n}`)) n += 1
    taken.add(`${stem} ${n}`)
    return `${stem} ${n}`
  }
  const names = cells.map((cell, j) => {
    const name = cell.trim()
    if (name !== '' && !given.has(name)) {
      given.add(name)
      return name
    }
    const made = name === '' ? free('column', j + 1) : free(name, 2)
    problems.push({ code: name === '' ? 'empty-header' : 'renamed-header', column: made })
    return made
  })
  return { names, problems }
}
