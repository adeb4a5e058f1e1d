/** Characters that a terminal shows two cells wide: Chinese, Japanese and Korean, full-width forms, pictures. */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u

const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)

/** `left`: the text at the left of its column, the rest blank; `right`: at the right, as figures stand. */
export type Side = 'left' | 'right'

/** Rows of cells as lines in which columns stand under one another; the last cell of a row has no blanks behind it. */
export function* alignedLines(rows: readonly (readonly string[])[], sides: readonly Side[]): Generator<string> {
  const widths = sides.map((_, j) => Math.max(0, ...rows.map((row) => widthOf(row[j] ?? ''))))
  const cell = (text: string, j: number): string => {
    const blanks = ' '.repeat(Math.max(0, (widths[j] as number) - widthOf(text)))
    return sides[j] === 'right' ? blanks + text : text + blanks
  }
  for (const row of rows) yield `  ${row.map(cell).join('  ').trimEnd()}`
}
