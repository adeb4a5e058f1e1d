import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { Linter } from 'eslint'
import ts from 'typescript-eslint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import cruiserConfig from '../.dependency-cruiser.mjs'
import { roomLint } from './room-lint.js'
import { rooms } from './rooms.js'

const breaches = Object.entries(rooms).flatMap(([from, room]) => Object.keys(rooms).flatMap((to) => (to === from || room.may.includes(to) ? [] : [[from, to]])))

describe('ESLint catches a planted breach', () => {
  const lint = (file, code) => new Linter({ configType: 'flat' }).verify(code, [{ files: ['**/*.ts'], languageOptions: { parser: ts.parser } }, ...roomLint], file)

  test.each(breaches)('a type that src/%s takes from src/%s', (from, to) => {
    const found = lint(`src/${from}/planted.ts`, `import type { Planted } from '../${to}/project/planted.ts'\nexport type It = Planted\n`)
    expect(found.map((it) => it.ruleId)).toContain('no-restricted-imports')
  })
  test('a Node module in the engine, a package in the engine, and a way it may go', () => {
    expect(lint('src/engine/number/planted.ts', "import 'node:fs'\n")).toHaveLength(1)
    expect(lint('src/engine/number/planted.ts', "import 'arquero'\n")).toHaveLength(1)
    expect(lint('src/engine/table/verbs.ts', "import 'arquero'\nimport '../../contract/fault.ts'\n")).toHaveLength(0)
    expect(lint('src/main/planted.ts', "import '../host/files/planted.ts'\n")).toHaveLength(1)
    expect(lint('src/main/planted.ts', "import '../host/project/planted.ts'\n")).toHaveLength(0)
  })
})

describe('dependency-cruiser catches a planted breach', () => {
  let folder
  let found
  const write = (path, code) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), code)
  }
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rooms-'))
    for (const room of Object.keys(rooms)) write(`src/${room}/target.ts`, 'export type Planted = 1\n')
    for (const [from, to] of breaches) write(`src/${from}/takes-from-${to}.ts`, `import type { Planted } from '../${to}/target.ts'\nexport type It = Planted\n`)
    write('src/engine/number/backwards.ts', "import type { It } from '../learn/learner.ts'\nexport type Back = It\n")
    write('src/engine/learn/learner.ts', "import 'node:fs'\nexport type It = 1\n")
    const options = { ...cruiserConfig.options }
    delete options.tsConfig
    const result = await cruise(['src'], { ...options, baseDir: folder, validate: true, ruleSet: { forbidden: cruiserConfig.forbidden } })
    found = new Set(result.output.summary.violations.map((it) => `${it.rule.name} ${it.from}`))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(breaches)('a type that src/%s takes from src/%s', (from, to) => {
    expect(found).toContain(`room-${from} src/${from}/takes-from-${to}.ts`)
  })
  test('the order inside the engine and its lack of Node', () => {
    expect(found).toContain('engine-number src/engine/number/backwards.ts')
    expect(found).toContain('node-engine src/engine/learn/learner.ts')
  })
})
