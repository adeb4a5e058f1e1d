import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FaultError } from '../../contract/fault.ts'

const name = 'ort-wasm-simd-threaded.wasm'

/** In a build it is copied to `ort/` beside the bundles; from source it lies in the package. */
const places = [['ort'], ['node_modules', 'onnxruntime-web', 'dist']]

/**
 * Where onnxruntime's WebAssembly lies, looked for from the folder of `from` (an import.meta.url) upwards. Throws
 * `export-unproved` where it is nowhere.
 */
export function findOrtWasm(from: string): string {
  for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
    for (const place of places) {
      const path = join(folder, ...place, name)
      if (existsSync(path)) return path
    }
    if (dirname(folder) === folder) throw new FaultError('export-unproved', { detail: `${name} is missing` })
  }
}
