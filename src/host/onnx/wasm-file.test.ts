import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { findOrtWasm } from './wasm-file.ts'

test('in a build it lies in ort/ beside or above the bundle; nowhere is a fault', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wasm-'))
  const bundle = pathToFileURL(join(folder, 'chunks', 'worker', 'prove.js')).href
  try {
    expect(() => findOrtWasm(bundle)).toThrow(/is missing/)
    await mkdir(join(folder, 'ort'))
    const path = join(folder, 'ort', 'ort-wasm-simd-threaded.wasm')
    await writeFile(path, '')
    expect(findOrtWasm(bundle)).toBe(path)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('from source it lies in the package', () => {
  expect(findOrtWasm(import.meta.url)).toMatch(/onnxruntime-web.dist.ort-wasm-simd-threaded\.wasm$/)
})
