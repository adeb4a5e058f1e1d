import { FaultError } from '../contract/fault.ts'
import { profileOf } from '../engine/table/profile.ts'
import { readCsv } from '../host/files/read-csv.ts'
import type { Options } from './options.ts'
import { say } from './output.ts'

const peakRssMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

/** `profile FILE`: how it was read, its columns, what is odd. */
export async function profileCommand(words: readonly string[], options: Options): Promise<void> {
  const file = words[0]
  if (file === undefined || words.length > 1) throw new FaultError('bad-usage', { detail: 'profile wants one FILE' })
  const began = performance.now()
  const { table, columns, reading, problems } = await readCsv(file)
  const read = (performance.now() - began) / 1000
  const profiles = profileOf(table)
  const profile = (performance.now() - began) / 1000 - read
  const found = profiles.map(({ name, missing, distinct, numbers }, j) => ({
    name,
    type: columns[j]?.type,
    missing,
    distinct,
    ...(numbers === undefined ? {} : { min: numbers.min, max: numbers.max, mean: numbers.mean }),
  }))
  if (options.json === true) {
    say(JSON.stringify({ encoding: reading.encoding, delimiter: reading.delimiter, header: reading.header, rows: table.rows, columns: found, problems, seconds: { read, profile }, peakRssMb: peakRssMb() }))
    return
  }
  say(`${table.rows} rows, ${table.columns.length} columns; ${reading.encoding}, separated by ${JSON.stringify(reading.delimiter)}`)
  for (const it of found) say(`  ${it.name}: ${it.type}, ${it.distinct} different, ${it.missing} missing${it.min === undefined ? '' : `, ${it.min} to ${it.max}`}`)
  for (const it of problems) say(`  ! ${it.code}${it.column === undefined ? '' : ` in ${it.column}`}, ${it.count} times${it.line === undefined ? '' : `, first in line ${it.line}`}`)
}
