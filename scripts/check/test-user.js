import { runQuiet } from '../setup/command.js'

/** The ordinary user as whom journeys run where a person is root. */
export const testUser = 'tenfold-test'

/** Makes sure of the user; answers the home folder, or undefined where it cannot be made. */
export function makeSureOfUser() {
  const known = homeOf(testUser)
  if (known) return known
  if (runQuiet('useradd', ['--create-home', '--shell', '/bin/sh', testUser]).code !== 0) return undefined
  console.log(`made the user ${testUser}, as whom the journeys run (remove it with: userdel -r ${testUser})`)
  return homeOf(testUser)
}

function homeOf(user) {
  const line = runQuiet('getent', ['passwd', user]).out.trim()
  return line ? line.split(':')[5] : undefined
}

/** The start of a command line that runs as the user, with an environment of the user's own. */
export const asTestUser = (home, env) => [
  ...['runuser', '-u', testUser, '--', 'env', '-i'],
  ...Object.entries({ ...ownEnv(home), ...env }).map(([name, value]) => `${name}=${value}`),
]

const ownEnv = (home) => ({
  HOME: home,
  USER: testUser,
  LOGNAME: testUser,
  TMPDIR: '/tmp',
  LANG: process.env.LANG ?? 'C.UTF-8',
  PATH: '/usr/local/bin:/usr/bin:/bin',
})

/** Whether the user can read every file below a folder and enter every folder. */
export function canRead(folder) {
  const { code, out } = runQuiet('runuser', [
    ...['-u', testUser, '--', 'find', folder, '-name', '.git', '-prune', '-o'],
    ...['(', '-not', '-readable', '-o', '-type', 'd', '-not', '-executable', ')', '-print', '-quit'],
  ], { cwd: '/' })
  return code === 0 && out === ''
}

/** Whether the user can run a program: a Node below root's home cannot be reached, for instance. */
export const canRun = (program) =>
  runQuiet('runuser', ['-u', testUser, '--', 'test', '-x', program], { cwd: '/' }).code === 0

