import { basename } from 'node:path'
import type { ChartFormat } from '../contract/asks/chart.ts'
import { FaultError } from '../contract/fault.ts'
import { writeWhole } from '../host/project/write-whole.ts'
import type { Dialogs } from './dialogs.ts'

interface ChartFile {
  readonly name: string
  readonly format: ChartFormat
  readonly bytes: Uint8Array
}

const longest = 80

/** A name that every file system takes, made of what the window proposes. */
export function fileNameOf(proposed: string, format: ChartFormat): string {
  const plain = proposed.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '').slice(0, longest).trim()
  return `${plain === '' ? 'chart' : plain}.${format}`
}

const starts: Readonly<Record<ChartFormat, readonly number[]>> = { png: [0x89, 0x50, 0x4e, 0x47], svg: [0x3c, 0x73, 0x76, 0x67], csv: [0xef, 0xbb, 0xbf] }

/** Writes what the window drew where the person says. Null: the dialog was closed. */
export async function saveChart(dialogs: Pick<Dialogs, 'saveChart'>, { name, format, bytes }: ChartFile): Promise<{ name: string } | null> {
  if (starts[format].some((byte, at) => bytes[at] !== byte)) throw new FaultError('bad-ask', { detail: `chart/save: not ${format}` })
  const path = await dialogs.saveChart(fileNameOf(name, format), format)
  if (path === undefined) return null
  await writeWhole(path, bytes)
  return { name: basename(path) }
}
