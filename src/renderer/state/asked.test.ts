import { expect, test } from 'vitest'
import { FaultError } from '../../contract/fault.ts'
import { Asked } from './asked.svelte.ts'

test('only the newest question counts, and the last answer stays until then', async () => {
  const asked = new Asked<string>()
  await asked.ask(async () => 'first')
  let answerOld = (_: string): void => undefined
  const old = asked.ask(() => new Promise((resolve) => (answerOld = resolve)))
  const fresh = asked.ask(async () => 'fresh')
  expect(asked.value).toBe('first')
  expect(asked.waiting).toBe(true)
  await fresh
  answerOld('old')
  await old
  expect(asked.value).toBe('fresh')
  expect(asked.waiting).toBe(false)
})

test('what goes wrong is said and leaves the last answer; the next answer clears it', async () => {
  const asked = new Asked<string>()
  await asked.ask(async () => 'first')
  await asked.ask(async () => {
    throw new FaultError('no-project')
  })
  expect(asked.fault?.code).toBe('no-project')
  expect(asked.value).toBe('first')
  await asked.ask(async () => 'second')
  expect(asked.fault).toBeUndefined()
})

test('what is forgotten does not come back', async () => {
  const asked = new Asked<string>()
  const pending = asked.ask(async () => 'late')
  asked.forget()
  await pending
  expect(asked.value).toBeUndefined()
})
