import * as v from 'valibot'
import { tableAsks } from '../../contract/asks/table.ts'
import { fault, Fault, FaultError } from '../../contract/fault.ts'
import type { AskInput, AskOutput } from '../../contract/reply.ts'
import { processWork, Wire } from '../../contract/wire.ts'

type TableAsks = typeof tableAsks

const PortReply = v.variant('ok', [v.object({ ok: v.literal(true), value: v.unknown() }), v.object({ ok: v.literal(false), fault: Fault })])

interface Waiting {
  readonly name: keyof TableAsks
  readonly input: unknown
  resolve(value: unknown): void
  reject(reason: FaultError): void
}

type Watcher = (name: keyof TableAsks, input: unknown, output: unknown) => void

/** What a MessagePort must be able to do here. */
export interface Port {
  postMessage(message: unknown): void
  close(): void
  start(): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
  addEventListener(type: 'close', listener: () => void): void
}

/**
 * The window's line to the data process: numbered asks over a port that main hands out. Asks made before a port is
 * there wait for it; asks on a port that dies are rejected with a reason. `generation` grows with every new port, so
 * that a screen which reads it asks again after a restart.
 */
export class DataLine {
  generation = $state(0)
  #port: Port | undefined
  #next = 1
  readonly #sent = new Map<number, Waiting>()
  #unsent: Waiting[] = []
  readonly #watchers = new Set<Watcher>()

  get connected(): boolean {
    return this.#port !== undefined
  }

  /** Rejects with a FaultError; the answer has the shape of the ask's output. */
  ask<K extends keyof TableAsks>(name: K, input: AskInput<TableAsks, K>): Promise<AskOutput<TableAsks, K>> {
    return new Promise<unknown>((resolve, reject) => {
      const waiting: Waiting = { name, input, resolve, reject }
      if (this.#port === undefined) this.#unsent.push(waiting)
      else this.#send(this.#port, waiting)
    }).then((value) => {
      const parsed = v.safeParse(tableAsks[name].output, value)
      if (!parsed.success) throw new FaultError('bad-ask', { detail: `${name}: ${v.summarize(parsed.issues).slice(0, 300)}` })
      for (const heard of this.#watchers) heard(name, input, parsed.output)
      return parsed.output as AskOutput<TableAsks, K>
    })
  }

  /** Hears every answer together with what was asked; returns its own undo. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  /** Takes a fresh port; what was asked on an older one is rejected, what waited is asked now. */
  connect(port: Port): void {
    if (this.#port !== undefined) this.#cut(this.#port)
    this.#port = port
    port.addEventListener('message', (event) => this.#hear(event.data))
    port.addEventListener('close', () => this.#port === port && this.#cut(port))
    port.start()
    this.generation += 1
    const unsent = this.#unsent
    this.#unsent = []
    for (const waiting of unsent) this.#send(port, waiting)
  }

  /** The process starts afresh: what was asked on the old port hears why, what was not sent yet waits for the new one. */
  drop(): void {
    if (this.#port !== undefined) this.#cut(this.#port)
  }

  /** The process is gone: everything that waits on it hears why. */
  hangUp(): void {
    this.drop()
    const unsent = this.#unsent
    this.#unsent = []
    for (const waiting of unsent) waiting.reject(gone())
  }

  #send(port: Port, waiting: Waiting): void {
    const id = this.#next++
    this.#sent.set(id, waiting)
    port.postMessage({ kind: 'ask', id, name: waiting.name, input: waiting.input } satisfies Wire)
  }

  #hear(message: unknown): void {
    const wire = v.safeParse(Wire, message)
    if (!wire.success || wire.output.kind !== 'reply') return
    const waiting = this.#sent.get(wire.output.id)
    if (waiting === undefined) return
    this.#sent.delete(wire.output.id)
    const reply = v.safeParse(PortReply, wire.output.reply)
    if (!reply.success) waiting.reject(new FaultError('bad-ask', { detail: waiting.name }))
    else if (reply.output.ok) waiting.resolve(reply.output.value)
    else waiting.reject(new FaultError(reply.output.fault.code, reply.output.fault.values, reply.output.fault.place))
  }

  #cut(port: Port): void {
    this.#port = undefined
    port.close()
    const sent = [...this.#sent.values()]
    this.#sent.clear()
    for (const waiting of sent) waiting.reject(gone())
  }
}

const gone = (): FaultError => {
  const { code, values } = fault('process-died', { work: processWork.data })
  return new FaultError(code, values)
}
