import { chanceOf } from './chance.js'

const within = (value, from, to) => Math.min(to, Math.max(from, value))
const half = (value) => Math.round(value * 2) / 2

/** The pupil whose hours were typed wrongly, and those who did not say how long they sleep; from 0. */
const typo = { at: 36, hours: 900 }
const silent = [17, 58, 101, 143, 180]

/**
 * 200 invented pupils: hours of study in the month before an exam, hours of sleep the night before, class, and whether they
 * passed. Who studies 25 hours and sleeps 7 has an even chance; sleep counts a little, class not at all.
 */
export function pupils() {
  const chance = chanceOf(20241)
  return Array.from({ length: 200 }, (_, at) => {
    const hours = Math.round(within(4 + chance.next() * 46, 1, 60))
    const sleep = half(within(chance.normal(7, 1), 4, 9.5))
    const group = chance.oneOf(['A', 'B', 'C'])
    const passed = at === typo.at || hours - 25 + 2.5 * (sleep - 7) + chance.normal(0, 12) > 0
    return { hours: at === typo.at ? typo.hours : hours, sleep: silent.includes(at) ? '' : sleep, group, passed }
  })
}
