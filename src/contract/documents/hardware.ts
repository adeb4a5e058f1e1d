import * as v from 'valibot'
import { Count } from './ids.ts'

/** Facts about the machine, gathered by main. `threads` is what a run may use. */
export const HardwareDoc = v.object({
  cores: Count,
  memoryBytes: Count,
  gpu: v.nullable(v.object({ name: v.string(), active: v.boolean() })),
  threads: Count,
})
export type HardwareDoc = v.InferOutput<typeof HardwareDoc>
