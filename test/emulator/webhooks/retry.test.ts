import { expect, test } from 'vitest'
import { nextTryAt } from '../../../src/emulator/domain/retry.js'
import type { Poster } from '../../../src/emulator/webhooks/post.js'
import { newReceiver } from '../../support/receiver.js'
import { newDriver } from './delivery.js'
import { identityOf, newScene, secondsOf } from './scene.js'

// A generation ends 3.855 s after its acceptance; the waits are loradock's choice, their number is documented.
const end = 3.855
const ladder = [0, 5, 35, 95, 395, 1295].map((wait) => end + wait)

const always = (status: number) => Array.from({ length: 20 }, () => status)

test("a generation's refused call is made again five times within one advance, then given up", async () => {
  const { paint, clock, outbox } = await newScene()
  const stood: number[] = []
  const receiver = await newReceiver({ script: always(500), onCall: () => void stood.push(secondsOf(clock().now())) })
  await paint(receiver.url)
  const happened = await clock().advance('1h')
  expect(stood).toEqual(ladder)
  expect(happened.filter(({ what }) => what === 'attempt').map(({ at }) => secondsOf(at))).toEqual(ladder)
  expect(outbox.list('test', 9)).toMatchObject([{ state: 'refused', tries: 6 }])
})

test.each([
  ['after-first', 6],
  ['in-all', 5],
] as const)('under novita.webhook-retries=%s there are %i calls in all', async (retries, count) => {
  const { paint, clock } = await newScene({ quirks: { 'novita.webhook-retries': retries } })
  const receiver = await newReceiver({ script: always(503) })
  await paint(receiver.url)
  await clock().settle()
  expect(receiver.calls.length).toBe(count)
})

test('every try is stored, has the same identity and the same words, and the first 2xx ends them', async () => {
  const { paint, clock, outbox } = await newScene()
  const receiver = await newReceiver({ script: [500, 'reset', 302, 204] })
  await paint(receiver.url)
  await clock().settle()
  expect(receiver.calls.map(identityOf)).toEqual(['ntc_1', 'ntc_1', 'ntc_1', 'ntc_1'])
  expect(outbox.attempts('test', 1).map(({ status, error, madeAt }) => [status, error, secondsOf(madeAt)])).toEqual([
    [500, 'non-2xx', ladder[0]],
    [null, 'reset', ladder[1]],
    [302, 'redirect', ladder[2]],
    [204, null, ladder[3]],
  ])
  expect(outbox.list('test', 9)).toMatchObject([{ state: 'delivered', tries: 4 }])
})

test('a receiver that never answers runs out of its deadline six times, and nobody waits longer than that', async () => {
  const scene = await newScene()
  const receiver = await newReceiver({ script: Array.from({ length: 6 }, () => 'hang') })
  await scene.paint(receiver.url)
  await newDriver(scene, { policy: { deadlineMs: 60 } }).settle('test')
  // The tries are one deadline of real time long and the whole ladder of the account's time.
  expect(scene.outbox.attempts('test', 1).map(({ error, madeAt }) => [error, secondsOf(madeAt)])).toEqual(
    ladder.map((at) => ['timeout', at]),
  )
})

test.each([
  ['a generation of Novita', 'paint', 5000],
  ['a training of ModelsLab', 'train', 30_000],
] as const)('%s gives its receiver the documented time', async (_name, start, deadlineMs) => {
  const scene = await newScene()
  const deadlines: number[] = []
  const poster: Poster = {
    post: async (call) => {
      deadlines.push(call.deadlineMs)
      return { status: 200, error: null, detail: null, answer: null, tookMs: 0 }
    },
    close: async () => {},
  }
  await scene[start]('http://127.0.0.1/hook')
  await newDriver(scene, { poster }).settle('test')
  expect(new Set(deadlines)).toEqual(new Set([deadlineMs]))
})

test.each([
  ['none', 8],
  ['up-to-3', 32],
] as const)('under modelslab.webhook-retries=%s eight refused calls are %i', async (retries, count) => {
  const { train, clock, outbox } = await newScene({ quirks: { 'modelslab.webhook-retries': retries } })
  const receiver = await newReceiver({ script: Array.from({ length: 40 }, () => 500) })
  await train(receiver.url)
  await clock().settle()
  expect([receiver.calls.length, new Set(outbox.list('test', 9).map(({ state }) => state))]).toEqual([
    count,
    new Set(['refused']),
  ])
})

test('a 2xx that goes unheard is stored as such and followed by the next try', async () => {
  const { paint, clock, outbox } = await newScene()
  const key = 'test+webhook-deaf'
  const receiver = await newReceiver()
  await paint(receiver.url, key)
  await clock(key).settle()
  expect(outbox.attempts(key, 1).map(({ status, error, madeAt, rule }) => [status, error, secondsOf(madeAt), rule])).toEqual([
    [200, 'unheard', ladder[0], 'scenario webhook-deaf'],
    [200, null, ladder[1], 'scenario webhook-deaf'],
  ])
  expect(receiver.calls.map(identityOf)).toEqual(['ntc_1', 'ntc_1'])
})

test('where no retry is documented an unheard 2xx is the end', async () => {
  const { train, clock, outbox } = await newScene()
  const key = 'test+webhook-deaf'
  const receiver = await newReceiver()
  await train(receiver.url, key)
  await clock(key).settle()
  expect(receiver.calls.length).toBe(8)
  expect(outbox.list(key, 1)).toMatchObject([{ state: 'refused', tries: 1 }])
})

test('a hundred notices that are done for hide none that waits', async () => {
  const { train, clock, outbox } = await newScene()
  const refusing = await newReceiver({ script: Array.from({ length: 104 }, () => 500) })
  for (let index = 0; index < 13; index += 1) await train(refusing.url)
  await clock().settle()
  const receiver = await newReceiver()
  await train(receiver.url)
  await clock().settle()
  const refused = outbox.list('test', 999).filter(({ state }) => state === 'refused').length
  expect([refused, receiver.calls.length]).toEqual([104, 8])
})

test('waits follow one another and end', () => {
  const policy = { deadlineMs: 1, retryAfterMs: [5, 30] }
  expect([1, 2, 3, 4].map((tries) => nextTryAt(policy, tries, 100))).toEqual([105, 130, undefined, undefined])
})
