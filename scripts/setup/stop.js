/** A reason to stop that is meant for the person at the terminal: shown without a stack trace. */
export class Stop extends Error {
  constructor(message) {
    super(message)
    this.name = 'Stop'
  }
}

/** Runs a command's main function; a Stop is printed as it is, anything else with its stack. */
export async function runToEnd(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}\n` : error)
    process.exitCode = 1
  }
}
