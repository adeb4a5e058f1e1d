import { createServer } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { probe } from './reachable.js'

let server
afterEach(() => server?.close())

/** A server on a free port of this machine; answers its address. */
const serve = (answer) =>
  new Promise((resolve) => {
    server = createServer(answer).listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}/`))
  })

test('a site that answers is reached, and its size is told', async () => {
  const address = await serve((_, reply) => reply.writeHead(206, { 'content-range': 'bytes 0-0/118000000' }).end('x'))
  expect(await probe(address)).toEqual({ reached: true, bytes: 118_000_000 })
})

test('a site that takes the call and then says nothing is given up within the limit', async () => {
  const address = await serve(() => undefined)
  const began = performance.now()
  expect(await probe(address, 300)).toEqual({ reached: false, why: 'no answer within 0.3 s' })
  expect(performance.now() - began).toBeLessThan(5000)
  server.closeAllConnections()
})

test('a site that has not got the file', async () => {
  const address = await serve((_, reply) => reply.writeHead(404).end())
  expect(await probe(address)).toEqual({ reached: false, why: 'it answered 404' })
})

test('a site that is not there', async () => {
  const address = await serve(() => undefined)
  await new Promise((resolve) => server.close(resolve))
  expect(await probe(address)).toEqual({ reached: false, why: 'ECONNREFUSED' })
})
