import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

// Bundled as for the app, two folders below the root, where it finds samples and runtime as the built one does.
const bundle = join(root, '.tenfold', `cli-test-${process.pid}`)
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-cli-'))
  await build({ root, configFile: false, logLevel: 'error', ssr: { noExternal: true }, build: { ssr: join(root, 'src/cli/main.ts'), outDir: bundle, target: 'node20', rollupOptions: { output: { entryFileNames: 'main.js' } } } })
}, 120_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(bundle, { recursive: true, force: true })
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}
function tenfold(...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(bundle, 'main.js'), ...args], { cwd: folder, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

test('the road without a window says its result and where the model file lies', () => {
  const out = join(folder, 'road')
  const { code, out: text } = tenfold('road', '--out', out)
  expect(code).toBe(0)
  expect(text).toContain('learned from 275 rows, judged on 69 held-out rows')
  expect(text).toContain('accuracy: 1 (baseline')
  expect(text).toMatch(/proved in onnxruntime-web [\d.]+ on 69 held-out and 1000 drawn rows/)
  expect(text).toContain(join(out, 'model.onnx'))
  expect(readdirSync(out)).toContain('model.onnx')
})

test('what goes wrong is said in words, to standard error, without a stack', () => {
  writeFileSync(join(folder, 'zip.csv'), Uint8Array.of(80, 75, 3, 4, 0, 0))
  const { code, out, err } = tenfold('profile', join(folder, 'zip.csv'))
  expect([code, out]).toEqual([1, ''])
  expect(err).toBe('“zip.csv” is neither text nor a workbook that Tenfold reads.\nOpen it in the program it comes from and save it as CSV or XLSX.\n')
})
