import { describe, expect, test } from 'vitest'
import { areaUnder, precisionRecall, rocCurve, thinned, type Curve } from './curves.ts'
import fixture from './fixtures/curves.json' with { type: 'json' }
import { averagePrecision, ladderOf, rocAuc, surenessOf, type Sureness } from './ranking.ts'
import { aboveThresholds } from './thresholds.ts'

const surenessOfCase = ({ y, p }: { readonly y: readonly number[]; readonly p: readonly number[] }): Sureness => {
  const proba = Float64Array.from(p.flatMap((it) => [1 - it, it]))
  return surenessOf(1, ladderOf(1, proba, 2), Int32Array.from(y))
}

function near(found: Curve | undefined, [x, y]: readonly (readonly number[])[]): void {
  expect(found?.x.length).toBe(x?.length)
  x?.forEach((value, i) => expect(found?.x[i]).toBeCloseTo(value, 12))
  y?.forEach((value, i) => expect(found?.y[i]).toBeCloseTo(value, 12))
}

describe('scikit-learn’s curves', () => {
  test.each(fixture.cases.map((it) => [it.name, it] as const))('%s', (_name, it) => {
    const sureness = surenessOfCase(it)
    const roc = rocCurve(sureness)
    near(roc, it.roc)
    near(precisionRecall(sureness), it.pr)
    expect(areaUnder(roc as Curve)).toBeCloseTo(it.auc, 12)
    expect(it.area).toBeCloseTo(it.auc, 12)
    expect(rocAuc(sureness)).toBeCloseTo(it.auc, 12)
    expect(averagePrecision(sureness)).toBeCloseTo(it.ap, 12)
  })

  test('without rows of one side there is no curve', () => {
    expect(rocCurve(surenessOfCase({ y: [1, 1], p: [0.2, 0.3] }))).toBeUndefined()
    expect(precisionRecall(surenessOfCase({ y: [0, 0], p: [0.2, 0.3] }))).toBeUndefined()
  })

  test('a thinned curve keeps its ends and its order', () => {
    const x = Float64Array.from({ length: 1000 }, (_, i) => i / 999)
    const few = thinned({ x, y: x }, 50)
    expect([few.x.length, few.x[0], few.x[49]]).toEqual([50, 0, 1])
    expect([...few.x].every((it, i) => i === 0 || it > (few.x[i - 1] as number))).toBe(true)
    expect(thinned({ x, y: x }, 2000).x).toBe(x)
  })
})

describe('what a threshold calls positive: scikit-learn’s matrix at every one, ties to the first class', () => {
  test.each(fixture.cases.map((it) => [it.name, it] as const))('%s', (_name, it) => {
    const { sought, others } = aboveThresholds(Float64Array.from(it.p), it.y)
    expect(sought.length).toBe(1001)
    const positives = it.y.filter((one) => one === 1).length
    for (const { threshold, confusion, precision, recall } of it.at) {
      const step = Math.round(threshold * 1000)
      const [hits, alarms] = [sought[step] as number, others[step] as number]
      expect([[it.y.length - positives - alarms, alarms], [positives - hits, hits]]).toEqual(confusion)
      expect(hits + alarms === 0 ? 0 : hits / (hits + alarms)).toBeCloseTo(precision, 12)
      expect(hits / positives).toBeCloseTo(recall, 12)
    }
  })

  test('every thousandth is compared as a double is', () => {
    const p = Float64Array.from({ length: 1001 }, (_, i) => i / 1000)
    const { sought } = aboveThresholds(p, new Uint8Array(1001).fill(1))
    for (let i = 0; i <= 1000; i++) expect(sought[i]).toBe(p.filter((it) => it > i / 1000).length)
  })
})
