import { availableParallelism, totalmem } from 'node:os'
import { app } from 'electron'
import type { HardwareDoc } from '../contract/documents/hardware.ts'
import { gpuOf } from './gpu.ts'

/** One core stays with the window. */
const threadsFor = (cores: number): number => Math.max(1, cores - 1)

/** What is known at once. */
export function hardwareAtStart(): HardwareDoc {
  const cores = availableParallelism()
  return { cores, memoryBytes: totalmem(), gpu: null, threads: threadsFor(cores) }
}

/** Asks the system for its graphics card, which takes a while; a runtime that cannot say has none. */
export async function askForGpu(): Promise<HardwareDoc['gpu']> {
  const drawing = app.getGPUFeatureStatus().gpu_compositing === 'enabled'
  return gpuOf(await app.getGPUInfo('basic').catch(() => undefined), drawing)
}
