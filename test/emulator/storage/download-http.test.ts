import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { newServer } from '../../support/emulator.js'
import { accessDenied, answer } from './answers.js'
import { errorOf, linkTo, openSocket, signedTarget } from './raw-http.js'

const html = '<script>alert(1)</script>'
const etag = `"${createHash('md5').update(html).digest('hex')}"`

async function newStore(
  options: Parameters<typeof newServer>[0] = {},
  body: string | Buffer = html,
  type: string | null = 'text/html',
) {
  const server = await newServer(options)
  const blob = type === null ? new Uint8Array(Buffer.from(body)) : new Blob([body], { type })
  const put = await fetch(linkTo(server.url), { method: 'PUT', body: blob })
  const ask = async (method: 'GET' | 'HEAD', headers: Record<string, string> = {}) => {
    const response = await fetch(linkTo(server.url, { method }), { method, headers })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  return { ...server, etag: put.headers.get('etag') ?? '', ask }
}

test('an object is served as it came, and can never run as a page of ours', async () => {
  const { ask, etag } = await newStore()
  const { status, text, headers } = await ask('GET')
  const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...shown } = Object.fromEntries(headers)
  expect({ status, text, shown }).toEqual({
    status: 200,
    text: html,
    shown: {
      'content-type': 'text/html',
      'content-length': '25',
      'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
      etag,
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-amz-request-id': expect.any(String),
      'x-amz-id-2': expect.any(String),
      'x-loradock-request': 'req_2',
      server: 'AmazonS3',
    },
  })
})

test('HEAD answers the headers of GET without the body, and the journal calls each by its name', async () => {
  const { ask, context } = await newStore()
  const [get, head] = [await ask('GET'), await ask('HEAD')]
  const lengths = [get, head].map(({ status, headers, text }) => [
    status,
    headers.get('content-length'),
    headers.get('etag'),
    text.length,
  ])
  const operations = context.store.exchanges.list({ limit: 9 }).map(({ operation }) => operation)
  expect([lengths, operations]).toEqual([
    [
      [200, '25', get.headers.get('etag'), 25],
      [200, '25', get.headers.get('etag'), 0],
    ],
    ['putObject', 'getObject', 'headObject'],
  ])
})

test('what came without a Content-Type is a binary/octet-stream', async () => {
  const { ask } = await newStore({}, html, null)
  expect((await ask('GET')).headers.get('content-type')).toBe('binary/octet-stream')
})

test.each([
  ['bytes=0-3', 206, 'abcd', 'bytes 0-3/10'],
  ['bytes=7-', 206, 'hij', 'bytes 7-9/10'],
  ['bytes=-2', 206, 'ij', 'bytes 8-9/10'],
  ['bytes=5-999', 206, 'fghij', 'bytes 5-9/10'],
  ['bytes=0-0,5-5', 200, 'abcdefghij', null],
  ['bytes=5-2', 200, 'abcdefghij', null],
  ['lines=1-2', 200, 'abcdefghij', null],
] as const)('a GET of %s answers %i', async (range, expected, text, contentRange) => {
  const { ask } = await newStore({}, 'abcdefghij')
  const answer = await ask('GET', { range })
  expect([answer.status, answer.text, answer.headers.get('content-range'), answer.headers.get('content-length')]).toEqual([
    expected,
    text,
    contentRange,
    String(text.length),
  ])
})

test('a range beyond the object is refused', async () => {
  const { ask } = await newStore({}, 'abcdefghij')
  const { status, text } = await ask('GET', { range: 'bytes=10-' })
  expect(errorOf(status, text)).toEqual(
    answer(
      416,
      'InvalidRange',
      'The requested range is not satisfiable',
      ['RangeRequested', 'bytes=10-'],
      ['ActualObjectSize', '10'],
    ),
  )
})

const at = (hours: number) => new Date(Date.UTC(2026, 0, 1, hours)).toUTCString()

test.each([
  ['If-None-Match with its ETag', { 'if-none-match': etag }, 304],
  ['If-None-Match with another', { 'if-none-match': '"0123"' }, 200],
  ['If-Match with its ETag', { 'if-match': etag }, 200],
  ['If-Match with another', { 'if-match': '"0123"' }, 412],
  ['If-Modified-Since its change', { 'if-modified-since': at(0) }, 304],
  ['If-Modified-Since before it', { 'if-modified-since': at(-1) }, 200],
  ['If-Unmodified-Since its change', { 'if-unmodified-since': at(0) }, 200],
  ['If-Unmodified-Since before it', { 'if-unmodified-since': at(-1) }, 412],
] as const)('%s is honoured by GET and by HEAD', async (_name, headers, expected) => {
  const { ask } = await newStore()
  const statuses = [(await ask('GET', headers)).status, (await ask('HEAD', headers)).status]
  expect(statuses).toEqual([expected, expected])
})

test('the stored checksum is told to whoever asks for it', async () => {
  const { url } = await newStore()
  const headers = [
    ['host', new URL(url).host],
    ['x-amz-checksum-mode', 'ENABLED'],
  ] as const
  const target = signedTarget('GET', '/faas-training-dataset/test/1.png', headers)
  const { headers: told } = await fetch(url + target, { headers: { 'x-amz-checksum-mode': 'ENABLED' } })
  expect(told.get('x-amz-checksum-crc64nvme')).toMatch(/^[A-Za-z0-9+/]{11}=$/)
})

test('pictures with unsigned links are read by anybody and written by nobody', async () => {
  const { url } = await newServer()
  const answers = []
  for (const method of ['GET', 'PUT']) {
    const response = await fetch(`${url}/generations/0.png`, { method, ...(method === 'PUT' ? { body: 'x' } : {}) })
    answers.push(errorOf(response.status, await response.text()))
  }
  expect(answers).toEqual([
    answer(404, 'NoSuchKey', 'The specified key does not exist.', ['Key', '0.png']),
    accessDenied('Access Denied'),
  ])
})

test('a client that leaves in the middle of a large object harms nobody else', async () => {
  const { url, port, subscribe, ask } = await newStore({}, Buffer.alloc(30_000_000, 'x'))
  const bugs: unknown[] = []
  subscribe((news) => news.type === 'bug' && bugs.push(news.message))
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { host, pathname, search } = new URL(linkTo(url, { method: 'GET' }))
  const socket = await openSocket(port)
  const left = new Promise((resolve) => socket.once('close', resolve))
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  socket.once('data', () => socket.destroy())
  await left
  const { status, headers } = await ask('HEAD')
  expect({ status, length: headers.get('content-length'), bugs, complaints: complaints.mock.calls }).toEqual({
    status: 200,
    length: '30000000',
    bugs: [],
    complaints: [],
  })
})
