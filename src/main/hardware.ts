import { availableParallelism, totalmem } from 'node:os'
import { app } from 'electron'
import * as v from 'valibot'
import type { HardwareDoc } from '../contract/documents/hardware.ts'

const GpuInfo = v.object({
  gpuDevice: v.optional(
    v.array(v.object({ active: v.optional(v.boolean()), vendorId: v.optional(v.number()), deviceId: v.optional(v.number()), deviceString: v.optional(v.string()) })),
  ),
})

const vendors: Readonly<Record<number, string>> = { 0x10de: 'NVIDIA', 0x1002: 'AMD', 0x8086: 'Intel', 0x106b: 'Apple', 0x5143: 'Qualcomm', 0x1af4: 'virtio', 0x15ad: 'VMware' }

/**
 * The graphics card as the system's own description has it: the active one, else the first. `drawing` says whether the
 * runtime really draws with it. No card, or a vendor number of 0 (a display without one): nothing.
 */
export function gpuOf(info: unknown, drawing: boolean): HardwareDoc['gpu'] {
  const read = v.safeParse(GpuInfo, info)
  if (!read.success) return null
  const devices = (read.output.gpuDevice ?? []).filter((device) => (device.vendorId ?? 0) !== 0)
  const device = devices.find(({ active }) => active === true) ?? devices[0]
  if (device === undefined) return null
  const vendor = device.vendorId ?? 0
  const numbered = `${vendors[vendor] ?? `0x${vendor.toString(16)}`} 0x${(device.deviceId ?? 0).toString(16)}`
  const named = device.deviceString ?? ''
  return { name: named === '' ? numbered : named, active: drawing && device.active === true }
}

/** One core stays with the window. */
export const threadsFor = (cores: number): number => Math.max(1, cores - 1)

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
