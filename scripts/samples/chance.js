/** Numbers from 0 to 1, the same for the same seed everywhere (mulberry32). */
function uniform(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** What a made table draws from. Twelve uniform numbers make a normal one: sums are the same on every machine, logarithms are not. */
export function chanceOf(seed) {
  const next = uniform(seed)
  return {
    next,
    normal(mean, deviation) {
      let sum = -6
      for (let i = 0; i < 12; i++) sum += next()
      return mean + deviation * sum
    },
    oneOf: (list) => list[Math.floor(next() * list.length)],
  }
}
