import { expect, test } from 'vitest'
import { accountClock } from '../../../../src/emulator/account.js'
import { validators } from '../../../../src/emulator/providers/novita/validate.gen.js'
import { newServer } from '../../../support/emulator.js'
import { newReceiver } from '../../../support/receiver.js'
import { bytesAt, generationOrder, newClient } from './client.js'

async function newScene(options: Parameters<typeof newServer>[0] = {}, script: readonly number[] = []) {
  const server = await newServer(options)
  const receiver = await newReceiver({ script })
  const client = newClient(server.url)
  const clock = accountClock(server, 'test')
  const submit = async (webhook: object = {}, change: object = {}) => {
    const order = generationOrder(change, { webhook: { url: receiver.url, ...webhook } })
    return (await client.post<{ task_id: string }>('/v3/async/txt2img', order)).body.task_id
  }
  return { ...server, receiver, client, clock, submit }
}

test('a finished generation is announced with the result of that moment, and links that work', async () => {
  const { receiver, client, clock, submit } = await newScene()
  const id = await submit()
  await clock.settle()
  const [call] = receiver.calls
  const { event_type, payload } = JSON.parse(call?.body ?? '')
  const result = await client.result(id)
  const { extra, images } = result
  expect([call?.method, call?.headers['content-type'], event_type, payload]).toEqual([
    'POST',
    'application/json',
    'ASYNC_TASK_RESULT',
    {
      ...result,
      extra: { ...extra, webhook: { url: receiver.url } },
      // The webhook page's example has the text where the result page has the number.
      images: images.map((image) => ({
        ...image,
        image_url_ttl: '3600',
        image_url: expect.stringContaining('X-Amz-Signature='),
      })),
    },
  ])
  expect((await bytesAt(payload.images[0].image_url)).length).toBeGreaterThan(100)
})

test('a generation that failed is announced as well, and a training never', async () => {
  const { receiver, client, clock, submit } = await newScene({ scenario: 'image-fails' })
  await submit()
  await client.train({ extra: { webhook: { url: receiver.url } } })
  await clock.settle()
  const told = receiver.calls.map(({ body }) => JSON.parse(body).payload.task.status)
  expect(told).toEqual(['TASK_STATUS_FAILED'])
})

test.each([
  ['TASK_STATUS_SUCCEED', 'TASK_STATUS_SUCCEED', 1],
  ['TASK_STATUS_FAILED', 'TASK_STATUS_FAILED', 0],
])('in test mode the event comes at once and says %s', async (return_task_status, status, pictures) => {
  const { receiver, clock, submit } = await newScene()
  await submit({ test_mode: { enabled: true, return_task_status } })
  await clock.advance(0)
  const { payload } = JSON.parse(receiver.calls[0]?.body ?? '')
  expect([payload.task.status, payload.images.length]).toEqual([status, pictures])
})

test('a refused call is tried again up to five times, and says the same each time, with fresh links', async () => {
  const { receiver, clock, submit, context } = await newScene({}, [500, 404, 302, 400, 503, 500])
  await submit()
  await clock.settle()
  const notices = context.store.outbox.list('test', 9).map(({ state, tries }) => [state, tries])
  const undated = (body: string) => body.replaceAll(/X-Amz-(Date|Signature)=\w+/g, '')
  expect([receiver.calls.length, new Set(receiver.calls.map(({ body }) => undated(body))).size, notices]).toEqual([
    6,
    1,
    [['refused', 6]],
  ])
})

test('a call that is heard is not repeated', async () => {
  const { receiver, clock, submit } = await newScene({}, [500, 204])
  await submit()
  await clock.settle()
  expect(receiver.calls.length).toBe(2)
})

test.each(['', null, 7])('a webhook that is %j is none', async (url) => {
  const { client, clock, context } = await newScene()
  await client.post('/v3/async/txt2img', generationOrder({}, { webhook: { url } }))
  await clock.settle()
  expect(context.store.outbox.list('test', 9)).toEqual([])
})

test('what is announced is a result that the document allows', async () => {
  const { receiver, clock, submit } = await newScene()
  await submit({}, { image_num: 2 })
  await clock.settle()
  const { payload } = JSON.parse(receiver.calls[0]?.body ?? '')
  const { webhook: _echo, ...extra } = payload.extra
  expect(validators['getTaskResult']?.responses['200']?.({ ...payload, extra })).toBe(true)
})
