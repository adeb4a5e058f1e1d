/**
 * The rooms of src/ and which other rooms each may import. dependency-cruiser and ESLint both read this one table,
 * so no pair can be forgotten and the two cannot disagree. `npm` lists the packages a room may import; absent: any.
 * `inside` narrows an allowed room to some of its folders.
 */
export const rooms = {
  contract: { may: [], npm: ['valibot'], node: false, why: 'the contract is what both sides of every boundary share, so it can lean on neither' },
  engine: { may: ['contract'], npm: ['arquero'], node: false, why: 'the engine runs anywhere: no Electron, no DOM, no file system' },
  kernels: { may: [], npm: [], node: false, why: 'kernels are compiled to WebAssembly and know nothing else' },
  host: { may: ['contract', 'engine', 'kernels'], node: true, why: 'host is Node only and knows no process of the app' },
  worker: { may: ['contract', 'engine', 'host'], node: true, why: 'worker entries join ports to host and engine; main knows them by path only' },
  cli: { may: ['contract', 'engine', 'host'], node: true, why: 'the command line is the same engine without a window' },
  bench: { may: ['contract', 'engine', 'host', 'worker'], inside: { worker: ['data'] }, node: true, why: 'benchmarks measure the engine as the command line uses it, and what the data process makes a screen wait for' },
  main: { may: ['contract', 'host'], inside: { host: ['project'] }, node: true, why: 'main owns windows and the project on disk; it computes nothing' },
  preload: { may: ['contract'], npm: ['electron'], node: false, why: 'the preload has one method per ask and no logic' },
  renderer: { may: ['contract'], node: false, why: 'the window sees documents and pages, never the engine' },
}

/** Inside the engine, from what everything stands on to what stands on everything: a part may import itself and what stands before it. */
export const engineOrder = [['number'], ['table'], ['recipe', 'split'], ['learn'], ['evaluate', 'tune', 'explain'], ['export', 'drift']]

/** The only file of the engine that may import a package from npm. */
export const engineDoorToNpm = 'src/engine/table/verbs.ts'
