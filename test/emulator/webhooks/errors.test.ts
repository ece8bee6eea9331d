import { once } from 'node:events'
import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { newReceiver } from '../../support/receiver.js'
import { newDeafPort, newRawReceiver, newSelfSignedReceiver } from './bad-receivers.js'
import { newDriver } from './delivery.js'
import { newScene } from './scene.js'

interface Failure {
  readonly name: string
  readonly receiver: () => Promise<string>
  readonly status: number | null
  readonly error: string
  /** What is kept of the answer. */
  readonly answer?: string | null
}

const answering = async (...script: NonNullable<Parameters<typeof newReceiver>[0]>['script'] & object) =>
  (await newReceiver({ script })).url
const plain = async () => (await answering(200)).replace('http:', 'https:')
const head = 'HTTP/1.1 200 OK\r\n'

const failures: readonly Failure[] = [
  { name: 'a port where nothing listens', receiver: newDeafPort, status: null, error: 'refused' },
  // The reserved name is looked up, and nobody knows it: it never comes to a judgement of its address.
  { name: 'a name that nobody knows', receiver: async () => 'http://receiver.invalid/hook', status: null, error: 'dns' },
  { name: 'a certificate nobody vouches for', receiver: newSelfSignedReceiver, status: null, error: 'tls' },
  { name: 'a receiver that does not speak TLS', receiver: plain, status: null, error: 'tls' },
  { name: 'a receiver that never answers', receiver: () => answering('hang'), status: null, error: 'timeout' },
  {
    name: 'an answer that stops in the middle',
    receiver: () => newRawReceiver(`${head}content-length: 99\r\n\r\nhalf`, 'wait'),
    status: 200,
    error: 'timeout',
    answer: 'half',
  },
  { name: 'a head that never ends', receiver: () => newRawReceiver(head, 'wait'), status: null, error: 'timeout' },
  { name: 'a cut connection', receiver: () => answering('reset'), status: null, error: 'reset' },
  {
    name: 'a connection cut within the answer',
    receiver: () => newRawReceiver(`${head}content-length: 99\r\n\r\nhalf`, 'end'),
    status: 200,
    error: 'reset',
    answer: 'half',
  },
  { name: 'a connection that ends without a word', receiver: () => newRawReceiver('', 'end'), status: null, error: 'reset' },
  {
    name: 'a refusal',
    receiver: () => answering({ status: 500, body: 'no' }),
    status: 500,
    error: 'non-2xx',
    answer: 'no',
  },
  { name: 'a refusal for good', receiver: () => answering(410), status: 410, error: 'non-2xx', answer: '' },
  {
    name: 'a redirect',
    receiver: async () => answering({ status: 302, headers: { location: (await newReceiver()).url }, body: 'there' }),
    status: 302,
    error: 'redirect',
    answer: 'there',
  },
  {
    name: 'an answer without end',
    receiver: () => answering('endless'),
    status: 200,
    error: 'too-large',
    answer: 'x'.repeat(20_000),
  },
  {
    name: 'a head too large to read',
    receiver: () => newRawReceiver(`${head}x: ${'x'.repeat(40_000)}\r\n\r\n`),
    status: null,
    error: 'too-large',
  },
  { name: 'something that is not HTTP', receiver: () => newRawReceiver('220 mail ready\r\n'), status: null, error: 'bad-answer' },
  { name: 'an address that is not allowed', receiver: async () => 'http://10.0.0.1/hook', status: null, error: 'blocked' },
  { name: 'no URL at all', receiver: async () => 'localhost/hook', status: null, error: 'blocked' },
]

test.each(failures)('$name is an attempt that failed as "$error"', async ({ receiver, status, error, answer = null }) => {
  const scene = await newScene()
  const url = await receiver()
  const job = await scene.train(url)
  await newDriver(scene, { policy: { deadlineMs: 150 } }).advanceTo('test', scene.context.accounts.now('test'))
  const [attempt, ...more] = scene.outbox.recentAttempts('test', 9)
  const body = { status: 'success', training_status: 'deploying_gpu', logs: expect.any(String), model_id: job }
  expect(more).toEqual([])
  expect({
    ...attempt,
    headers: JSON.parse(attempt?.headers ?? ''),
    body: JSON.parse(attempt?.body.toString() ?? ''),
    answer: attempt?.answer?.toString() ?? null,
  }).toEqual({
    sequence: 1,
    account: 'test',
    notice: 1,
    job,
    madeAt: scene.context.accounts.now('test'),
    url,
    headers: { 'content-type': 'application/json', 'x-loradock-notice': 'ntc_1' },
    body,
    status,
    error,
    answer,
    tookMs: expect.any(Number),
    rule: null,
  })
})

test('the stored bytes are the bytes that were sent', async () => {
  const scene = await newScene()
  const receiver = await newReceiver()
  await scene.train(receiver.url)
  await scene.paint(receiver.url)
  await scene.clock().settle()
  const sent = scene.outbox.recentAttempts('test', 99).toReversed()
  expect(sent.map(({ body }) => body.toString())).toEqual(receiver.calls.map(({ body }) => body))
  expect(sent.map(({ headers }) => Object.entries(JSON.parse(headers)))).toEqual(
    receiver.calls.map(({ headers }) => ['content-type', 'x-loradock-notice'].map((name) => [name, headers[name]])),
  )
})

test('how long an attempt took is real time, up to the deadline', async () => {
  const scene = await newScene()
  await scene.train(await answering('hang'))
  await newDriver(scene, { policy: { deadlineMs: 120 } }).settle('test')
  const tookMs = scene.outbox.attempts('test', 1)[0]?.tookMs ?? 0
  expect(tookMs).toBeGreaterThanOrEqual(119)
  expect(tookMs).toBeLessThan(5000)
})

test('a redirect is not followed', async () => {
  const elsewhere = await newReceiver()
  const scene = await newScene()
  const script = [301, 302, 303, 307, 308].map((status) => ({ status, headers: { location: elsewhere.url } }))
  await scene.train(await answering(...script))
  await scene.clock().settle()
  expect(scene.outbox.recentAttempts('test', 5).length).toBe(5)
  expect(elsewhere.calls).toEqual([])
})

test('an answer of exactly twenty thousand bytes is whole', async () => {
  const scene = await newScene()
  await scene.train(await answering({ status: 200, body: 'y'.repeat(20_000) }))
  await scene.clock().advance(0)
  const [attempt] = scene.outbox.recentAttempts('test', 1)
  expect([attempt?.error, attempt?.answer?.length]).toEqual([null, 20_000])
})

test('a connection is used again by the next call of a burst, and one left idle is not', async () => {
  const scene = await newScene()
  const sockets: Socket[] = []
  const receiver = await newReceiver({ onConnection: (socket) => void sockets.push(socket) })
  await scene.train(receiver.url)
  await newDriver(scene).settle('test')
  const used = sockets.length
  // A second one is made where the first has not quite been given back when the next call is due.
  expect([receiver.calls.length, used <= 2]).toEqual([8, true])
  await Promise.all(sockets.filter((socket) => !socket.closed).map((socket) => once(socket, 'close')))
  await scene.train(receiver.url)
  await newDriver(scene).settle('test')
  expect([receiver.calls.length, sockets.length > used]).toEqual([16, true])
})

test('a receiver that keeps no connection gets each call over one of its own', async () => {
  const scene = await newScene()
  const url = await newRawReceiver('HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n')
  await scene.train(url)
  await newDriver(scene).settle('test')
  expect(scene.outbox.recentAttempts('test', 9).map(({ error }) => error)).toEqual(Array.from({ length: 8 }, () => null))
})
