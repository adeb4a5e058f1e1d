import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { dataProcessAsks } from './asks/data-process.ts'
import { fitProcessAsks } from './asks/fit-process.ts'
import { mainAsks, windowAsks, type WindowAsks } from './asks/index.ts'
import { tableAsks } from './asks/table.ts'
import { Fault, FaultError } from './fault.ts'
import { receive } from './receive.ts'
import { ask, type Answers, type Asking, type AskTable } from './reply.ts'

const tables: Readonly<Record<string, AskTable>> = { mainAsks, tableAsks, dataProcessAsks, fitProcessAsks }

/** Answers that note what reached them. */
function noting(table: AskTable): { answers: Answers<AskTable>; reached: { name: string; input: unknown }[] } {
  const reached: { name: string; input: unknown }[] = []
  const answers = Object.fromEntries(Object.keys(table).map((name) => [name, (input: unknown) => void reached.push({ name, input })]))
  return { answers, reached }
}

const garbage = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true, withNullPrototype: true }),
  fc.object(),
  fc.constantFrom(undefined, null, NaN, Infinity, -1, 0.5, 2 ** 53, '', '__proto__', '../../etc/passwd', [], {}, [[]], { path: '' }, { target: 1 }, { name: 'x', use: 'target' }),
)

describe.each(Object.entries(tables))('%s', (_, table) => {
  test.each(Object.keys(table))('%s answers garbage with a fault and lets nothing through that is not valid', async (name) => {
    const shape = table[name]
    if (shape === undefined) throw new Error(name)
    await fc.assert(
      fc.asyncProperty(garbage, async (input) => {
        const { answers, reached } = noting(table)
        const reply = await receive(table, answers, name, input)
        const valid = v.safeParse(shape.input, input).success
        expect(reply.ok).toBe(valid)
        expect(reached.length).toBe(valid ? 1 : 0)
        if (reply.ok) return
        expect(v.parse(Fault, reply.fault).code).toBe('bad-ask')
        expect(reply.fault.message.length).toBeLessThan(600)
        expect(reply.fault.message).not.toMatch(/\n\s+at .*:\d+:\d+/)
      }),
      { numRuns: 150 },
    )
  })

  test('a name that is not in the table is answered with a fault, whatever it is', async () => {
    const names = fc.oneof(fc.anything(), fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', '', undefined, null, Symbol.iterator, ['app/state']))
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        fc.pre(!(typeof name === 'string' && Object.hasOwn(table, name)))
        const { answers, reached } = noting(table)
        const reply = await receive(table, answers, name, null)
        expect(reply).toMatchObject({ ok: false, fault: { code: 'unknown-ask' } })
        expect(reached).toEqual([])
      }),
    )
  })
})

test('what an answer throws becomes a fault, and never a stack', async () => {
  const table = { own: ask(v.null(), v.null()), foreign: ask(v.null(), v.null()), odd: ask(v.null(), v.null()) }
  const answers: Answers<typeof table> = {
    own() {
      throw new FaultError('no-project')
    },
    foreign: () => Promise.reject(new TypeError('x is not a function')),
    odd() {
      throw undefined
    },
  }
  expect(await receive(table, answers, 'own', null)).toMatchObject({ ok: false, fault: { code: 'no-project' } })
  const foreign = await receive(table, answers, 'foreign', null)
  expect(foreign).toMatchObject({ ok: false, fault: { code: 'unexpected', values: { detail: 'x is not a function' } } })
  expect(JSON.stringify(foreign)).not.toContain('receive.test')
  expect(await receive(table, answers, 'odd', null)).toMatchObject({ ok: false, fault: { code: 'unexpected' } })
})

test('an answer sees what the schema has made of the input, not what was sent', async () => {
  const table: AskTable = mainAsks
  const { answers, reached } = noting(table)
  await receive(table, answers, 'project/set-target', { target: 'y', extra: 1, ['__proto__']: { task: 'regress' } })
  expect(reached).toEqual([{ name: 'project/set-target', input: { target: 'y' } }])
})

test('a missing answer, an answer of another type and an ask that nobody knows do not compile', () => {
  interface Table extends AskTable {
    readonly one: { readonly input: v.StringSchema<undefined>; readonly output: v.NumberSchema<undefined> }
    readonly two: { readonly input: v.NullSchema<undefined>; readonly output: v.NullSchema<undefined> }
  }
  type Whole = Pick<Answers<Table>, 'one' | 'two'>
  expectTypeOf<{ one: (input: string) => number; two: () => null }>().toExtend<Whole>()
  expectTypeOf<{ one: (input: string) => number }>().not.toExtend<Whole>()
  expectTypeOf<{ one: (input: string) => string; two: () => null }>().not.toExtend<Whole>()
  expectTypeOf<{ one: (input: number) => number; two: () => null }>().not.toExtend<Whole>()
  expectTypeOf<keyof Asking<WindowAsks>>().toEqualTypeOf<keyof WindowAsks>()
  expectTypeOf<'drop/open'>().not.toExtend<keyof WindowAsks>()
  expect(Object.keys(windowAsks)).not.toContain('drop/open')
})
