import type { Checked, Preview, PreviewLine } from '../../contract/documents/importing.ts'
import type { ReadingWish } from '../../contract/documents/reading-wish.ts'
import { peekTableFile } from '../../host/files/peek.ts'
import { previewLines } from '../../host/files/preview-lines.ts'
import { openTableFile, readTable, type ReadTable } from '../../host/files/read-table-file.ts'
import { ReadingReport } from '../../host/files/reading-report.ts'
import { tableMemory } from '../../host/files/table-memory.ts'
import type { TableText } from '../../host/files/table-text.ts'

interface Asked {
  readonly path: string
  readonly wish: ReadingWish
}

interface Whole {
  readonly text: TableText
  readonly read: Promise<ReadTable>
}

/** Lines that are shown above one that is looked for, and altogether. */
const linesAbove = 8
const linesShown = 50

/** Tables on their way in: looked at, looked through, and handed over without being read twice. One at a time. */
export interface Imports {
  peek(asked: Asked): Promise<Preview>
  /** Reads to the end; another question about another way of reading ends it with `cancelled`. */
  check(asked: Asked): Promise<Checked>
  lines(asked: Asked & { readonly line: number }): Promise<PreviewLine[]>
  /** The whole table; what is being read already is waited for. */
  table(asked: Asked): Promise<ReadTable>
}

export function createImports(progress: (done: number, of: number) => void): Imports {
  let turn = 0
  let last: { readonly key: string; readonly whole: Promise<Whole> } | undefined
  const keyOf = ({ path, wish }: Asked): string => JSON.stringify([path, wish])

  async function open({ path, wish }: Asked, mine: number): Promise<Whole> {
    const report = new ReadingReport()
    const options = { wish, progress, stopped: () => mine !== turn }
    const text = await openTableFile(path, report, options)
    const read = readTable(text, report, options)
    read.catch(() => undefined)
    return { text, read }
  }

  function whole(asked: Asked): Promise<Whole> {
    const key = keyOf(asked)
    if (last?.key === key) return last.whole
    const one = { key, whole: open(asked, ++turn) }
    last = one
    // What failed or was stopped is tried anew when it is asked for again.
    const forget = (): void => {
      if (last === one) last = undefined
    }
    one.whole.then(({ read }) => read).catch(forget)
    return one.whole
  }

  return {
    peek(asked) {
      if (last?.key !== keyOf(asked)) {
        turn++
        last = undefined
      }
      return peekTableFile(asked.path, asked.wish)
    },
    async check(asked) {
      const { table, columns, reading, problems } = await (await whole(asked)).read
      return { reading, columns, problems, rows: table.rows, memoryBytes: tableMemory(table) }
    },
    async lines({ line, ...asked }) {
      return previewLines((await whole(asked)).text, Math.max(1, line - linesAbove), linesShown)
    },
    async table(asked) {
      const read = await (await whole(asked)).read
      last = undefined
      return read
    },
  }
}
