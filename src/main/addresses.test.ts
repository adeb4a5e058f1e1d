import fc from 'fast-check'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { fileOf, mayAsk, origin, startPage, staysHome } from './addresses.ts'

const folder = join(sep, 'app', 'renderer')

test('our own addresses name files of the window', () => {
  expect(fileOf(folder, startPage)).toBe(join(folder, 'index.html'))
  expect(fileOf(folder, `${origin}/assets/a%20b.js?x#y`)).toBe(join(folder, 'assets', 'a b.js'))
})

test('no address leads out of the folder', () => {
  const odd = ['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/a/..%2f..%2f..%2fx', '/%00', '/%ff', '', '/', '/..%2frenderer-2/x', '/..%5c..%5cx']
  for (const path of odd) expect(fileOf(folder, origin + path) ?? folder + sep).toSatisfy((file: string) => file.startsWith(folder + sep))
  for (const other of ['app://other/index.html', 'https://tenfold/index.html', 'file:///etc/passwd', 'nonsense']) expect(fileOf(folder, other)).toBeUndefined()
  fc.assert(
    fc.property(fc.array(fc.constantFrom('..', '.', '/', '\\', '%2f', '%5c', '%2e', 'a', '%00', ':', '~'), { maxLength: 12 }), (parts) => {
      const file = fileOf(folder, `${origin}/${parts.join('')}`)
      return file === undefined || file.startsWith(folder + sep)
    }),
  )
})

test('only addresses inside the app stay home', () => {
  for (const address of [startPage, 'data:text/plain,x', 'blob:app://tenfold/1', 'devtools://devtools/x']) expect(staysHome(address)).toBe(true)
  for (const address of ['http://localhost/', 'https://example.org/', 'ws://127.0.0.1/', 'wss://a', 'ftp://a', 'file:///etc/passwd', 'nonsense', '']) expect(staysHome(address)).toBe(false)
})

test('only our own page in the top frame of our own window may ask', () => {
  const own = { frame: { origin, parent: null }, contents: 1 }
  expect(mayAsk(own, 1)).toBe(true)
  expect(mayAsk(own, 2)).toBe(false)
  expect(mayAsk(own, undefined)).toBe(false)
  expect(mayAsk({ ...own, frame: null }, 1)).toBe(false)
  expect(mayAsk({ ...own, frame: { origin, parent: {} } }, 1)).toBe(false)
  for (const other of ['file://', 'null', 'https://tenfold', 'app://other']) expect(mayAsk({ ...own, frame: { origin: other, parent: null } }, 1)).toBe(false)
})
