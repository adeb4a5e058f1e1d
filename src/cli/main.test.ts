import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { utils, write } from '@e965/xlsx'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageScript } from '../../scripts/page-script.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

// Bundled as for the app, two folders below the root, where it finds samples and runtime as the built one does.
const bundle = join(root, '.tenfold', `cli-test-${process.pid}`)
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenfold-cli-'))
  await build({ root, configFile: false, logLevel: 'error', plugins: [pageScript()], ssr: { noExternal: true }, build: { ssr: join(root, 'src/cli/main.ts'), outDir: bundle, target: 'node20', rollupOptions: { output: { entryFileNames: 'main.js' } } } })
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
function tenfoldIn(env: Readonly<Record<string, string>>, ...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(bundle, 'main.js'), ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } })
  return { code: status, out: stdout, err: stderr }
}
const tenfold = (...args: string[]): Ended => tenfoldIn({}, ...args)

test('the road without a window says its result and where the model file lies', () => {
  const out = join(folder, 'road')
  const { code, out: text } = tenfold('road', '--out', out)
  expect(code).toBe(0)
  expect(text).toContain('learned from 275 rows, judged on 69 held-out rows')
  expect(text).toMatch(/accuracy: 1, 95 %: 0\.\d+ to 1 \(baseline: 0\.\d+\)/)
  expect(text).toMatch(/proved in onnxruntime-web [\d.]+ on 69 held-out and 1000 drawn rows/)
  expect(text).toContain(join(out, 'model.onnx'))
  expect(readdirSync(out)).toContain('model.onnx')
})

test('a table that is piped in, and a workbook, are read by the built command', () => {
  const { stdout } = spawnSync(process.execPath, [join(bundle, 'main.js'), 'profile', '-', '--json'], { input: '名\t价\n甲\t￥1,000\n乙\t￥2,000\n', encoding: 'utf8' })
  expect(JSON.parse(stdout)).toMatchObject({ delimiter: '\t', rows: 2, columns: [{ name: '名', type: 'category' }, { name: '价', type: 'number', min: 1000, max: 2000 }] })
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['a', 'b'], [1, new Date('2024-03-05T00:00:00Z')], [2, new Date('2024-03-06T00:00:00Z')]], { UTC: true }), 'S')
  for (const bookType of ['xlsx', 'xlsb'] as const) {
    writeFileSync(join(folder, 'book.xlsx'), write(workbook, { type: 'buffer', bookType }) as Uint8Array)
    const { code, out } = tenfold('profile', join(folder, 'book.xlsx'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ format: bookType, sheet: 'S', sheets: ['S'], rows: 2, columns: [{ type: 'number' }, { type: 'date' }], problems: bookType === 'xlsx' ? [] : [{ code: 'wrong-extension' }] })
  }
})

test('what goes wrong is said in words, to standard error, without a stack', () => {
  writeFileSync(join(folder, 'sound.csv'), Uint8Array.of(82, 73, 70, 70, 0, 0, 255, 0, 1))
  const { code, out, err } = tenfold('profile', join(folder, 'sound.csv'))
  expect([code, out]).toEqual([1, ''])
  expect(err).toBe('“sound.csv” is neither text nor a workbook that Tenfold reads.\nOpen it in the program it comes from and save it as CSV or XLSX.\n')
})

test('another time zone and another language of the system change nothing about a model', () => {
  const kinds = ['zebra', 'äpfel', 'Öl', 'ı', 'i', 'I', '苹果', '阿']
  const lines = Array.from({ length: 120 }, (_, i) => [`2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')} ${String((i * 7) % 24).padStart(2, '0')}:30`, ((i * 37) % 101) / 8, kinds[(i * 5) % 8], i % 3 === 0 ? '是' : '否', (i * 13) % 50 > 20 ? 'ja' : 'nein'].join(','))
  writeFileSync(join(folder, 'moments.csv'), `when,x,kind,member,y\n${lines.join('\n')}\n`)
  const places = [{ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }]
  const [one, other] = places.map((env) => {
    const { code, out } = tenfoldIn(env, 'train', 'moments.csv', '--target', 'y', '--learner', 'random-forest', '--param', 'n_estimators=5', '--json')
    expect(code).toBe(0)
    const { modelSha256, columns, classes, learners } = JSON.parse(out) as { modelSha256: string; columns: number; classes: string[]; learners: { metrics: object }[] }
    return { modelSha256, columns, classes, metrics: learners[0]?.metrics }
  })
  expect(one).toMatchObject({ modelSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, columns: 5, classes: ['ja', 'nein'] })
  expect(other).toEqual(one)
}, 60_000)
