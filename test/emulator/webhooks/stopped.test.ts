import { expect, test } from 'vitest'
import { newReceiver } from '../../support/receiver.js'
import { newHeardReceiver, newScene, type Scene, wordOf } from './scene.js'

const stops = [
  ['cancelled', '/api/v3/cancle_training/'],
  ['deleted', '/api/v3/finetune/delete/'],
] as const

const stop = (scene: Scene, path: string, job: string, key = 'test') => scene.modelslab(key).post(path + job)
const statesOf = ({ outbox }: Scene, key = 'test') => [...new Set(outbox.list(key, 99).map(({ state }) => state))]

test.each(stops)(
  'a training that was %s at once tells nothing, though its first call was due at its acceptance',
  async (_how, path) => {
    const scene = await newScene()
    const receiver = await newReceiver()
    await stop(scene, path, await scene.train(receiver.url))
    const happened = await scene.clock().settle()
    expect([happened, receiver.calls, statesOf(scene)]).toEqual([[], [], ['dropped']])
  },
)

test.each(stops)('a live clock has made that call before the training is %s, and makes no other', async (_how, path) => {
  const scene = await newScene({ clock: 'live' })
  const receiver = await newHeardReceiver()
  const sent = scene.attempts(1)
  const job = await scene.train(receiver.url)
  await sent
  await stop(scene, path, job)
  await scene.clock().settle()
  expect(receiver.calls.map(wordOf)).toEqual(['deploying_gpu'])
})

test.each(stops)('a receiver that has its training %s while it is called hears of nothing else', async (_how, path) => {
  const scene = await newScene()
  const job: { id?: string } = {}
  const receiver = await newReceiver({
    onCall: async (call) => {
      if (wordOf(call) === 'training_success') await stop(scene, path, job.id ?? '')
    },
  })
  job.id = await scene.train(receiver.url)
  await scene.clock().settle()
  expect(receiver.calls.map(wordOf)).toEqual(['deploying_gpu', 'training_started', 'training_success'])
  expect(statesOf(scene)).toEqual(['dropped', 'delivered'])
})

test.each(stops)('a refused call is not made again once its training was %s', async (_how, path) => {
  const scene = await newScene({ quirks: { 'modelslab.webhook-retries': 'up-to-3' } })
  const receiver = await newReceiver({ script: [500, 500] })
  const job = await scene.train(receiver.url)
  await scene.clock().advance('15s')
  await stop(scene, path, job)
  await scene.clock().settle()
  expect(receiver.calls.map(wordOf)).toEqual(['deploying_gpu', 'deploying_gpu'])
})

test.each(stops)('a call that is late, or held back, does not come once its training was %s', async (_how, path) => {
  const scene = await newScene()
  const key = 'test+webhook-late'
  const receiver = await newReceiver()
  const job = await scene.train(receiver.url, key)
  const [last] = scene.outbox.list(key, 1)
  if (last !== undefined) scene.outbox.change(last, { state: 'held' })
  await scene.clock(key).advance('90s')
  await stop(scene, path, job, key)
  await scene.clock(key).settle()
  expect([receiver.calls, statesOf(scene, key)]).toEqual([[], ['dropped']])
})

test('the notices of another training go on', async () => {
  const scene = await newScene()
  const receiver = await newReceiver()
  const [first, second] = [await scene.train(receiver.url), await scene.train(receiver.url)]
  await stop(scene, stops[1][1], first)
  await scene.clock().settle()
  expect(receiver.calls.map(({ body }) => JSON.parse(body).model_id)).toEqual(Array.from({ length: 8 }, () => second))
})
