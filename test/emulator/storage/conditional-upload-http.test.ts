import { expect, test } from 'vitest'
import { createApp } from '../../../src/emulator/http/app.js'
import { newEmulator, newServer } from '../../support/emulator.js'
import { blobsOf, newFolder } from '../store/rows.js'
import { answer } from './answers.js'
import { errorOf, linkTo, openSocket, parseRaw, readAll } from './raw-http.js'

type Server = Awaited<ReturnType<typeof newServer>>

async function put({ url }: Server, body: string, headers: Record<string, string> = {}) {
  const response = await fetch(linkTo(url), { method: 'PUT', body, headers })
  return { etag: response.headers.get('etag') ?? '', error: errorOf(response.status, await response.text()) }
}

const stored = { status: 200, children: [] }
const failed = (condition: string) =>
  answer(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', ['Condition', condition])

test('If-None-Match: * writes a new object only', async () => {
  const server = await newServer()
  const headers = { 'if-none-match': '*' }
  const answers = [await put(server, 'first', headers), await put(server, 'second', headers)]
  const left = await (await fetch(linkTo(server.url, { method: 'GET' }))).text()
  expect([...answers.map(({ error }) => error), left]).toEqual([stored, failed('If-None-Match'), 'first'])
})

test('If-Match replaces the version it names and no other', async () => {
  const server = await newServer()
  const missing = await put(server, 'none', { 'if-match': '"0123"' })
  const { etag } = await put(server, 'first')
  const wrong = await put(server, 'wrong', { 'if-match': '"0123"' })
  const right = await put(server, 'second', { 'if-match': etag })
  expect([missing, wrong, right].map(({ error }) => error)).toEqual([
    answer(404, 'NoSuchKey', 'The specified key does not exist.', ['Key', 'test/1.png']),
    failed('If-Match'),
    stored,
  ])
})

test('of two that may each write a new object only, the first to finish wins and the other hears of it', async () => {
  const data = newFolder()
  const server = await newServer({ data })
  const { host, pathname, search } = new URL(linkTo(server.url))
  const lines = [
    `PUT ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: close',
    'If-None-Match: *',
    'Content-Length: 4',
  ]
  const [one, two] = await Promise.all([openSocket(server.port), openSocket(server.port)])
  const answers = [one, two].map(readAll)
  for (const socket of [one, two]) socket.write(`${lines.join('\r\n')}\r\n\r\nha`)
  // Both uploads are under way once each has a file of its own.
  await expect.poll(() => Object.keys(blobsOf(data)).length).toBe(2)
  one.write('lf')
  const first = parseRaw((await answers[0]) ?? Buffer.alloc(0))
  two.write('!!')
  const second = parseRaw((await answers[1]) ?? Buffer.alloc(0))
  const left = Object.values(blobsOf(data)).map((text) => Buffer.from(text, 'base64').toString())
  expect([first.statuses, errorOf(second.statuses[0] ?? 0, second.body.toString()), left]).toEqual([
    [200],
    answer(
      409,
      'ConditionalRequestConflict',
      'The conditional request cannot succeed due to a conflicting operation against this resource.',
      ['Condition', 'If-None-Match'],
      ['Key', 'test/1.png'],
    ),
    ['half'],
  ])
})

test('a disk that takes no more bytes is told as an internal error, not as the client’s short body', async () => {
  const { services, context } = newEmulator()
  const blobs = {
    ...context.blobs,
    create: async () => ({ ...(await context.blobs.create()), append: () => Promise.reject(new Error('ENOSPC')) }),
  }
  const app = createApp(services, { ...context, blobs })
  const response = await app.fetch(
    new Request(linkTo('http://localhost'), { method: 'PUT', body: 'x', headers: { 'content-length': '1' } }),
  )
  expect([errorOf(response.status, await response.text()), context.store.objects.blobs().size]).toEqual([
    answer(500, 'InternalError', 'We encountered an internal error. Please try again.'),
    0,
  ])
})
