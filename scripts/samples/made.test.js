import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { within } from '../setup/repository.js'
import { madeSamples } from './made.js'

test.each([...madeSamples()])('%s is what its seed makes', async (name, text) => {
  expect(await readFile(within('resources', 'samples', name), 'utf8')).toBe(text)
})
