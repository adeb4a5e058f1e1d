import { expect, test } from 'vitest'
import { saidAt } from './evaluate/mistakes.ts'
import { pack } from './export/pack.ts'
import { allLearners, hear, orderOf } from './pipeline.fixture.ts'
import { numberColumn, tableOf, wordColumn } from './table/table.fixture.ts'

const at = (i: number, by: number): number => (i * by) % 17
const table = tableOf(
  numberColumn('x', Array.from({ length: 60 }, (_, i) => at(i, 5))),
  numberColumn('z', Array.from({ length: 60 }, (_, i) => at(i, 11))),
  wordColumn('y', Array.from({ length: 60 }, (_, i) => (at(i, 5) + at(i, 3) > 16 ? 'yes' : 'no'))),
)

/** What the app leans on when a threshold is moved without learning again. */
test('another threshold changes what is said and nothing that is learned, for every learner', async () => {
  const results = async (threshold: number) => (await hear(orderOf(table, { task: 'classify', target: 'y', threshold, learners: allLearners('classify') }))).results
  const [usual, moved] = [await results(0.5), await results(0.27)]
  expect(usual.length).toBe(allLearners('classify').length + 1)
  let changed = 0
  usual.forEach((one, i) => {
    const other = moved[i]
    expect(other?.planned.id).toBe(one.planned.id)
    expect(pack(other?.model.learned), one.planned.id).toEqual(pack(one.model.learned))
    expect(other?.model.recipe).toEqual(one.model.recipe)
    const { probabilities, ...judged } = one.judged
    if (probabilities === undefined) expect.unreachable('two classes have probabilities')
    expect(other?.judged.probabilities).toEqual(probabilities)
    const second = probabilities.filter((_, j) => j % 2 === 1)
    const { said, sure } = saidAt({ ...judged, second }, 0.27)
    expect(other?.judged.said).toEqual(said)
    other?.judged.sure.forEach((p, j) => expect(p).toBeCloseTo(sure[j] as number, 12))
    changed += said.filter((label, j) => label !== judged.said[j]).length
  })
  expect(changed).toBeGreaterThan(0)
})
