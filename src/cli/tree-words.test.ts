import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { commandLine } from './command-line.ts'

const said = vi.hoisted(() => ({ lines: [] as string[] }))
vi.mock('./output.ts', () => ({ print: () => undefined, say: (line: string) => void said.lines.push(line), mutter: () => undefined, peakRssMb: () => 99 }))

const penguins = fileURLToPath(new URL('../../resources/samples/penguins.en.csv', import.meta.url))

async function drawn(...args: string[]): Promise<string[]> {
  said.lines = []
  expect(await commandLine(['train', penguins, ...args])).toBe(0)
  return said.lines.filter((line) => /[├└]/.test(line))
}

test('a small tree is drawn, as scikit-learn finds it for the same rows', async () => {
  const lines = await drawn('--target', 'species', '--learner', 'decision-tree', '--param', 'max_depth=2')
  expect(lines).toHaveLength(6)
  expect(lines.slice(0, 4)).toEqual([
    '  ├─ flipper_length_mm ≤ 206.5',
    '  │  ├─ bill_length_mm ≤ 45.05: Adelie (95.2 % of 124 rows)',
    '  │  └─ bill_length_mm > 45.05: Chinstrap (91.7 % of 48 rows)',
    '  └─ flipper_length_mm > 206.5',
  ])
  // Two columns of islands split the rest equally well, so either may be asked about.
  expect(lines.slice(4).map((line) => line.replace(/.*: /, '')).sort()).toEqual(['Chinstrap (83.3 % of 6 rows)', 'Gentoo (97 rows)'])
})
test('numbers say their mean; a deep tree is not drawn', async () => {
  const lines = await drawn('--target', 'body_mass_g', '--learner', 'decision-tree', '--param', 'max_depth=1')
  expect(lines).toHaveLength(2)
  for (const line of lines) expect(line).toMatch(/[├└]─ .+ [≤>] .+: \d{4}(\.\d+)? \(\d+ rows\)/)
  expect(await drawn('--target', 'species', '--learner', 'decision-tree')).toEqual([])
})
