import { utilityProcess, type MessagePortMain } from 'electron'
import * as v from 'valibot'
import { createCalls } from '../../contract/calls.ts'
import { fault, type Fault } from '../../contract/fault.ts'
import type { Asking, AskTable } from '../../contract/reply.ts'
import type { ProcessState } from '../../contract/state.ts'
import { beatEveryMs, missedBeats, Wire } from '../../contract/wire.ts'
import { watchBeats } from './heartbeat.ts'

/** How many ticks a process may take to be made, on a busy machine. */
const patience = 30

export interface ChildOrder<T extends AskTable> {
  readonly entry: string
  /** As the system's list of processes shows it. */
  readonly name: string
  /** What it does, for the fault that says it died (contract/wire.ts). */
  readonly work: string
  readonly table: T
  readonly onState: (state: ProcessState) => void
  readonly onTell?: (name: string, value: unknown) => void
}

export interface Child<T extends AskTable> {
  readonly asks: Asking<T>
  readonly pid: number | undefined
  stop(how: 'finish' | 'abort'): void
  /** Gives the process one end of a channel whose other end goes to the window. */
  connect(port: MessagePortMain): void
  /** Ends it at once, hung or not. Whoever waits is answered with `reason`; its state is said no more. */
  end(reason?: Fault): void
}

const living = new Set<{ end(): void }>()

/** Ends every process that is still there: the app is closing. */
export function endAll(): void {
  for (const child of [...living]) child.end()
}

/** The environment without what could make a child run other code than ours. */
function plainEnvironment(): Record<string, string> {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !/^(NODE_|ELECTRON_RUN_AS_NODE|LD_PRELOAD|DYLD_)/.test(name)) env[name] = value
  }
  return env
}

/** Starts a utility process and speaks its wire. */
export function startChild<T extends AskTable>(order: ChildOrder<T>): Child<T> {
  const made = utilityProcess.fork(order.entry, [], { serviceName: order.name, stdio: 'inherit', env: plainEnvironment(), execArgv: [] })
  const calls = createCalls(order.table, (message) => made.postMessage(message))
  const died = fault('process-died', { work: order.work })
  let over = false
  let beaten = false

  const say = (state: ProcessState): void => {
    if (!over) order.onState(state)
  }
  const watch = watchBeats({ missed: missedBeats, patience }, { hung: () => say({ at: 'hung' }), back: () => say({ at: 'ready' }) })
  const ticking = setInterval(() => watch.tick(), beatEveryMs)

  const close = (reason: Fault): void => {
    clearInterval(ticking)
    living.delete(child)
    calls.end(reason)
  }
  const hear = (message: Wire): void => {
    if (message.kind === 'reply') calls.settle(message.id, message.reply)
    if (message.kind === 'tell') order.onTell?.(message.name, message.value)
    if (message.kind !== 'beat') return
    watch.beat()
    if (!beaten) say({ at: 'ready' })
    beaten = true
  }
  made.on('message', (raw: unknown) => {
    const message = v.safeParse(Wire, raw)
    if (message.success && !over) hear(message.output)
  })
  made.on('exit', () => {
    close(died)
    say({ at: 'died', fault: died })
    over = true
  })

  const child: Child<T> = {
    asks: calls.asks,
    get pid() {
      return made.pid
    },
    stop: (how) => made.postMessage({ kind: 'stop', how } satisfies Wire),
    connect: (port) => made.postMessage({ kind: 'connect' } satisfies Wire, [port]),
    end(reason = died) {
      if (over) return
      over = true
      close(reason)
      kill(made)
    },
  }
  living.add(child)
  // Whoever asked for it does not hold it yet.
  queueMicrotask(() => say({ at: 'starting' }))
  return child
}

/** A stopped process does not hear a polite request: only the system's last word ends it. */
function kill(made: Electron.UtilityProcess): void {
  const { pid } = made
  if (pid === undefined) {
    made.once('spawn', () => kill(made))
    return
  }
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    made.kill()
  }
}
