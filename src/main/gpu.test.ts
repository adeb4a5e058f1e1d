import { expect, test } from 'vitest'
import { gpuOf } from './gpu.ts'

const intel = { active: false, vendorId: 0x8086, deviceId: 0x9a49 }
const nvidia = { active: true, vendorId: 0x10de, deviceId: 0x2204, deviceString: 'NVIDIA GeForce RTX 3090' }

test('the card that is at work is named, by its own name where it has one', () => {
  expect(gpuOf({ gpuDevice: [intel, nvidia] }, true)).toEqual({ name: 'NVIDIA GeForce RTX 3090', active: true })
  expect(gpuOf({ gpuDevice: [intel] }, true)).toEqual({ name: 'Intel 0x9a49', active: false })
  expect(gpuOf({ gpuDevice: [{ ...intel, active: true, vendorId: 0x1234 }] }, true)).toEqual({ name: '0x1234 0x9a49', active: true })
})

test('a card that the runtime does not draw with is not active', () => {
  expect(gpuOf({ gpuDevice: [nvidia] }, false)).toMatchObject({ active: false })
})

test('where the system cannot say, there is none', () => {
  for (const info of [undefined, null, 'x', {}, { gpuDevice: [] }, { gpuDevice: [{ vendorId: 0, deviceId: 0 }] }, { gpuDevice: 'no' }]) expect(gpuOf(info, true)).toBeNull()
})
