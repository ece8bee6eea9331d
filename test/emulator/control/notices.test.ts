import { expect, test } from 'vitest'
import { newReceiver } from '../../support/receiver.js'
import { newClient } from '../providers/modelslab/client.js'
import { mistake, newSteered, type Steered } from './steering.js'

const words = (calls: readonly { readonly body: string }[]) => calls.map(({ body }) => JSON.parse(body).training_status)

async function newTraining(steered: Steered) {
  const receiver = await newReceiver()
  const id = await newClient(steered.url).train({ webhook: receiver.url })
  const { notices } = (await steered.get('/notices')).body
  return { receiver, id, notices: notices.map((one: { id: string }) => one.id) }
}

test('a held webhook call waits for its release and is due at once then', async () => {
  const steered = await newSteered()
  const { receiver, notices } = await newTraining(steered)
  const [, second] = notices
  expect(await steered.post(`/notices/${second}/hold`)).toMatchObject({ status: 200, body: { id: second, state: 'held' } })
  await steered.post('/clock/advance', { by: '16m' })
  expect(words(receiver.calls)).toEqual(['deploying_gpu', 'training_success'])
  const released = await steered.post(`/notices/${second}/release`)
  expect(released).toMatchObject({ status: 200, body: { state: 'waiting', dueAt: '2026-01-01T00:16:00.000Z' } })
  await steered.post('/clock/advance', { by: 0 })
  expect(words(receiver.calls)).toEqual(['deploying_gpu', 'training_success', 'training_started'])
})

test('one that is released in time is due when it was to be', async () => {
  const steered = await newSteered()
  const { notices } = await newTraining(steered)
  await steered.post(`/notices/${notices[1]}/hold`)
  expect((await steered.post(`/notices/${notices[1]}/release`)).body.dueAt).toBe('2026-01-01T00:01:00.000Z')
})

test('a dropped webhook call is never sent, but by a replay', async () => {
  const steered = await newSteered()
  const { receiver, notices } = await newTraining(steered)
  for (const id of notices) await steered.post(`/notices/${id}/drop`)
  await steered.post('/clock/settle')
  expect(receiver.calls).toEqual([])
  await steered.post(`/notices/${notices[7]}/replay`, {})
  expect(words(receiver.calls)).toEqual(['model_ready'])
})

test('a duplicate comes with the first where that one waits, else at once, under an identity of its own', async () => {
  const steered = await newSteered()
  const { receiver, notices } = await newTraining(steered)
  const early = await steered.post(`/notices/${notices[1]}/duplicate`)
  expect(early).toMatchObject({ status: 200, body: { word: 'training_started', dueAt: '2026-01-01T00:01:00.000Z' } })
  await steered.post('/clock/advance', { by: '2m' })
  const late = await steered.post(`/notices/${notices[0]}/duplicate`)
  expect(late.body).toMatchObject({ word: 'deploying_gpu', state: 'waiting', dueAt: '2026-01-01T00:02:00.000Z' })
  await steered.post('/clock/advance', { by: 0 })
  expect(words(receiver.calls)).toEqual(['deploying_gpu', 'training_started', 'training_started', 'deploying_gpu'])
  const ids = receiver.calls.map(({ headers }) => headers['x-loradock-notice'])
  expect(ids).toEqual([notices[0], notices[1], early.body.id, late.body.id])
})

test('a replay to another receiver goes there and nowhere else', async () => {
  const steered = await newSteered()
  const { receiver, notices } = await newTraining(steered)
  const other = await newReceiver({ script: [503] })
  const replayed = await steered.post(`/notices/${notices[0]}/replay`, { to: other.url })
  expect(replayed).toMatchObject({ status: 200, body: { to: other.url, status: 503, error: 'non-2xx' } })
  expect([receiver.calls.length, other.calls.length]).toEqual([0, 1])
})

