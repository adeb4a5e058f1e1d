import { expect, test } from 'vitest'
import { bestAmong } from './best.ts'

const scored = (id: string, metrics: Record<string, number>, rows = 20) => ({ id, scores: { rows, metrics } })
const rows = [scored('baseline', { mae: 0 }), scored('a', { mae: 3 }), scored('b', { mae: 2 }), scored('c', { mae: 2 })]

test('by the metric, the first on ties, the baseline only when alone, accuracy where the metric is nowhere', () => {
  expect(bestAmong(rows, 'mae')).toBe('b')
  expect(bestAmong(rows.slice(0, 1), 'mae')).toBe('baseline')
  expect(bestAmong([], 'mae')).toBeUndefined()
  expect(bestAmong([scored('a', { r2: 0.5 }), scored('b', { r2: 0.6 })], 'r2')).toBe('b')
  expect(bestAmong([scored('a', { accuracy: 0.5 }), scored('b', { accuracy: 0.6 })], 'roc_auc')).toBe('b')
  expect(bestAmong([scored('a', {}), scored('b', { roc_auc: 0.1 })], 'roc_auc'), 'who has no score is behind').toBe('b')
})

test('without scores, or of too few rows, the first of the plan', () => {
  expect(bestAmong(rows.map(({ id }) => ({ id, scores: undefined })), 'mae')).toBe('a')
  expect(bestAmong([scored('baseline', { mae: 9 }, 19), scored('a', { mae: 3 }, 19), scored('b', { mae: 2 }, 19)], 'mae')).toBe('a')
  expect(bestAmong([scored('a', { mae: 3 }, 1), scored('b', { mae: 2 }, 1)], 'mae', 1)).toBe('b')
})
