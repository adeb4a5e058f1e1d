import { expect, test } from 'vitest'
import fixture from './fixtures/special.json' with { type: 'json' }
import { logGamma, upperGamma } from './gamma.ts'
import { kolmogorovTail } from './kolmogorov.ts'

const near = (found: number, wanted: number, said: string): void => {
  expect(Math.abs(found - wanted), said).toBeLessThanOrEqual(2e-13 * Math.max(1, Math.abs(wanted)))
  // Small tails have as many digits as large ones.
  if (wanted > 0 && wanted < 1e-3) expect(Math.abs(found / wanted - 1), said).toBeLessThanOrEqual(1e-11)
}

test('ln Γ is SciPy’s gammaln', () => {
  for (const [x, wanted] of fixture.logGamma as [number, number][]) near(logGamma(x), wanted, `ln Γ(${x})`)
})
test('the upper incomplete gamma function is SciPy’s gammaincc', () => {
  for (const [a, x, wanted] of fixture.upperGamma as [number, number, number][]) near(upperGamma(a, x), wanted, `Q(${a}, ${x})`)
})
test('Kolmogorov’s distribution is SciPy’s', () => {
  for (const [x, wanted] of fixture.kolmogorov as [number, number][]) near(kolmogorovTail(x), wanted, `P(K > ${x})`)
})