test.each([
  ['hold', 'hold'],
  ['drop', 'hold'],
  ['drop', 'drop'],
  ['drop', 'release'],
  [undefined, 'release'],
])('after %s a webhook call cannot %s', async (first, verb) => {
  const steered = await newSteered()
  const { notices } = await newTraining(steered)
  if (first !== undefined) await steered.post(`/notices/${notices[0]}/${first}`)
  const before = (await steered.get('/notices')).body
  expect(mistake(await steered.post(`/notices/${notices[0]}/${verb}`))).toEqual([409, 'E_NOTICE_STATE'])
  expect((await steered.get('/notices')).body).toEqual(before)
})

test.each(['hold', 'release', 'drop', 'duplicate', 'replay'])('an unknown webhook call cannot %s', async (verb) => {
  const steered = await newSteered()
  await newTraining(steered)
  expect(mistake(await steered.post(`/notices/ntc_99/${verb}`, {}))).toEqual([404, 'E_NOTICE_UNKNOWN'])
  expect(mistake(await steered.post(`/notices/first/${verb}`, {}))).toEqual([404, 'E_NOTICE_UNKNOWN'])
})

test('a webhook call that is being sent cannot be replayed', async () => {
  const steered = await newSteered()
  const answers: unknown[] = []
  const receiver = await newReceiver({
    onCall: async () => {
      if (answers.length === 0) answers.push(mistake(await steered.post('/notices/ntc_1/replay', {})))
    },
  })
  await newClient(steered.url).train({ webhook: receiver.url })
  await steered.post('/clock/advance', { by: 0 })
  expect(answers).toEqual([[409, 'E_NOTICE_HELD']])
})

test('two waiting webhook calls change places, whenever they are due', async () => {
  const steered = await newSteered()
  const { receiver, notices } = await newTraining(steered)
  const swapped = await steered.post(`/notices/${notices[1]}/swap`, { with: notices[2] })
  expect([swapped.status, swapped.body.notices.map((one: { id: string; dueAt: string }) => [one.id, one.dueAt])]).toEqual([
    200,
    [
      [notices[1], '2026-01-01T00:15:00.000Z'],
      [notices[2], '2026-01-01T00:01:00.000Z'],
    ],
  ])
  await steered.post('/clock/advance', { by: '16m' })
  expect(words(receiver.calls)).toEqual(['deploying_gpu', 'training_success', 'training_started'])
  const copy = (await steered.post(`/notices/${notices[3]}/duplicate`)).body
  await steered.post(`/notices/${copy.id}/swap`, { with: notices[3] })
  await steered.post('/clock/advance', { by: '2m' })
  expect(receiver.calls.slice(3).map(({ headers }) => headers['x-loradock-notice'])).toEqual([copy.id, notices[3]])
})

test('webhook calls that do not wait for one receiver keep their places', async () => {
  const steered = await newSteered()
  const { notices } = await newTraining(steered)
  const { notices: others } = await newTraining(steered)
  const swap = (one: string, other: string) => steered.post(`/notices/${one}/swap`, { with: other })
  expect(mistake(await swap(notices[0], notices[0]))).toEqual([409, 'E_NOTICE_STATE'])
  expect(mistake(await swap(notices[0], others.at(-1)))).toEqual([409, 'E_NOTICE_STATE'])
  expect(mistake(await swap(notices[0], 'ntc_99'))).toEqual([404, 'E_NOTICE_UNKNOWN'])
  await steered.post(`/notices/${notices[0]}/drop`)
  expect(mistake(await swap(notices[1], notices[0]))).toEqual([409, 'E_NOTICE_STATE'])
})

test('a replay with an edited body sends it this once, and its attempt says so', async () => {
  const steered = await newSteered()
  const { receiver, notices } = await newTraining(steered)
  const body = '{"status":"error"}'
  const replayed = await steered.post(`/notices/${notices[0]}/replay`, { body })
  expect(replayed).toMatchObject({ status: 200, body: { body, rule: 'edited by replay', status: 200 } })
  await steered.post(`/notices/${notices[0]}/replay`, {})
  expect(receiver.calls.map((call) => JSON.parse(call.body).training_status)).toEqual([undefined, 'deploying_gpu'])
})
