import { chanceOf } from './chance.js'

const within = (value, from, to) => Math.min(to, Math.max(from, value))

/** Four habits of one small shop: mean and deviation of each figure, and how many customers have the habit. */
const habits = [
  { customers: 90, visits: [16, 3], spend: [22, 6], weekend: [18, 8], away: [3, 1.6] },
  { customers: 70, visits: [4, 1.1], spend: [165, 30], weekend: [78, 10], away: [8, 3] },
  { customers: 80, visits: [7, 1.6], spend: [68, 14], weekend: [42, 11], away: [5, 2] },
  { customers: 60, visits: [1.3, 0.6], spend: [48, 16], weekend: [50, 18], away: [52, 13] },
]

/** 300 invented customers of a shop, in no order: visits a month, money a visit, share of visits at weekends, days since the last one. */
export function customers() {
  const chance = chanceOf(20242)
  const rows = habits.flatMap(({ customers: count, visits, spend, weekend, away }) =>
    Array.from({ length: count }, () => ({
      visits: Math.round(within(chance.normal(...visits), 1, 30)),
      spend: Math.round(within(chance.normal(...spend), 5, 400) * 10) / 10,
      weekend: Math.round(within(chance.normal(...weekend), 0, 100)),
      away: Math.round(within(chance.normal(...away), 0, 90)),
      order: chance.next(),
    })),
  )
  return rows.sort((a, b) => a.order - b.order).map(({ visits, spend, weekend, away }) => [visits, spend, weekend, away])
}
