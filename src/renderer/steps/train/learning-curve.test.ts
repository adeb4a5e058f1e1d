import { expect, test } from 'vitest'
import { curveIn, stillRises } from './learning-curve.ts'

const curve = (metric: string, means: readonly number[], sd = 0.02) => ({ learner: 'ridge', metric, points: means.map((mean, at) => ({ rows: (at + 1) * 20, mean, sd })) })

test('a curve still rises where the last rows gained more than chance', () => {
  expect(stillRises(curve('accuracy', [0.5, 0.6, 0.7, 0.8]))).toBe(true)
  expect(stillRises(curve('accuracy', [0.5, 0.79, 0.8, 0.8]))).toBe(false)
  expect(stillRises(curve('mae', [9, 5, 4, 3]))).toBe(true)
  expect(stillRises(curve('mae', [9, 3, 4, 5]))).toBe(false)
  expect(stillRises(curve('mae', [9, 5, 4, 3], 3))).toBe(false)
})

test('one point tells nothing, and a learner that has no curve has none', () => {
  expect([stillRises(curve('mae', [3])), stillRises(curve('mae', []))]).toEqual([undefined, undefined])
  expect(curveIn({ curves: [curve('mae', [3])] }, 'ridge')?.points).toHaveLength(1)
  expect([curveIn({ curves: [curve('mae', [3])] }, 'lasso'), curveIn({}, 'ridge')]).toEqual([undefined, undefined])
})
