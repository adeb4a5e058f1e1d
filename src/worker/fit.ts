import { startControl } from './thread/control.ts'

startControl(process.parentPort, new URL('./fit-engine.js', import.meta.url))
