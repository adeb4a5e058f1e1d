import { engineDoorToNpm, engineOrder, rooms } from './scripts/rooms.js'

const tests = '\\.test\\.ts$'

const allowed = (name, room) => [
  `^src/${name}/`,
  ...room.may.map((other) => (room.inside?.[other] === undefined ? `^src/${other}/` : `^src/${other}/(${room.inside[other].join('|')})/`)),
]

const roomRules = Object.entries(rooms).map(([name, room]) => ({
  name: `room-${name}`,
  comment: `${room.why}. Move the code to the room it belongs to, or pass what it needs as a value.`,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: tests },
  to: { path: '^src/', pathNot: allowed(name, room) },
}))

const npmRules = Object.entries(rooms).flatMap(([name, room]) => {
  if (room.npm === undefined) return []
  return {
    name: `npm-${name}`,
    comment: `src/${name} may import from npm only: ${room.npm.join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `^src/${name}/`, pathNot: tests },
    to: { path: '(^|/)node_modules/', pathNot: room.npm.map((it) => `(^|/)node_modules/${it}/`) },
  }
})

const nodeRules = Object.entries(rooms).flatMap(([name, room]) =>
  room.node ? [] : { name: `node-${name}`, comment: `src/${name} runs without Node: no core modules.`, severity: 'error', from: { path: `^src/${name}/`, pathNot: tests }, to: { dependencyTypes: ['core'] } },
)

const engineRules = engineOrder.flatMap((parts, i) =>
  parts.map((part) => ({
    name: `engine-${part}`,
    comment: `Inside the engine, ${part} may import only what stands before it: ${engineOrder.slice(0, i).flat().join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `^src/engine/${part}/`, pathNot: tests },
    to: { path: '^src/engine/', pathNot: [`^src/engine/${part}/`, ...engineOrder.slice(0, i).flat().map((it) => `^src/engine/${it}/`)] },
  })),
)

export default {
  forbidden: [
    ...roomRules,
    ...npmRules,
    ...nodeRules,
    ...engineRules,
    { name: 'engine-door', comment: `The engine's only import from npm is in ${engineDoorToNpm}.`, severity: 'error', from: { path: '^src/engine/', pathNot: [engineDoorToNpm, tests] }, to: { path: '(^|/)node_modules/' } },
    { name: 'no-circular', comment: 'Two files that need each other are one idea, or hide a third: take it out into a file of its own. Type imports count.', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', comment: 'An import must lead somewhere.', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(virtual:|electron$|svelte/|vite(/|$)|bits-ui$|@lucide/svelte/|onnxruntime-web/|hucre/|fflate/)' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte', '.json'], conditionNames: ['import', 'node', 'default', 'svelte', 'types'] },
  },
}
