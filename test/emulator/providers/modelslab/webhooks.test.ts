import { expect, test } from 'vitest'
import { accountClock } from '../../../../src/emulator/account.js'
import { newServer } from '../../../support/emulator.js'
import { newReceiver, type Receiver, type ReceiverOptions } from '../../../support/receiver.js'
import { course, entries, newClient, type TrainingNotice, type TrainingState } from './client.js'
import { documentedCall } from './document.js'

/** A server, a client, and a receiver that polls the training at each call before it answers. */
async function newScene(key: string, options: Parameters<typeof newServer>[0] = {}, receiving: ReceiverOptions = {}) {
  const server = await newServer(options)
  const client = newClient(server.url, key)
  const seen: { readonly told: TrainingNotice; readonly polled: TrainingState }[] = []
  const receiver = await newReceiver({
    ...receiving,
    onCall: async ({ body }) => {
      const told: TrainingNotice = JSON.parse(body)
      seen.push({ told, polled: await client.state(told.model_id) })
    },
  })
  return { ...server, client, receiver, seen, clock: accountClock(server, key) }
}

const words = course.map(([word]) => word)
const bodiesOf = ({ calls }: Receiver) => calls.map(({ body }) => JSON.parse(body))
const statusesOf = (receiver: Receiver) => bodiesOf(receiver).map(({ training_status }) => training_status)

test('a receiver gets the eight statuses in order, with exactly the documented fields', async () => {
  const { client, receiver, clock } = await newScene('test')
  const id = await client.train({ webhook: receiver.url })
  await clock.advance('1h')
  // 25 minutes where the answer says 30: both texts are printed on the page.
  const lines = [documentedCall()['logs'], entries[0], entries[1], entries[1], entries[2], entries[3], entries[3], entries[4]]
  expect(bodiesOf(receiver)).toEqual(
    words.map((training_status, index) => ({ status: 'success', training_status, logs: lines[index], model_id: id })),
  )
})

test('the first call is the documented example', async () => {
  const { client, receiver, clock } = await newScene('test')
  const id = await client.train({ webhook: receiver.url })
  await clock.advance(0)
  expect(bodiesOf(receiver)).toEqual([{ ...documentedCall(), model_id: id }])
})

test('a call is a POST of JSON', async () => {
  const { client, receiver, clock } = await newScene('test')
  await client.train({ webhook: receiver.url })
  await clock.advance(0)
  const [call] = receiver.calls
  expect([call?.method, call?.path, call?.headers['content-type']]).toEqual(['POST', '/hook', 'application/json'])
})

test('at each call the poll already agrees', async () => {
  const { client, receiver, clock, seen } = await newScene('test')
  await client.train({ webhook: receiver.url })
  await clock.advance('1h')
  const agreed = seen.map(({ told, polled }) => [told.training_status, polled.messege, polled.data.endsWith(told.logs)])
  // Before the training has started the log is empty, and the call has the sentence of the example.
  expect(agreed).toEqual(words.map((word) => [word, word, word !== 'deploying_gpu']))
})

test('under webhook-early a call comes before the poll knows', async () => {
  const { client, receiver, clock, seen } = await newScene('test+webhook-early')
  await client.train({ webhook: receiver.url })
  await clock.advance('1h')
  const compared = seen.map(({ told, polled }) => [told.training_status, polled.messege])
  // Nothing comes before the acceptance, so the first call alone is in time.
  expect(compared).toEqual(words.map((word, index) => [word, words[Math.max(0, index - 1)]]))
})

test.each([
  ['null', { webhook: null }],
  ['an empty text', { webhook: '' }],
  ['nothing', { webhook: undefined }],
])('%s as webhook asks for no call', async (_name, change) => {
  const { client, context, clock } = await newScene('test')
  await client.train(change)
  await clock.advance('1h')
  expect(context.store.outbox.list('test', 10)).toEqual([])
})

test('a failed training tells its reason, and nothing after it', async () => {
  const { client, receiver, clock } = await newScene('test', { quirks: { 'modelslab.few-images': 'fail-training' } })
  const id = await client.train({ webhook: receiver.url, images: ['https://example.org/1.png'] })
  await clock.advance('1h')
  const reason = 'Training Failed:  Valid image links less than 3'
  expect(bodiesOf(receiver).at(-1)).toEqual({ status: 'failed', training_status: 'training_failed', logs: reason, model_id: id })
})

test('a cancelled training tells nothing more', async () => {
  const { client, receiver, clock } = await newScene('test')
  const id = await client.train({ webhook: receiver.url })
  await clock.advance('16m')
  await client.post(`/api/v3/cancle_training/${id}`)
  await clock.advance('1h')
  expect(statusesOf(receiver)).toEqual(['deploying_gpu', 'training_started', 'training_success'])
})

test('a deleted training tells nothing more', async () => {
  const { client, receiver, clock } = await newScene('test')
  const id = await client.train({ webhook: receiver.url })
  await clock.advance('16m')
  await client.post(`/api/v3/finetune/delete/${id}`)
  await clock.advance('1h')
  expect(statusesOf(receiver)).toEqual(['deploying_gpu', 'training_started', 'training_success'])
})

test('under webhook-after-delete it tells all the same', async () => {
  const { client, receiver, clock } = await newScene('test+webhook-after-delete')
  const id = await client.train({ webhook: receiver.url })
  await clock.advance('26m')
  await client.post(`/api/v3/finetune/delete/${id}`)
  await clock.advance('1h')
  expect(statusesOf(receiver)).toEqual(words)
})

test('under webhook-contradicts the last call says ready, the poll says failed', async () => {
  const { client, receiver, clock, seen } = await newScene('test+webhook-contradicts')
  const id = await client.train({ webhook: receiver.url })
  await clock.advance('1h')
  const told = { status: 'success', training_status: 'model_ready', logs: 'Model loaded successfully', model_id: id }
  const last = seen.at(-1)
  expect([last?.told, last?.polled.messege]).toEqual([told, 'training_failed'])
})

test('a refused call is not made again, as no page promises it', async () => {
  const { client, receiver, clock } = await newScene('test', {}, { script: [500, 'reset'] })
  await client.train({ webhook: receiver.url })
  await clock.advance('1h')
  expect(statusesOf(receiver)).toEqual(words)
})

test('a redirect is not followed, and an answer without end is cut', async () => {
  const elsewhere = await newReceiver()
  const script = [{ status: 302, headers: { location: elsewhere.url } }, 'endless'] as const
  const { client, receiver, clock, context } = await newScene('test', {}, { script })
  await client.train({ webhook: receiver.url })
  await clock.advance('2m')
  const errors = context.store.outbox.recentAttempts('test', 10).map(({ error }) => error)
  expect([errors, elsewhere.calls]).toEqual([['too-large', 'redirect'], []])
})
