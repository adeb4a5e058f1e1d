import { Worker } from 'node:worker_threads'
import type { MessageEvent, MessagePortMain } from 'electron'
import * as v from 'valibot'
import { beatEveryMs, Wire } from '../../contract/wire.ts'
import { viaMain, type EngineData, type Envelope } from './envelope.ts'
import { stopMemory, wishStop } from './stop-flag.ts'

/**
 * The control thread of a utility process: passes messages between main, the window and the engine thread, beats, and
 * sets the stop flag. It computes nothing, so it answers while the engine works. Ends the process when the engine ends.
 */
export function startControl(parent: Electron.ParentPort, engineFile: URL): void {
  const stop = stopMemory()
  const engine = new Worker(engineFile, { workerData: { stop } satisfies EngineData })
  const ports = new Map<number, MessagePortMain>()
  let lastPort = viaMain

  const pass = (via: number, raw: unknown): void => {
    const wire = v.safeParse(Wire, raw)
    if (wire.success && wire.output.kind === 'ask') engine.postMessage({ via, wire: wire.output } satisfies Envelope)
  }
  const connect = (port: MessagePortMain): void => {
    const via = ++lastPort
    ports.set(via, port)
    port.on('message', ({ data }) => pass(via, data))
    port.on('close', () => ports.delete(via))
    port.start()
  }

  parent.on('message', ({ data, ports: brought }: MessageEvent) => {
    const wire = v.safeParse(Wire, data)
    if (!wire.success) return
    if (wire.output.kind === 'connect' && brought[0] !== undefined) connect(brought[0])
    else if (wire.output.kind === 'stop') wishStop(stop, wire.output.how)
    else pass(viaMain, wire.output)
  })
  engine.on('message', ({ via, wire }: Envelope) => (via === viaMain ? parent : ports.get(via))?.postMessage(wire))
  engine.on('error', (error) => {
    console.error(error)
    process.exit(1)
  })
  engine.on('exit', (code) => process.exit(code))

  const beat = (): void => parent.postMessage({ kind: 'beat' } satisfies Wire)
  setInterval(beat, beatEveryMs)
  beat()
}
