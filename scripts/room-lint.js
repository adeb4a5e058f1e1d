import { engineDoorToNpm, rooms } from './rooms.js'

/** Imports of other rooms that a room may not have, as patterns: types inside .svelte files are seen too. */
const roomPatterns = (name, room) => {
  const shut = Object.keys(rooms).filter((other) => other !== name && !room.may.includes(other))
  const patterns = shut.map((other) => ({ regex: `^(\\.\\./)+(src/)?${other}/`, message: `src/${name} may not import src/${other}: ${room.why}.` }))
  for (const [other, folders] of Object.entries(room.inside ?? {})) {
    patterns.push({ regex: `^(\\.\\./)+(src/)?${other}/(?!(${folders.join('|')})/)`, message: `src/${name} may import only ${folders.join(', ')} of src/${other}.` })
  }
  if (!room.node) patterns.push({ regex: '^node:', message: `src/${name} runs without Node.` })
  if (room.npm !== undefined) {
    const open = [...room.npm.map((it) => `${it}(/|$)`), '\\.', 'node:', 'virtual:'].join('|')
    patterns.push({ regex: `^(?!(${open}))`, message: `src/${name} may import from npm only: ${room.npm.join(', ') || 'nothing'}.` })
  }
  return patterns
}

export const roomLint = [
  ...Object.entries(rooms).map(([name, room]) => ({
  files: [`src/${name}/**/*.{ts,svelte}`],
  ignores: ['**/*.test.ts'],
  rules: { 'no-restricted-imports': ['error', { patterns: roomPatterns(name, room) }] },
})),
  { files: [engineDoorToNpm], rules: { 'no-restricted-imports': ['error', { patterns: roomPatterns('engine', rooms.engine) }] } },
  { files: ['src/engine/**/*.ts'], ignores: ['**/*.test.ts', engineDoorToNpm], rules: { 'no-restricted-imports': ['error', { patterns: roomPatterns('engine', { ...rooms.engine, npm: [] }) }] } },
]
