import { spawn, spawnSync } from 'node:child_process'

/** Runs a program to its end with its output on the terminal; answers its exit code. */
export function runVisible(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options })
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}

/** Runs a program to its end and keeps what it printed; `code` is null where it does not exist. */
export function runQuiet(program, args, options = {}) {
  const result = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, ...options })
  return { code: result.status, out: result.stdout ?? '', err: result.stderr ?? '' }
}

/**
 * How to run the npm that belongs to this Node. Inside `npm start` npm names its own file, which
 * also works where npm is a script that cannot be spawned (Windows).
 */
export function npmCommand(env = process.env) {
  const file = env.npm_execpath
  if (file && /npm-cli\.[cm]?js$/.test(file)) return { program: process.execPath, first: [file] }
  return process.platform === 'win32'
    ? { program: process.env.ComSpec ?? 'cmd.exe', first: ['/d', '/s', '/c', 'npm'] }
    : { program: 'npm', first: [] }
}
