import { writeSync } from 'node:fs'

/** Whoever reads the output may go away early, as `head` does: the rest is for nobody then. */
function write(to: 1 | 2, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(to, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') process.exit(0)
      if (code !== 'EAGAIN') throw error
    }
  }
}

/** The result, on standard output. */
export const print = (text: string): void => write(1, text)
export const say = (line: string): void => write(1, `${line}\n`)
/** How far the work has come, on standard error. */
export const mutter = (line: string): void => write(2, `${line}\n`)

export const peakRssMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024)
