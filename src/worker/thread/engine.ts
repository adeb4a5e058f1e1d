import { parentPort, workerData } from 'node:worker_threads'
import { viaMain, type EngineData, type Envelope } from './envelope.ts'

/** The engine thread's end: where envelopes come and go. Throws outside a thread. */
export function engineEnd(): { post(envelope: Envelope): void; tell(name: string, value: unknown): void; hear(listener: (envelope: Envelope) => void): void; stop: SharedArrayBuffer } {
  const port = parentPort
  if (port === null) throw new Error('an engine runs in a thread of its own')
  const post = (envelope: Envelope): void => port.postMessage(envelope)
  return {
    post,
    tell: (name, value) => post({ via: viaMain, wire: { kind: 'tell', name, value } }),
    hear: (listener) => void port.on('message', listener),
    stop: (workerData as EngineData).stop,
  }
}
