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
