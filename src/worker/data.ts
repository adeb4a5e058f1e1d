import { startControl } from './thread/control.ts'

startControl(process.parentPort, new URL('./data-engine.js', import.meta.url))
