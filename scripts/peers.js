// `npm run bench:peers`: Tenfold beside scikit-learn on the data sets of TENFOLD_DATA, into docs/peers.md.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { peerEnvironment, pythonOfPeers } from './setup/python.js'
import { repository, within } from './setup/repository.js'

const data = process.env['TENFOLD_DATA']
if (data === undefined || !existsSync(join(data, 'INDEX.tsv'))) {
  console.log('The data sets are not part of the repository: set TENFOLD_DATA to the folder that holds them. Nothing was compared.')
  process.exit(0)
}
const python = pythonOfPeers()
if (python === undefined) {
  console.log('The comparison needs python3 with scikit-learn and pandas (Debian: python3-sklearn python3-pandas). Nothing was compared.')
  process.exit(0)
}
const built = spawnSync(process.execPath, ['scripts/build.js'], { cwd: repository, stdio: 'inherit' })
if (built.status !== 0) process.exit(built.status ?? 1)
const words = ['scripts/reference/peers.py', '--data', data, '--cli', within('out', 'cli', 'main.js'), '--write', within('docs', 'peers.md'), ...process.argv.slice(2)]
process.exit(spawnSync(python, words, { cwd: repository, stdio: 'inherit', env: peerEnvironment() }).status ?? 1)
