import { readdir, readFile, readlink } from 'node:fs/promises'
import { expect, processesOf, test } from '../app.ts'
import { walkToScores } from '../walk.ts'

/** Every internet socket of the app's processes: its far end, or its own where it listens. 0100007F is 127.0.0.1. */
async function socketsOf(pids: readonly number[]): Promise<string[]> {
  const inodes = new Set<string>()
  for (const pid of pids) {
    for (const fd of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
      const target = await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')
      const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1]
      if (inode !== undefined) inodes.add(inode)
    }
  }
  const found: string[] = []
  for (const table of ['tcp', 'tcp6', 'udp', 'udp6']) {
    const lines = (await readFile(`/proc/net/${table}`, 'utf8')).split('\n').slice(1)
    for (const line of lines) {
      const cells = line.trim().split(/\s+/)
      if (inodes.has(cells[9] ?? '')) found.push(`${table} ${cells[1]} ${cells[2]}`)
    }
  }
  return found
}

const loopback = /^\S+ (0100007F|00000000000000000000000001000000|0000000000000000FFFF00000100007F):\w+ /

test('no socket but the test driver’s loopback ports, after a whole walk', async ({ start }) => {
  const { app, window } = await start({ language: 'en' })
  await walkToScores(window, /penguin/i)
  const sockets = await socketsOf((await processesOf(app)).map((it) => it.pid))
  expect(sockets.filter((it) => !loopback.test(it))).toEqual([])
  await expect(window.getByText('Network 0')).toBeVisible()
})

test('a request that would leave is refused and counted', async ({ start }) => {
  const { app, window } = await start({ language: 'en' })
  await expect(window.getByText('Network 0')).toBeVisible()
  const refused = await app.evaluate((electron) => electron.session.defaultSession.fetch('http://127.0.0.1:9/').then(() => false, () => true))
  expect(refused).toBe(true)
  await expect(window.getByText('Network 1')).toBeVisible()
})
