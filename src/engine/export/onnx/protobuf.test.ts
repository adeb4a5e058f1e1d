import { expect, test } from 'vitest'
import { Message } from './protobuf.ts'
import { doubles, int64s, strings } from './tensor.ts'

const hex = (message: Message): string => [...message.done()].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')

test('the examples of the encoding guide of protocol buffers', () => {
  expect(hex(new Message().int(1, 150))).toBe('08 96 01')
  expect(hex(new Message().text(2, 'testing'))).toBe('12 07 74 65 73 74 69 6e 67')
  expect(hex(new Message().message(3, new Message().int(1, 150)))).toBe('1a 03 08 96 01')
  expect(hex(new Message().int(1, -2))).toBe('08 fe ff ff ff ff ff ff ff ff 01')
})

test('numbers of every size', () => {
  expect(hex(new Message().int(1, 0))).toBe('08 00')
  expect(hex(new Message().int(1, 2 ** 40))).toBe('08 80 80 80 80 80 20')
  expect(hex(new Message().int(20, 1))).toBe('a0 01 01')
  expect(hex(new Message().floats(2, [0.5, 1]))).toBe('12 08 00 00 00 3f 00 00 80 3f')
  expect(hex(new Message().ints(4, [3, 270, 86942]))).toBe('22 06 03 8e 02 9e a7 05')
  expect(hex(new Message().ints(4, [-2]))).toBe('22 0a fe ff ff ff ff ff ff ff ff 01')
})

test('a message that outgrows its first room keeps every byte', () => {
  const message = new Message()
  for (let i = 0; i < 1000; i++) message.int(7, i % 128)
  const bytes = message.done()
  expect(bytes.length).toBe(2000)
  for (let i = 0; i < 1000; i++) expect([bytes[2 * i], bytes[2 * i + 1]]).toEqual([0x38, i % 128])
})

test('tensors: dims, type, name and little-endian values', () => {
  expect(hex(doubles(Float64Array.of(1), [1, 1])('x'))).toBe('08 01 08 01 10 0b 42 01 78 4a 08 00 00 00 00 00 00 f0 3f')
  expect(hex(int64s([-1, 2 ** 33], [2])('x'))).toBe('08 02 10 07 42 01 78 4a 10 ff ff ff ff ff ff ff ff 00 00 00 00 02 00 00 00')
  expect(hex(int64s([1], [])('x'))).toBe('10 07 42 01 78 4a 08 01 00 00 00 00 00 00 00')
  expect(hex(strings(['', '是'], [2])('x'))).toBe('08 02 10 08 42 01 78 32 00 32 03 e6 98 af')
})
