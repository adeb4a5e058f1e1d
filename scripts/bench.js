// `npm run bench`: how long the engine, the screens' questions and the window take, and beside it scikit-learn's tree on the same table in the same sitting.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { peerEnvironment, pythonOfPeers } from './setup/python.js'
import { repository, within } from './setup/repository.js'

const built = spawnSync(process.execPath, ['scripts/build.js'], { cwd: repository, stdio: 'inherit' })
if (built.status !== 0) process.exit(built.status ?? 1)

const folder = mkdtempSync(join(tmpdir(), 'tenfold-bench-'))
const python = pythonOfPeers()
try {
  const ours = spawnSync(process.execPath, [within('out', 'bench', 'main.js'), folder], { encoding: 'utf8', maxBuffer: 1 << 24 })
  if (ours.status !== 0) throw new Error(ours.stderr)
  const { rows, columns, profile, tree, answer, screens } = JSON.parse(ours.stdout)
  console.log(`a CSV of ${rows} × ${columns} read and profiled: ${profile.toFixed(2)} s`)
  for (const [learner, seconds] of Object.entries(answer)) console.log(`one answer, warm, ${learner}: ${(seconds * 1e6).toFixed(1)} µs`)
  for (const { what, seconds, goal } of screens.waits) console.log(`${screens.rows} rows: ${what}: ${(seconds * 1000).toFixed(0)} ms (goal ${goal * 1000} ms)`)
  const theirs = python && spawnSync(python, [within('scripts', 'reference', 'tree-bench.py'), join(folder, 'bench.csv')], { encoding: 'utf8', env: peerEnvironment() })
  const peer = theirs?.status === 0 ? JSON.parse(theirs.stdout) : undefined
  for (const depth of ['full', 'depth8']) {
    const beside = peer === undefined ? '' : `; scikit-learn ${peer.sklearn} ${peer[depth].toFixed(2)} s, ratio ${(tree[depth] / peer[depth]).toFixed(2)}`
    console.log(`a decision tree on ${rows} × ${columns}, ${depth === 'full' ? 'grown to the end' : 'depth 8'}: ${tree[depth].toFixed(2)} s${beside}`)
  }
  if (peer === undefined) console.log('python3 with scikit-learn and pandas is not there: nothing stands beside these figures.')
  const walks = spawnSync(process.execPath, ['scripts/test.js', '--only', 'e2e', '--', 'speed'], { cwd: repository, encoding: 'utf8', maxBuffer: 1 << 24, env: { ...process.env, TENFOLD_WALKS: '3' } })
  const seen = walks.stdout.split('\n').filter((line) => line.startsWith('the window on '))
  console.log(seen.length > 0 ? seen.join('\n') : walks.stdout + walks.stderr)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
