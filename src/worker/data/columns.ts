import type { columnAsks, Finding } from '../../contract/asks/columns.ts'
import type { Answers, AskReceived } from '../../contract/reply.ts'
import { columnFindings, farOut, tableFindings } from '../../engine/table/findings.ts'
import { gapLike } from '../../engine/table/gap-like.ts'
import { aloneTells, lookedAt } from '../../engine/table/gives-away.ts'
import { rankedLevels } from '../../engine/table/profile.ts'
import { relationTo } from '../../engine/table/relations.ts'
import { columnNamed, findColumn, hasWords, type Table, type TableColumn } from '../../engine/table/table.ts'
import { targetOf, type Targeted } from '../../engine/table/target.ts'

type Asked = AskReceived<typeof columnAsks, 'table/relations'>['asked']

type Told = ReturnType<typeof aloneTells>

/** How far a column alone tells a target, kept as long as both are as they were. */
function createTellings(): (column: TableColumn, targetColumn: TableColumn | undefined, task: string, sample: Targeted) => Told {
  const kept = new WeakMap<TableColumn, { readonly of: TableColumn | undefined; readonly task: string; readonly told: Told }>()
  return (column, targetColumn, task, sample) => {
    const known = kept.get(column)
    if (known?.of === targetColumn && known?.task === task) return known.told
    const told = aloneTells(column, sample)
    kept.set(column, { of: targetColumn, task, told })
    return told
  }
}

/** Pages are answered between two columns. */
const breathe = (): Promise<unknown> => new Promise((done) => setImmediate(done))

/** The target, where the table can be asked that way just now. */
function targeted(table: Table, asked: Asked): Targeted | undefined {
  if (asked === null) return undefined
  try {
    return targetOf(table, asked)
  } catch {
    return undefined
  }
}

async function relations(table: Table, asked: Asked): Promise<{ relations: NonNullable<ReturnType<typeof relationTo>>[] }> {
  const target = targeted(table, asked)
  const found: NonNullable<ReturnType<typeof relationTo>>[] = []
  for (const column of target === undefined ? [] : table.columns) {
    const relation = column.name === asked?.target ? undefined : relationTo(column, target as Targeted)
    if (relation !== undefined) found.push(relation)
    await breathe()
  }
  return { relations: found.sort((a, b) => b.value - a.value) }
}

type Healthy = AskReceived<typeof columnAsks, 'table/health'>

/** What is odd about a table. A switched column changes little: what was found in the others, and in the whole, is kept. */
function createHealth(): (table: Table, asked: Healthy) => Promise<{ findings: Finding[]; rows: number }> {
  const tell = createTellings()
  const inColumns = new WeakMap<TableColumn, { readonly key: string; readonly of: TableColumn | undefined; readonly findings: readonly Finding[] }>()
  let inTable: { readonly table: Table; readonly key: string; readonly findings: readonly Finding[] } | undefined
  return async (table, { asked, columns }) => {
    const target = targeted(table, asked)
    const sample = target === undefined ? undefined : lookedAt(target)
    const targetColumn = asked === null ? undefined : findColumn(table, asked.target)
    const question = JSON.stringify(asked)
    if (inTable?.table !== table || inTable.key !== question) inTable = { table, key: question, findings: tableFindings(table, targetColumn, target) }
    const findings = [...inTable.findings]
    for (const doc of columns) {
      const column = findColumn(table, doc.name)
      if (column === undefined) continue
      const key = JSON.stringify([question, doc])
      const known = (): readonly Finding[] | undefined => {
        const kept = inColumns.get(column)
        return kept?.key === key && kept.of === targetColumn ? kept.findings : undefined
      }
      if (known() === undefined) await breathe()
      if (known() === undefined) {
        const alone = (): Told | undefined => (asked === null || sample === undefined || doc.name === asked.target ? undefined : tell(column, targetColumn, asked.task, sample))
        inColumns.set(column, { key, of: targetColumn, findings: columnFindings(column, doc, table.rows, alone) })
      }
      findings.push(...(known() ?? []))
    }
    return { findings, rows: sample?.rows.length ?? 0 }
  }
}

/** What the data process answers about columns. The last answer of each kind is kept, since screens ask again. */
export function columnAnswers(current: () => Table): Answers<typeof columnAsks> {
  const kept = new Map<string, { readonly table: Table; readonly question: string; readonly answer: Promise<unknown> }>()
  const health = createHealth()
  const once = <T>(kind: string, asked: unknown, find: (table: Table) => Promise<T>): Promise<T> => {
    const table = current()
    const question = JSON.stringify(asked)
    const known = kept.get(kind)
    if (known?.table === table && known.question === question) return known.answer as Promise<T>
    const answer = find(table)
    kept.set(kind, { table, question, answer })
    return answer
  }
  return {
    'table/relations': (wanted) => once('relations', wanted, (table) => relations(table, wanted.asked)),
    'table/health': (wanted) => once('health', wanted, (table) => health(table, wanted)),
    'table/column'({ column: name, asked, limit }) {
      const table = current()
      const column = columnNamed(table, name)
      const target = name === asked?.target ? undefined : targeted(table, asked)
      const levels = hasWords(column) ? rankedLevels(column) : undefined
      const far = farOut(column)
      return {
        ...(levels === undefined ? {} : { levels: { of: levels.length, top: levels.slice(0, limit).map(({ value, rows }) => ({ value, rows })) } }),
        ...(far === undefined ? {} : { far }),
        gapLike: gapLike(column),
        relation: (target && relationTo(column, target)) ?? null,
        alone: (target && aloneTells(column, lookedAt(target))) ?? null,
      }
    },
  }
}
