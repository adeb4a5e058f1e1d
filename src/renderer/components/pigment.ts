/** The token that colours a class: c1 to c6 in order, then the colour of all others. -1 (no class) is the first. */
export const pigment = (kind: number): string => (kind < 0 ? '--c1' : kind < 6 ? `--c${kind + 1}` : '--c-other')

/** c5 and c6 are pale: they are drawn with an edge of ink. */
export const isPale = (kind: number): boolean => kind === 4 || kind === 5
