import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { newServer } from '../../support/emulator.js'
import { blobsOf, newFolder } from '../store/rows.js'
import { answer } from './answers.js'
import { bucket, errorOf, linkTo, openSocket, parseRaw, readAll, sendRaw, signedTarget } from './raw-http.js'

type Server = Awaited<ReturnType<typeof newServer>>

const body = 'a picture'
const md5 = createHash('md5').update(body).digest('hex')
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** Puts a body with headers that its link signs. */
async function putSigned({ url }: Server, headers: Readonly<Record<string, string>>, sent: string | Buffer = body) {
  const signed = [['host', new URL(url).host] as const, ...Object.entries(headers)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const response = await fetch(url + signedTarget('PUT', `/${bucket}/test/1.png`, signed), { method: 'PUT', headers, body: sent })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const head = ({ url }: Server, ...more: readonly string[]) => {
  const { host, pathname, search } = new URL(linkTo(url))
  return `${[`PUT ${pathname}${search} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...more].join('\r\n')}\r\n\r\n`
}

test('an upload answers as S3 does: 200, the ETag, the checksum, and nothing else', async () => {
  const { url } = await newServer()
  const response = await fetch(linkTo(url), { method: 'PUT', body })
  const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...headers } = Object.fromEntries(response.headers)
  expect({ status: response.status, text: await response.text(), headers }).toEqual({
    status: 200,
    text: '',
    headers: {
      etag: `"${md5}"`,
      'content-length': '0',
      'x-amz-checksum-crc64nvme': expect.stringMatching(/^[A-Za-z0-9+/]{11}=$/),
      'x-amz-checksum-type': 'FULL_OBJECT',
      'x-amz-server-side-encryption': 'AES256',
      'x-amz-request-id': expect.stringMatching(/^[0-9A-F]{16}$/),
      'x-amz-id-2': expect.any(String),
      'x-loradock-request': 'req_1',
      server: 'AmazonS3',
    },
  })
})

const crc = Buffer.alloc(4)
crc.writeUInt32BE(crc32(body))
const rightSums = {
  crc32: crc.toString('base64'),
  // By node:crypto and by AWS's own CRT for the two that Node lacks.
  sha1: createHash('sha1').update(body).digest('base64'),
  sha256: createHash('sha256').update(body).digest('base64'),
}

test.each(Object.entries(rightSums))('a right x-amz-checksum-%s is taken and reported', async (name, sum) => {
  const { status, headers } = await putSigned(await newServer(), { [`x-amz-checksum-${name}`]: sum })
  expect([status, headers.get(`x-amz-checksum-${name}`), headers.get('x-amz-checksum-crc64nvme')]).toEqual([200, sum, null])
})

const sizes = { crc32: 4, crc32c: 4, crc64nvme: 8, sha1: 20, sha256: 32 }

test.each(Object.entries(sizes))('a wrong x-amz-checksum-%s is refused, and nothing is stored', async (name, size) => {
  const data = newFolder()
  const server = await newServer({ data })
  const { status, text } = await putSigned(server, { [`x-amz-checksum-${name}`]: Buffer.alloc(size, 1).toString('base64') })
  const expected = answer(400, 'BadDigest', `The ${name.toUpperCase()} you specified did not match the calculated checksum.`)
  expect([errorOf(status, text), blobsOf(data), server.context.store.objects.blobs().size]).toEqual([expected, {}, 0])
})

test.each([
  [{ 'x-amz-checksum-sha256': 'abc' }, answer(400, 'InvalidRequest', 'Value for x-amz-checksum-sha256 header is invalid.')],
  [
    { 'x-amz-checksum-sha1': rightSums.sha1, 'x-amz-checksum-sha256': rightSums.sha256 },
    answer(400, 'InvalidRequest', 'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.'),
  ],
  [
    { 'x-amz-content-sha256': '0'.repeat(64) },
    answer(
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
      ['ClientComputedContentSHA256', '0'.repeat(64)],
      ['S3ComputedContentSHA256', createHash('sha256').update(body).digest('hex')],
    ),
  ],
])('the signed headers %o are refused', async (headers, expected) => {
  const { status, text } = await putSigned(await newServer(), headers)
  expect(errorOf(status, text)).toEqual(expected)
})

test('what the signed hash and the Content-MD5 promise is taken when it is kept', async () => {
  const server = await newServer()
  const kept = await putSigned(server, { 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') })
  const headers = { 'content-md5': createHash('md5').update(body).digest('base64') }
  const put = await fetch(linkTo(server.url), { method: 'PUT', headers, body })
  expect([kept.status, put.status]).toEqual([200, 200])
})

test('an empty body is an object of no bytes', async () => {
  const { url, context } = await newServer()
  const { status } = await fetch(linkTo(url), { method: 'PUT', body: '' })
  expect([status, context.store.objects.find(bucket, 'test/1.png')?.sizeBytes]).toEqual([200, 0])
})

test('a client that waits for 100 gets it when its upload is welcome, and the body is stored', async () => {
  const server = await newServer()
  const socket = await openSocket(server.port)
  const all = readAll(socket)
  socket.write(head(server, 'Expect: 100-continue', `Content-Length: ${body.length}`))
  const interim = await new Promise((resolve) => socket.once('data', (chunk: Buffer) => resolve(chunk.toString())))
  socket.write(body)
  const { statuses } = parseRaw(await all)
  expect([interim, statuses]).toEqual(['HTTP/1.1 100 Continue\r\n\r\n', [100, 200]])
})

test.each([
  ['has expired', 'Content-Length: 9', 700_000, 403],
  ['is too large', 'Content-Length: 1001', 0, 400],
  ['has no length', 'Transfer-Encoding: chunked', 0, 501],
])('a client that waits for 100 is refused without it when its upload %s', async (_why, framing, waitMs, status) => {
  const server = await newServer({ maxUploadBytes: 1000 })
  const sent = head(server, 'Expect: 100-continue', framing)
  server.context.accounts.moveWorld(server.context.accounts.now(null) + waitMs)
  const { statuses } = await sendRaw(server.port, sent)
  expect(statuses).toEqual([status])
})

test('an expectation that nobody knows is ignored, as S3 ignores it', async () => {
  const server = await newServer()
  const { statuses } = await sendRaw(server.port, head(server, 'Expect: 200-ok', `Content-Length: ${body.length}`), body)
  expect(statuses).toEqual([200])
})

test('a large upload that is refused at once still hears why', async () => {
  const { url } = await newServer({ maxUploadBytes: 1000 })
  const response = await fetch(linkTo(url), { method: 'PUT', body: Buffer.alloc(20_000_000) })
  const { status, children } = errorOf(response.status, await response.text())
  expect([status, children[0]]).toEqual([400, ['Code', 'EntityTooLarge']])
})

test('a client that leaves in the middle leaves nothing behind, and what was there stays', async () => {
  const data = newFolder()
  const server = await newServer({ data })
  await fetch(linkTo(server.url), { method: 'PUT', body })
  const before = blobsOf(data)
  const told = new Promise((resolve) => server.subscribe((news) => news.type === 'exchange' && resolve(news.exchange.status)))
  const socket = await openSocket(server.port)
  socket.write(head(server, 'Content-Length: 1000'))
  socket.write('only this', () => socket.destroy())
  expect(await told).toBe(400)
  const answered = await fetch(linkTo(server.url, { method: 'GET' }))
  expect([blobsOf(data), await answered.text()]).toEqual([before, body])
})

test('a second upload takes the place of the first, and its file with it', async () => {
  const data = newFolder()
  const { url } = await newServer({ data })
  const statuses = []
  for (const text of ['first', 'second']) statuses.push((await fetch(linkTo(url), { method: 'PUT', body: text })).status)
  expect([statuses, Object.values(blobsOf(data))]).toEqual([[200, 200], [base64('second')]])
})

test('of uploads at the same time one is left whole, as row and as file, whoever reads meanwhile', async () => {
  const data = newFolder()
  const { url, context } = await newServer({ data })
  const bodies = Array.from({ length: 24 }, (_, index) => String.fromCharCode(65 + index).repeat(200_000))
  await fetch(linkTo(url), { method: 'PUT', body: bodies[0] ?? '' })
  const puts = bodies.map(async (text) => (await fetch(linkTo(url), { method: 'PUT', body: text })).status)
  const gets = bodies.map(async () => (await fetch(linkTo(url, { method: 'GET' }))).text())
  const read = new Set(await Promise.all(gets))
  const statuses = new Set(await Promise.all(puts))
  const object = context.store.objects.find(bucket, 'test/1.png')
  const left = Object.entries(blobsOf(data))
  const [name, file = ''] = left[0] ?? []
  const text = Buffer.from(file, 'base64').toString()
  expect({
    statuses: [...statuses],
    mixed: [...read].filter((one) => !bodies.includes(one)),
    files: left.length,
    named: object?.blob === name,
    whole: bodies.includes(text),
    md5: object?.md5,
  }).toEqual({
    statuses: [200],
    mixed: [],
    files: 1,
    named: true,
    whole: true,
    md5: createHash('md5').update(text).digest('hex'),
  })
})
