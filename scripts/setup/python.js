import { spawnSync } from 'node:child_process'

/** OpenBLAS may be held back by the environment; a peer is measured as it comes. */
export const peerEnvironment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('OPENBLAS_')))

/** A Python that has scikit-learn and pandas, Debian's too where another one stands before it; undefined: none. */
export const pythonOfPeers = () => ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import sklearn, pandas'], { stdio: 'ignore' }).status === 0)
