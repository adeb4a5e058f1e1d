import { existsSync } from 'node:fs'
import { Journal, journalPath } from './journal.ts'
import { writeObject } from './objects.ts'

/**
 * A process that changes several projects at once without end, to be killed: objects, edits that name them, facts, undo
 * and redo. Says after each change `PROJECT said LINES TIME`, and `PROJECT safe LINES` once they are on the disk.
 */
const [seed = '1', ...folders] = process.argv.slice(2)

async function write(folder: string, lane: number): Promise<never> {
  let chance = Number(seed) * 31 + lane
  const below = (limit: number): number => {
    chance = (Math.imul(chance, 1664525) + 1013904223) >>> 0
    return Math.floor((chance / 2 ** 32) * limit)
  }
  const say = (line: string): void => void process.stdout.write(`${lane} ${line}\n`)
  const object = (): ReturnType<typeof writeObject> => writeObject(folder, Buffer.from(`${seed} ${chance} `.repeat(1 + below(400))))

  say('here')
  const journal = existsSync(journalPath(folder))
    ? await Journal.open(folder)
    : await Journal.create(folder, { label: { code: 'open', values: {} }, at: Date.now(), documents: { name: seed, dataset: { table: await object() } } })
  say(`safe ${journal.lines}`)
  for (let n = 0; ; n++) {
    const { history } = journal
    const what = below(10)
    if (what < 3) journal.edit({ code: 'set-cell', values: { n } }, Date.now(), { dataset: { table: await object(), n: chance } })
    else if (what < 5) journal.edit({ code: 'rename', values: {} }, Date.now(), { name: `${seed} ${chance}` })
    else if (what < 7) journal.note({ [`runs/run-${below(3)}`]: { model: await object(), n: chance } })
    else if (what === 7 && history.undoTo !== undefined) journal.go(history.undoTo)
    else if (what === 8 && history.redoTo !== undefined) journal.go(history.redoTo)
    say(`said ${journal.lines} ${Date.now()}`)
    if (below(12) === 0) {
      await journal.flush()
      say(`safe ${journal.written.lines}`)
    }
    await new Promise((done) => setTimeout(done, below(16)))
  }
}

await Promise.all(folders.map(write))
