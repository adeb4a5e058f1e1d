import { expect, test } from 'vitest'
import type { WindowAsks } from '../../contract/asks/index.ts'
import { fault } from '../../contract/fault.ts'
import type { Asking } from '../../contract/reply.ts'
import { AskDoor } from './ask-door.ts'
import { Notices } from './notices.svelte.ts'

function door(answer: (name: string) => unknown): { door: AskDoor; notices: Notices } {
  const notices = new Notices()
  const asks = new Proxy({}, { get: (_, name) => async () => answer(String(name)) }) as Asking<WindowAsks>
  return { door: new AskDoor(asks, notices), notices }
}

test('an answer comes back as it is', async () => {
  const { door: open, notices } = door(() => ({ ok: true, value: true }))
  expect(await open.ask('project/open-file', null)).toBe(true)
  expect(notices.pinned).toEqual([])
})

test('a fault becomes one notice, however often it comes', async () => {
  const { door: open, notices } = door(() => ({ ok: false, fault: fault('file-empty', { file: 'a.csv' }) }))
  expect(await open.ask('project/open-file', null)).toBeUndefined()
  await open.ask('project/open-file', null)
  expect(notices.pinned.map((one) => one.fault.code)).toEqual(['file-empty'])
  notices.drop(notices.pinned[0]?.id ?? 0)
  expect(notices.pinned).toEqual([])
})

test('when the same ask goes right, its notice goes; others stay', async () => {
  let fails = true
  const { door: open, notices } = door((name) => (fails ? { ok: false, fault: fault('target-empty', { column: name }) } : { ok: true, value: null }))
  await open.ask('project/set-target', { target: 'a' })
  await open.ask('project/close', null)
  fails = false
  await open.ask('project/set-target', { target: 'b' })
  expect(notices.pinned.map((one) => one.about)).toEqual(['project/close'])
})

test('what a person stopped is no notice', async () => {
  const { door: open, notices } = door(() => ({ ok: false, fault: fault('cancelled') }))
  await open.ask('project/open-file', null)
  expect(notices.pinned).toEqual([])
})

test('a call that throws becomes a fault, too', async () => {
  const { door: open, notices } = door(() => {
    throw new Error('the bridge is gone')
  })
  expect(await open.reply('project/close', null)).toMatchObject({ ok: false, fault: { code: 'unexpected' } })
  await open.ask('project/close', null)
  expect(notices.pinned).toHaveLength(1)
})

test('at most three notices wait, the newest last', () => {
  const notices = new Notices()
  for (const file of ['1', '2', '3', '4']) notices.show(fault('file-empty', { file }))
  expect(notices.pinned.map((one) => one.fault.values['file'])).toEqual(['2', '3', '4'])
})
