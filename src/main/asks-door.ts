import { ipcMain } from 'electron'
import { askChannel, mainAsks, type MainAsks } from '../contract/asks/index.ts'
import { fault } from '../contract/fault.ts'
import { receive } from '../contract/receive.ts'
import type { Answers } from '../contract/reply.ts'
import { mayAsk } from './addresses.ts'

/** The one door of main: who asks is looked at before what is asked. */
export function openDoor(answers: Answers<MainAsks>, window: () => number | undefined): void {
  ipcMain.handle(askChannel, (event, name: unknown, input: unknown) => {
    const asker = { frame: event.senderFrame, contents: event.sender.id }
    if (!mayAsk(asker, window())) return { ok: false, fault: fault('not-allowed') }
    return receive(mainAsks, answers, name, input)
  })
}
