import { performance } from 'node:perf_hooks'
import type { dataProcessAsks } from '../../contract/asks/data-process.ts'
import type { Answers } from '../../contract/reply.ts'
import { problemFor } from '../../engine/table/problem.ts'
import { targetOf } from '../../engine/table/target.ts'
import { retyped } from '../../host/files/retype.ts'
import { tableBytes } from '../../host/files/table-object.ts'
import { writeObject } from '../../host/project/objects.ts'
import { changing } from './changing.ts'
import type { Desk } from './desk.ts'
import { writeMistakes } from './evaluation.ts'
import type { Imports } from './imports.ts'
import { keepRaw } from './raw-file.ts'

const sayEveryMs = 80

/** At most one word in `sayEveryMs`, and always the last one. */
export function spaced(say: (done: number, of: number) => void): (done: number, of: number) => void {
  let last = -Infinity
  return (done, of) => {
    const now = performance.now()
    if (done < of && now - last < sayEveryMs) return
    last = now
    say(done, of)
  }
}

/** What the data process answers main. */
export const dataAnswers = (desk: Desk, imports: Imports): Answers<typeof dataProcessAsks> => ({
  'import/peek': (asked) => imports.peek(asked),
  'import/check': (asked) => imports.check(asked),
  'import/lines': (asked) => imports.lines(asked),
  async 'data/load'({ path, folder, source, wish = {} }) {
    const { table, columns, reading, problems } = await imports.table({ path, wish })
    const raw = await keepRaw(folder, path)
    const id = await writeObject(folder, tableBytes(table))
    desk.keep({ folder, id, table })
    return { source, raw, reading, problems, table: id, steps: [], rows: table.rows, columns }
  },
  ...changing(desk),
  'data/write-mistakes': (wanted) => writeMistakes(desk.current().table, wanted),
  async 'data/attach'({ folder, table, steps }) {
    await desk.attach(folder, table, steps)
    return null
  },
  'data/problem'({ target, task }) {
    const { table } = desk.current()
    const problem = problemFor(table, target, task)
    return { problem, rows: targetOf(table, problem).rows.length }
  },
  async 'data/retype'({ folder, column, type }) {
    const table = retyped(desk.current().table, column, type)
    const id = await writeObject(folder, tableBytes(table))
    desk.keep({ folder, id, table })
    return { table: id }
  },
})
