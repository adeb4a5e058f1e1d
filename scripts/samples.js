// Writes the samples that are made, not typed: pupils and customers from their seeds, and, where TENFOLD_DATA names the folder
// of the larger data sets, the houses of Ames out of its ames.csv. `node scripts/samples.js`
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { amesCsv } from './samples/ames.js'
import { madeSamples } from './samples/made.js'
import { within } from './setup/repository.js'

const write = (name, text) => writeFile(within('resources', 'samples', name), text)

for (const [name, text] of madeSamples()) await write(name, text)

const folder = process.env.TENFOLD_DATA
if (folder === undefined) console.log('TENFOLD_DATA is not set: ames.*.csv stay as they are.')
else {
  const source = await readFile(join(folder, 'ames.csv'), 'utf8')
  await write('ames.en.csv', amesCsv(source, 0))
  await write('ames.zh-CN.csv', amesCsv(source, 1))
}
