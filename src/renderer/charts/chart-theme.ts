/** The tokens that a picture is painted with, read from the page as it looks now. */
export interface ChartTheme {
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line: string
  readonly paper: string
  readonly onInk: string
  readonly pigments: readonly string[]
  readonly font: string
  /** Milliseconds that a change may take; 0 where a person asked for no motion. */
  readonly calm: number
}

type Reads = (token: string) => string

/** `reads` gives the value of a token such as `--ink`. */
export function themeFrom(reads: Reads): ChartTheme {
  const value = (token: string): string => reads(token).trim()
  return {
    ink: value('--ink'),
    ink2: value('--ink-2'),
    ink3: value('--ink-3'),
    line: value('--line'),
    paper: value('--paper'),
    onInk: value('--on-ink'),
    pigments: ['--c1', '--c2', '--c3', '--c4', '--c5', '--c6', '--c-other'].map(value),
    font: value('--sans'),
    calm: Number.parseFloat(value('--calm')) || 0,
  }
}

/** What every axis looks like. */
export const axisStyle = (theme: ChartTheme): object => ({
  axisLine: { lineStyle: { color: theme.ink3 } },
  axisTick: { show: false },
  axisLabel: { color: theme.ink2, fontFamily: theme.font, fontSize: 12 },
  nameTextStyle: { color: theme.ink2, fontFamily: theme.font, fontSize: 12 },
  splitLine: { lineStyle: { color: theme.line } },
})

/** Tooltips are painted, not set as HTML: the window's policy allows no inline styles. */
export const tooltipStyle = (theme: ChartTheme): object => ({
  renderMode: 'richText',
  backgroundColor: theme.ink,
  borderWidth: 0,
  padding: [8, 12],
  textStyle: { color: theme.onInk, fontFamily: theme.font, fontSize: 13 },
  transitionDuration: 0,
})
