import type { changeAsks } from '../../contract/asks/changes.ts'
import type { ColumnDoc, DatasetStep } from '../../contract/documents/dataset.ts'
import type { Label } from '../../contract/documents/label.ts'
import { FaultError } from '../../contract/fault.ts'
import { valueOf, type AskReceived } from '../../contract/reply.ts'
import { attach } from './attach.ts'
import type { Holder, OpenProject } from './open-project.ts'
import { rowsToLearn, splitAfter } from './rows-to-learn.ts'

type Wanted<K extends keyof typeof changeAsks> = AskReceived<typeof changeAsks, K>

/** Changes of the table itself: each is one that a person can undo. */
export interface TableEditing {
  setCell(wanted: Wanted<'project/set-cell'>): Promise<void>
  addRow(wanted: Wanted<'project/add-row'>): Promise<void>
  dropRows(wanted: Wanted<'project/drop-rows'>): Promise<void>
  dropRepeats(): Promise<void>
  gapWord(wanted: Wanted<'project/gap-word'>): Promise<void>
  mendWord(wanted: Wanted<'project/mend-word'>): Promise<void>
  fixSafe(wanted: Wanted<'project/fix-safe'>): Promise<void>
}

export function tableEditing(holder: Holder): TableEditing {
  const { inTurn } = holder

  async function change(project: OpenProject, label: Label | ((dropped: number) => Label), more: DatasetStep[], columns: readonly ColumnDoc[] = project.documents.dataset.columns): Promise<void> {
    const { folder, data, documents } = project
    const { dataset } = documents
    const before = await rowsToLearn(data, documents.problem)
    const changed = valueOf(await data.asks['data/change']({ folder, table: dataset.table, steps: dataset.steps, columns: [...columns], more }))
    const after = await rowsToLearn(data, documents.problem)
    if (holder.current?.folder !== folder) return
    if (more.length > 0 && changed.steps.length > 0 && changed.rows === dataset.rows && more.every(({ id }) => id === 'drop-repeats')) {
      await attach(project, dataset)
      return
    }
    holder.edit(typeof label === 'function' ? label(dataset.rows - changed.rows) : label, { dataset: { ...dataset, ...changed }, ...splitAfter(documents, before, after) })
  }

  const read = async ({ data, documents }: OpenProject, cells: { column: string; text: string }[]): Promise<(number | string | null)[]> =>
    valueOf(await data.asks['data/read']({ decimal: documents.dataset.reading.decimal, cells })).values

  return {
    setCell: ({ row, column, text }) =>
      inTurn(async (project) => {
        const [value = null] = await read(project, [{ column, text }])
        await change(project, { code: 'set-cell', values: { row: row + 1, column, value: value ?? '' } }, [{ id: 'set-cell', row, column, value }])
      }),
    addRow: ({ cells }) =>
      inTurn(async (project) => {
        const names = Object.keys(cells)
        const values = await read(project, names.map((column) => ({ column, text: cells[column] ?? '' })))
        await change(project, { code: 'add-row', values: { row: project.documents.dataset.rows + 1 } }, [{ id: 'add-row', cells: Object.fromEntries(names.map((name, i) => [name, values[i] ?? null])) }])
      }),
    dropRows: ({ rows }) =>
      inTurn(async (project) => {
        const once = [...new Set(rows)].sort((a, b) => a - b)
        if (once.length >= project.documents.dataset.rows) throw new FaultError('no-rows-left')
        await change(project, { code: 'drop-rows', values: { rows: once.length, row: (once[0] ?? 0) + 1 } }, [{ id: 'drop-rows', rows: once }])
      }),
    dropRepeats: () => inTurn((project) => change(project, (rows) => ({ code: 'drop-repeats', values: { rows } }), [{ id: 'drop-repeats' }])),
    gapWord: ({ column, value }) => inTurn((project) => change(project, { code: 'gap-word', values: { column, value } }, [{ id: 'gap-word', column, value }])),
    mendWord: ({ column, values, text }) =>
      inTurn(async (project) => {
        const [into = null] = await read(project, [{ column, text }])
        await change(project, { code: 'mend-word', values: { column, value: values[0] ?? '', into: into ?? '' } }, values.map((value) => ({ id: 'mend-word', column, value, into })))
      }),
    fixSafe: ({ leaveOut, gaps, repeats }) =>
      inTurn(async (project) => {
        const why = new Map(leaveOut.map((one) => [one.column, one.why]))
        const columns = project.documents.dataset.columns.map((column): ColumnDoc => {
          const useWhy = why.get(column.name)
          return useWhy === undefined ? column : { ...column, use: 'out', useWhy }
        })
        const steps: DatasetStep[] = [...gaps.map(({ column, value }) => ({ id: 'gap-word', column, value }) as const), ...(repeats ? [{ id: 'drop-repeats' } as const] : [])]
        await change(project, { code: 'fix-safe', values: { count: leaveOut.length + steps.length } }, steps, columns)
      }),
  }
}
