import { expect, test } from 'vitest'
import { listen } from '../../../src/emulator/http/listen.js'
import { newEmulator, newServer } from '../../support/emulator.js'
import { linkTo, openSocket, readAll } from '../storage/raw-http.js'

test('a socket is bound when the promise resolves, at the port that was named', async () => {
  const { app } = newEmulator()
  const first = await listen({ app: () => app }, { port: 0, host: '127.0.0.1' })
  if (!('server' in first)) throw new Error(first.code)
  await first.close()
  const again = await listen({ app: () => app }, { port: first.port, host: '127.0.0.1' })
  const { status } = await fetch(`${first.url}/v3/training`)
  if ('server' in again) await again.close()
  expect([status, 'url' in again && again.url]).toEqual([403, first.url])
})

test('a port that is taken is told as a value, and the one who has it goes on', async () => {
  const { app, port, url } = await newServer()
  const second = await listen({ app: () => app }, { port, host: '127.0.0.1' })
  const { status } = await fetch(`${url}/v3/training`)
  expect([second, status]).toEqual([{ kind: 'listen-fault', code: 'EADDRINUSE', port, host: '127.0.0.1' }, 403])
})

test('a host that is not of this machine is told as a value', async () => {
  const { app } = newEmulator()
  const listening = await listen({ app: () => app }, { port: 0, host: '192.0.2.1' })
  expect(listening).toEqual({ kind: 'listen-fault', code: 'EADDRNOTAVAIL', port: 0, host: '192.0.2.1' })
})

test('IPv6 loopback is written into the address as it has to be', async () => {
  const { app } = newEmulator()
  const listening = await listen({ app: () => app }, { port: 0, host: '::1' })
  if (!('server' in listening)) {
    // A machine without IPv6 says so; everything else is a fault of ours.
    expect(listening.code).toMatch(/EADDRNOTAVAIL|EAFNOSUPPORT/)
    return
  }
  const { status } = await fetch(`${listening.url}/v3/training`)
  await listening.close()
  expect([listening.url, status]).toEqual([`http://[::1]:${listening.port}`, 403])
})

test('closing cuts off a client that does not finish, and leaves none behind', async () => {
  const server = await newServer()
  const { host, pathname, search } = new URL(linkTo(server.url))
  const slow = await openSocket(server.port)
  const ended = readAll(slow)
  slow.write(`PUT ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1000\r\n\r\nhalf`)
  const idle = await openSocket(server.port)
  const idleEnded = readAll(idle)
  await server.close()
  await Promise.all([ended, idleEnded])
  await expect(fetch(`${server.url}/v3/training`)).rejects.toThrow('fetch failed')
})

test('the globals of the process stay what they are', async () => {
  const before = [globalThis.Request, globalThis.Response]
  await newServer()
  expect([globalThis.Request, globalThis.Response]).toEqual(before)
})
