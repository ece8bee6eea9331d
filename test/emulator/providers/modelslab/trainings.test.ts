import { expect, test } from 'vitest'
import { accountClock } from '../../../../src/emulator/account.js'
import { newServer } from '../../../support/emulator.js'
import { course, firstEntries, newClient, trainingOrder } from './client.js'

async function newScene(key = 'test', options: Parameters<typeof newServer>[0] = {}) {
  const server = await newServer(options)
  return { ...server, client: newClient(server.url, key), clock: accountClock(server, key) }
}

const notFound = { status: 'error', message: 'Training not found', messege: 'Training not found' }
const cancelled = (id: string) => ({
  status: 200,
  violations: 0,
  body: { status: 'success', messege: 'training cancelled', data: id },
})
const deleted = (id: string) => ({ status: 200, violations: 0, body: { status: 'success', messege: 'model deleted', data: id } })

test('a training goes through the eight statuses in half an hour, and its log grows', async () => {
  const { client, clock } = await newScene()
  const id = await client.train()
  const seen = []
  let minutes = 0
  for (const [, at] of course) {
    await clock.advance(`${at - minutes}m`)
    minutes = at
    seen.push(await client.state(id))
  }
  const entered = [0, 1, 2, 2, 3, 4, 4, 5]
  expect(seen).toEqual(
    course.map(([messege], index) => ({ status: 'success', messege, data: firstEntries(entered[index] ?? 0) })),
  )
})

test.each(['fine_tune', 'fine_tune_v2'])('a Dreambooth training by %s takes 25 minutes', async (path) => {
  const { client, clock } = await newScene()
  const { body } = await client.post<{ training_id: string; data: string }>(
    `/api/v3/${path}`,
    trainingOrder({ base_model_id: 'midjourney' }),
  )
  await clock.advance('1499s')
  const before = await client.state(body.training_id)
  await clock.advance('1s')
  const after = await client.state(body.training_id)
  expect([body.data, before.messege, after.messege]).toEqual(['it will take upto 25 minutes.', 'deploying_model', 'model_ready'])
})

test('a failed training says so in messege, and its reason ends the log', async () => {
  const { client, clock } = await newScene('test+train-fails')
  const id = await client.train()
  await clock.advance('1h')
  expect(await client.state(id)).toEqual({
    status: 'success',
    messege: 'training_failed',
    data: `${firstEntries(1)}\nTraining Failed`,
  })
})

test.each(['cancle_training', 'cancel_training'])('%s stops a training for good, with the log it had', async (path) => {
  const { client, clock } = await newScene()
  const id = await client.train()
  await clock.advance('16m')
  const answer = await client.post(`/api/v3/${path}/${id}`)
  await clock.advance('1h')
  const state = { status: 'success', messege: 'cancelled', data: firstEntries(2) }
  expect([answer, await client.state(id)]).toEqual([cancelled(id), state])
})

test('a second cancel answers as the first', async () => {
  const { client } = await newScene()
  const id = await client.train()
  await client.post(`/api/v3/cancle_training/${id}`)
  expect(await client.post(`/api/v3/cancle_training/${id}`)).toEqual(cancelled(id))
})

test.each([
  ['model_ready', 'test'],
  ['training_failed', 'test+train-fails'],
])('a training that has ended as %s is not cancelled any more', async (word, key) => {
  const { client, clock } = await newScene(key)
  const id = await client.train()
  await clock.advance('1h')
  const { status, body } = await client.post(`/api/v3/cancle_training/${id}`)
  const text = `Training has already ended as ${word}`
  expect([status, body, (await client.state(id)).messege]).toEqual([200, { status: 'error', message: text, messege: text }, word])
})

test.each([
  ['running', '5m'],
  ['finished', '1h'],
] as const)('a deleted training is gone, even if it was %s', async (_name, wait) => {
  const { client, clock } = await newScene()
  const id = await client.train()
  await clock.advance(wait)
  const answer = await client.post(`/api/v3/finetune/delete/${id}`)
  const again = await client.post(`/api/v3/finetune/delete/${id}`)
  const cancel = await client.post(`/api/v3/cancle_training/${id}`)
  const gone = { status: 200, violations: 0, body: notFound }
  expect([answer, again, cancel, await client.state(id), (await client.list()).data]).toEqual([
    deleted(id),
    gone,
    gone,
    notFound,
    [],
  ])
})

test('what was generated with a deleted training stays', async () => {
  const { client, clock } = await newScene()
  const training = await client.train()
  await clock.runUntil(training, 'model_ready')
  const { id } = await client.paint({ lora_model: training })
  await clock.advance('13s')
  await client.post(`/api/v3/finetune/delete/${training}`)
  const { output } = await client.fetch(id)
  expect((await fetch(output[0] ?? '')).status).toBe(200)
})

test('the list has every training that was not deleted, newest first', async () => {
  const { client, clock } = await newScene()
  const ids = [await client.train(), await client.train(), await client.train()]
  await client.post(`/api/v3/finetune/delete/${ids[1]}`)
  await client.post(`/api/v3/cancle_training/${ids[0]}`)
  await clock.advance('1h')
  expect(await client.list()).toEqual({ status: 'success', messege: 'model list', data: [ids[2], ids[0]] })
})

test('another account sees none of it', async () => {
  const { client, url } = await newScene()
  const id = await client.train()
  const stranger = newClient(url, 'stranger')
  const answers = []
  for (const path of ['fine_tune_status', 'cancle_training', 'cancel_training', 'finetune/delete']) {
    answers.push((await stranger.post(`/api/v3/${path}/${id}`)).body)
  }
  expect([answers, (await stranger.list()).data, (await client.list()).data]).toEqual([Array(4).fill(notFound), [], [id]])
})

test('a generation is no training', async () => {
  const { client } = await newScene()
  const { id } = await client.paint()
  expect(await client.state(String(id))).toEqual(notFound)
})

test('a single link in place of a list is taken, and noted', async () => {
  const { client } = await newScene()
  const { status, body, violations } = await client.post<{ status: string }>(
    '/api/v3/lora_fine_tune',
    trainingOrder({ images: 'https://example.org/1.png' }),
  )
  expect([status, body.status, violations]).toEqual([200, 'success', 1])
})
