import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { profileOf } from '../engine/table/profile.ts'
import { readTableFile } from '../host/files/read-table-file.ts'
import { answerSeconds } from './answers.ts'
import { medianOf, secondsOf } from './clock.ts'
import { drawnCsv, drawnMatrix } from './drawn.ts'
import { waits } from './screens.ts'
import { treeSeconds } from './trees.ts'

const rows = 100_000
const columns = 20
const repeats = 3
const screens = { rows: 300_000, repeats: 5 }

/** `FOLDER`: where the table goes that a peer reads too; without it, it is thrown away. Prints one JSON object. */
const kept = process.argv[2]
const folder = kept ?? tmpdir()
const csv = join(folder, kept === undefined ? `tenfold-bench-${process.pid}.csv` : 'bench.csv')
const table = drawnMatrix(rows, columns)
drawnCsv(csv, table)

const profile: number[] = []
for (let turn = 0; turn < repeats; turn++) {
  profile.push(await secondsOf(async () => profileOf((await readTableFile(csv)).table)))
}
if (kept === undefined) rmSync(csv)
console.log(JSON.stringify({ rows, columns, profile: medianOf(profile), tree: await treeSeconds(table, repeats), answer: await answerSeconds(), screens: { rows: screens.rows, waits: await waits(screens.rows, screens.repeats) } }))
