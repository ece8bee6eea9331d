import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { newServer } from '../../support/emulator.js'
import { newClient } from '../providers/novita/client.js'

/** Declares a body, sends less of it, ends the connection on this side, and reads what comes back. */
async function breakOff(url: string, method: string, body: string, headers: Readonly<Record<string, string>> = {}) {
  const { hostname, port, host, pathname, search } = new URL(url)
  const socket = connect(Number(port), hostname)
  const sent = { host, 'content-length': String(body.length + 10), ...headers }
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`${method} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n`)
  socket.end(body)
  return text(socket)
}

test('an upload that ends before its length is told so in the words of S3, and nothing is stored', async () => {
  const server = await newServer()
  const { upload_url } = await newClient(server.url).slot()
  const answer = await breakOff(upload_url, 'PUT', 'half of it')
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
  expect(answer).toContain('<Code>IncompleteBody</Code>')
  // Nothing more can come on this connection, so it does not wait for the next request.
  expect(answer).toContain('\r\nConnection: close\r\n')
  const again = await fetch(upload_url, { method: 'PUT', body: 'all of it', headers: { 'if-none-match': '*' } })
  expect(again.status).toBe(200)
})

test('an order that ends in the middle of its JSON is no JSON, and no job', async () => {
  const server = await newServer()
  const answer = await breakOff(`${server.url}/v3/training/style`, 'POST', '{"name": "a', { authorization: 'Bearer test' })
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
  expect(answer).toContain('"code":400')
  expect(server.context.store.jobs.count()).toBe(0)
})

test('what is no HTTP at all is answered 400 and closed', async () => {
  const { port } = await newServer()
  const socket = connect(port, '127.0.0.1')
  socket.end('nonsense\r\n\r\n')
  expect(await text(socket)).toBe('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
})
