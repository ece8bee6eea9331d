import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { News } from '../../../src/emulator/context.js'
import { createFeed, type FeedBounds } from '../../../src/emulator/control/feed.js'
import { newEmulator } from '../../support/emulator.js'
import { openEvents } from '../../support/event-stream.js'
import { newReceiver } from '../../support/receiver.js'
import { newClient as newLab } from '../providers/modelslab/client.js'
import { newClient } from '../providers/novita/client.js'
import { mistake, newSteered } from './steering.js'

const types = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type)
const numberOf = (id: string) => Number(id.split('-')[1])

test('what happens is told as it happens: exchange, job, transition, attempt, clock', async () => {
  const { url, post } = await newSteered()
  const receiver = await newReceiver()
  const stream = await openEvents(url)
  expect([stream.status, stream.type]).toEqual([200, 'text/event-stream; charset=utf-8'])
  const id = await newLab(url).train({ webhook: receiver.url })
  await post('/clock/run-until', { job: id, state: 'training_started' })
  const events = await stream.first(7)
  expect(types(events)).toEqual(['ready', 'job', 'exchange', 'attempt', 'transition', 'clock', 'attempt'])
  expect(events[1]?.data).toMatchObject({ account: 'test', job: { id, state: 'queued', word: 'deploying_gpu' } })
  expect(events[2]?.data).toMatchObject({ account: 'test', exchange: { id: 'req_1', status: 200 }, job: { id } })
  expect(events[3]?.data).toMatchObject({ word: 'deploying_gpu', attempt: { status: 200, error: null }, retryAt: null })
  expect(events[4]?.data).toEqual({
    type: 'transition',
    account: 'test',
    provider: 'modelslab',
    jobId: id,
    at: '2026-01-01T00:01:00.000Z',
    state: 'running',
    word: 'training_started',
    reason: null,
  })
  expect(events[5]?.data).toEqual({
    type: 'clock',
    account: 'test',
    now: '2026-01-01T00:01:00.000Z',
    mode: 'manual',
    pace: 1,
  })
})

test('every step of every job is told once, whatever moves the clock, and an end by command as well', async () => {
  const { url, post } = await newSteered()
  const stream = await openEvents(url)
  const client = newClient(url)
  const [first, second] = [await client.train(), await client.train()]
  await post('/clock/next')
  await post('/clock/advance', { by: '5m' })
  await post(`/jobs/${second}/fail`, { reason: 'out of memory' })
  await post('/clock/settle')
  await stream.until(() => stream.seen.some(({ data }) => data['word'] === 'SERVING'))
  const steps = stream.seen
    .filter(({ type }) => type === 'transition')
    .map(({ data }) => [data['jobId'], data['word'], data['reason']])
  expect(steps).toEqual([
    [first, 'TRAINING', null],
    [second, 'TRAINING', null],
    [second, 'FAILED', 'out of memory'],
    [first, 'DEPLOYING', null],
    [first, 'SERVING', null],
  ])
})

test('a step that a poll causes is told, and so is an end at the very instant of the acceptance', async () => {
  const { url, post, put } = await newSteered()
  const stream = await openEvents(url)
  const client = newClient(url)
  await client.slot()
  await put('/scenario', { scenario: 'by-polls' })
  const [polled, cancelled] = [await client.train(), await client.train()]
  await post(`/jobs/${cancelled}/cancel`)
  for (let polls = 0; polls < 3; polls++) await client.training(polled)
  await stream.until(() => stream.seen.some(({ data }) => data['word'] === 'SERVING'))
  const steps = stream.seen.filter(({ type }) => type === 'transition').map(({ data }) => [data['jobId'], data['word']])
  expect(steps).toEqual([
    [cancelled, 'CANCELED'],
    [polled, 'TRAINING'],
    [polled, 'DEPLOYING'],
    [polled, 'SERVING'],
  ])
})

test('on a running clock steps are told without anybody asking', async () => {
  const { url } = await newSteered({ clock: 'live', pace: 10_000 })
  const stream = await openEvents(url)
  const id = await newClient(url).train()
  await stream.until(() => stream.seen.filter(({ type }) => type === 'transition').length >= 3)
  const steps = stream.seen.filter(({ type }) => type === 'transition').map(({ data }) => [data['jobId'], data['word']])
  expect(steps).toEqual(['TRAINING', 'DEPLOYING', 'SERVING'].map((word) => [id, word]))
})

