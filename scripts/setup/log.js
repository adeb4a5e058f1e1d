import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const width = 8

/**
 * A log of the steps of one command. Every line goes to the terminal and to a file, so that a
 * later reader can tell what a start did: `step NAME: STATE, DETAIL`.
 */
export function stepLog(file, print = (line) => console.log(line)) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')

  const write = (line) => {
    print(line)
    appendFileSync(file, `${line}\n`)
  }

  return {
    /** A step that found everything in place. */
    ready: (name) => write(`step ${name}: ready, nothing to do`),
    /** A step that is about to change something on this machine. */
    doing: (name, what) => write(`step ${name}: doing, ${what}`),
    /** A step that has changed something. */
    done: (name, what) => write(`step ${name}: done, ${what}`),
    /** A step that does not apply here. */
    passed: (name, why) => write(`step ${name}: not needed, ${why}`),
    /** Something a person should know; not a step. */
    note: (text) => {
      for (const line of text.split('\n')) write(`${' '.repeat(width)}${line}`)
    },
  }
}