test('a reader of one account hears of no other', async () => {
  const { url, post } = await newSteered()
  const stream = await openEvents(url, { query: '?account=mine' })
  await newClient(url, 'other').train()
  await newClient(url, 'mine').slot()
  await post('/reset?account=other', {})
  await post('/reset?account=mine', {})
  const events = await stream.first(3)
  expect(events.map(({ type, data }) => [type, data['account']])).toEqual([
    ['ready', 'mine'],
    ['exchange', 'mine'],
    ['reset', 'mine'],
  ])
})

test('a reader that comes back goes on where it was, and ids only grow', async () => {
  const { url } = await newSteered()
  const client = newClient(url)
  const before = await openEvents(url)
  await client.slot()
  const seen = await before.first(2)
  before.leave()
  await client.slot()
  await client.slot()
  const after = await openEvents(url, { lastId: seen[1]?.id ?? '' })
  await client.slot()
  const events = await after.first(4)
  expect(types(events)).toEqual(['ready', 'exchange', 'exchange', 'exchange'])
  expect(events.slice(1).map(({ data }) => data['exchange'])).toMatchObject([{ id: 'req_2' }, { id: 'req_3' }, { id: 'req_4' }])
  const ids = [...seen, ...events.slice(1)].map(({ id }) => numberOf(id))
  expect(ids).toEqual([...ids].toSorted((a, b) => a - b))
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(['1-1', 'nonsense', '99999999999999-4'])(
  'a reader of another run is told that it missed something: %s',
  async (lastId) => {
    const { url } = await newSteered()
    const stream = await openEvents(url, { lastId })
    expect((await stream.first(2)).map(({ type, data }) => [type, data])).toEqual([
      ['ready', { account: null }],
      ['missed', { missed: null }],
    ])
  },
)

test('what a reset forgets is not told to a reader that comes back', async () => {
  const { url, post } = await newSteered()
  const before = await openEvents(url)
  const [ready] = await before.first(1)
  await newClient(url, 'goes').slot()
  await newClient(url, 'stays').slot()
  await post('/reset?account=goes', {})
  const after = await openEvents(url, { lastId: ready?.id ?? '' })
  await after.until(() => after.seen.some(({ type }) => type === 'reset'))
  expect(after.seen.map(({ type, data }) => [type, data['account']])).toEqual([
    ['ready', null],
    ['missed', undefined],
    ['exchange', 'stays'],
    ['reset', 'goes'],
  ])
})

test('the stream leaves no exchange, and calls of the control API are not told', async () => {
  const { url, get, server } = await newSteered()
  const stream = await openEvents(url)
  await get('/status')
  await newClient(url).slot()
  expect(types(await stream.first(2))).toEqual(['ready', 'exchange'])
  expect(server.context.store.exchanges.list({ limit: 10 }).map(({ operation }) => operation)).toEqual([
    'getStatus',
    'createTrainingAsset',
  ])
})

test('closing ends every stream at once', async () => {
  const { url, server } = await newSteered()
  const streams = await Promise.all([openEvents(url), openEvents(url)])
  await Promise.all(streams.map((stream) => stream.first(1)))
  await server.close()
  expect(await Promise.all(streams.map((stream) => stream.ended()))).toEqual([true, true])
})

test('a HEAD of the stream ends', async () => {
  const { url } = await newSteered()
  const answer = await fetch(`${url}/_/api/v1/events`, { method: 'HEAD' })
  expect([answer.status, await answer.text()]).toEqual([200, ''])
})

test('in process the stream is read from the answer', async () => {
  const { server } = await newSteered()
  const answer = await server.app.request('http://127.0.0.1/_/api/v1/events')
  const reader = answer.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  await reader?.cancel()
  expect(Buffer.from(value ?? []).toString()).toMatch(/^id: \d+-0\nevent: ready\n/)
})

test('a reader that never reads is dropped, while others go on and memory stays bounded', async () => {
  const { url, server } = await newSteered()
  const good = await openEvents(url)
  await good.first(1)
  const silent = connect(server.port, '127.0.0.1')
  onTestFinished(() => {
    silent.destroy()
  })
  silent.pause()
  silent.write('GET /_/api/v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
  const closed = new Promise<void>((resolve) => silent.once('close', () => resolve()))
  const message = 'x'.repeat(100_000)
  let told = 0
  for (; told < 200; told++) {
    server.context.tell({ type: 'bug', message, error: undefined })
    await good.until(() => good.seen.length >= told + 2)
  }
  silent.resume()
  await closed
  server.context.tell({ type: 'bug', message: 'the end', error: undefined })
  await good.until(() => good.seen.at(-1)?.data['message'] === 'the end')
  expect(good.seen).toHaveLength(told + 2)
})

/** A feed with bounds of its own, over an emulator without a socket. */
function newFeed(bounds: Partial<FeedBounds>) {
  const { context } = newEmulator()
  const closing = new AbortController()
  onTestFinished(() => closing.abort())
  let tell: (news: News) => void = () => {}
  const parts = { listen: (listener: (news: News) => void) => (tell = listener), closing: closing.signal, eventOf: bugOf }
  const usual = { readers: 2, events: 5, characters: 10_000, unread: 100_000, heartbeatMs: 60_000 }
  const feed = createFeed(parts, { ...usual, ...bounds })
  const open = (lastId?: string) => feed.open(context, undefined, lastId)
  return { open, bug: (message: string) => tell({ type: 'bug', message, error: undefined }) }
}

const bugOf = (news: News) =>
  news.type === 'bug' ? ({ type: 'bug', message: news.message, error: undefined } as const) : undefined

/** What a stream holds now; Node 26 gives it chunk by chunk. */
function textOf(stream: ReturnType<ReturnType<typeof newFeed>['open']>): string {
  const chunks: unknown[] = []
  for (let chunk: unknown = stream?.read(); chunk !== null && chunk !== undefined; chunk = stream?.read()) chunks.push(chunk)
  return chunks.map(String).join('')
}

const messages = (text: string) => [...text.matchAll(/"message":"(\w+)"/g)].map(([, message]) => message)

test('a heartbeat shows that a silent stream lives', async () => {
  const { open } = newFeed({ heartbeatMs: 5 })
  const stream = open()
  let text = ''
  for await (const chunk of stream ?? []) {
    text += String(chunk)
    if (text.endsWith(':\n\n:\n\n')) break
  }
  expect(text).toMatch(/^id: \d+-0\nevent: ready\ndata: {"account":null}\n\n:\n\n:\n\n$/)
})

test('of a long absence the last events are told, and how many are gone', () => {
  const { open, bug } = newFeed({})
  const first = open()
  const id = /id: (\S+)/.exec(textOf(first))?.[1] ?? ''
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) bug(name)
  const text = textOf(open(id))
  expect([messages(text), /"missed":(\d+)/.exec(text)?.[1]]).toEqual([['c', 'd', 'e', 'f', 'g'], '2'])
})

test('events are kept within a bound of characters too', () => {
  const { open, bug } = newFeed({ characters: 200 })
  const id = /id: (\S+)/.exec(textOf(open()))?.[1] ?? ''
  for (const name of ['a', 'b', 'c']) bug(name.repeat(50))
  expect(messages(textOf(open(id)))).toEqual(['c'.repeat(50)])
})

test('there are only so many readers, until one leaves', async () => {
  const { open } = newFeed({})
  const [first, second] = [open(), open()]
  expect([first === undefined, second === undefined, open()]).toEqual([false, false, undefined])
  const left = new Promise((resolve) => first?.once('close', resolve))
  first?.destroy()
  await left
  expect(open()).not.toBe(undefined)
})

test('one reader too many is told so', async () => {
  const { url, get } = await newSteered()
  const streams = await Promise.all(Array.from({ length: 100 }, () => openEvents(url)))
  await Promise.all(streams.map((stream) => stream.first(1)))
  expect(mistake(await get('/events'))).toEqual([503, 'E_READERS'])
})
