import { expect, test } from 'vitest'
import { newReceiver } from '../../support/receiver.js'
import { course } from '../providers/modelslab/client.js'
import { newHeardReceiver, wordOf, words } from '../webhooks/scene.js'
import { behind, live, novitaSays, paint, type Scene } from './scene.js'

/** What so many polls of one job answer, one after the other. */
async function answers(count: number, poll: () => Promise<string>): Promise<readonly string[]> {
  const said: string[] = []
  for (let at = 0; at < count; at++) said.push(await poll())
  return said
}

const task = async ({ novita }: Scene, id: string) => (await novita.result(id)).task.status
const state = async ({ modelslab }: Scene, id: string) => (await modelslab.state(id)).messege
const fetched = async ({ modelslab }: Scene, id: number) => (await modelslab.fetch(id)).status

test('under by-polls each poll moves its job one transition, and no clock moves', async () => {
  const scene = await live('by-polls')
  const before = await scene.clock.now()
  const [style, trained, painted] = [await scene.novita.train(), await scene.modelslab.train(), await paint(scene)]
  expect(await answers(4, () => novitaSays(scene, style))).toEqual([
    'TRAINING 0 %',
    'SUCCESS DEPLOYING',
    'SUCCESS SERVING',
    'SUCCESS SERVING',
  ])
  expect(await answers(8, () => state(scene, trained))).toEqual([...words.slice(1), 'model_ready'])
  expect(await answers(2, () => task(scene, painted))).toEqual(['TASK_STATUS_PROCESSING', 'TASK_STATUS_SUCCEED'])
  const { id } = await scene.modelslab.paint()
  expect(await answers(2, () => fetched(scene, id))).toEqual(['success', 'success'])
  expect(await scene.clock.now()).toEqual(before)
})

test('under by-polls what a job makes is there as soon as a poll says so', async () => {
  const scene = await live('by-polls')
  const painted = await paint(scene)
  await answers(2, () => task(scene, painted))
  const { images } = await scene.novita.result(painted)
  const { id } = await scene.modelslab.paint()
  const { output } = await scene.modelslab.fetch(id)
  const style = await scene.novita.train()
  await answers(3, () => novitaSays(scene, style))
  const { models } = (await scene.novita.get<{ models: { download_url: string }[] }>('/v3/model?filter.source=training')).body
  expect([await behind(images[0]?.image_url), await behind(String(output[0])), await behind(models[0]?.download_url)]).toEqual([
    '200 image/png',
    '200 image/png',
    '200 binary/octet-stream',
  ])
})

test('under by-polls the calls of what a poll moved follow it, on a clock that stands still', async () => {
  const scene = await live('by-polls')
  const polled: string[] = []
  const receiver = await newHeardReceiver()
  const id = await scene.modelslab.train({ webhook: receiver.url })
  for (const count of course.keys()) {
    if (count > 0) polled.push(await state(scene, id))
    await receiver.heard(count === 0 ? 0 : count + 1)
  }
  expect(receiver.calls.map(wordOf)).toEqual(words)
  expect(polled).toEqual(words.slice(1))
  expect(await scene.clock.now()).toEqual(new Date('2026-01-01T00:00:00.000Z'))
})

test('a receiver that polls at each call sees its training through by itself', async () => {
  const scene = await live('by-polls')
  const seen: string[] = []
  let id = ''
  const receiver = await newHeardReceiver({
    onCall: async (call) => {
      seen.push(`${wordOf(call)} > ${await state(scene, id)}`)
    },
  })
  id = await scene.modelslab.train({ webhook: receiver.url })
  await state(scene, id)
  await receiver.heard(8)
  await scene.clock.settle()
  expect(receiver.calls.map(wordOf)).toEqual(words)
  expect(seen.at(-1)).toBe('model_ready > model_ready')
})

test('under by-polls time goes on as well, and the rest of the plan keeps its lengths', async () => {
  const scene = await live('by-polls')
  const id = await scene.novita.train()
  expect(await novitaSays(scene, id)).toBe('TRAINING 0 %')
  const steps = (await scene.account.job(id)).transitions.map(({ at, word }) => [at.toISOString().slice(11, 19), word])
  expect(steps).toEqual([
    ['00:00:00', 'QUEUING'],
    ['00:00:00', 'TRAINING'],
    ['00:08:00', 'DEPLOYING'],
    ['00:09:00', 'SERVING'],
  ])
  await scene.clock.advance('4m')
  const list = (await scene.novita.get<{ tasks: { task_status: string }[] }>('/v3/training')).body
  expect([list.tasks[0]?.task_status, await novitaSays(scene, id)]).toEqual(['TRAINING', 'SUCCESS DEPLOYING'])
  expect((await scene.clock.runUntil(id, 'ready')).map(({ text }) => text)).toEqual([`job ${id} SERVING`])
})

test('by-polls can take several polls for each transition, and counts them for each job', async () => {
  const scene = await live('')
  await scene.account.use('by-polls', { every: 2 })
  const [one, other] = [await scene.novita.train(), await scene.novita.train()]
  expect([await novitaSays(scene, one), await novitaSays(scene, other), await novitaSays(scene, one)]).toEqual([
    'QUEUING 0 %',
    'QUEUING 0 %',
    'TRAINING 0 %',
  ])
})

test('under by-polls a call that is not wanted any more is not sent', async () => {
  const scene = await live('by-polls')
  const receiver = await newReceiver()
  const id = await scene.modelslab.train({ webhook: receiver.url })
  await scene.modelslab.post(`/api/v3/finetune/delete/${id}`)
  expect((await scene.modelslab.post(`/api/v3/fine_tune_status/${id}`)).body).toMatchObject({ status: 'error' })
  await scene.clock.settle()
  expect(receiver.calls).toEqual([])
})

test('under unknown-first the first polls of a training say UNKNOWN', async () => {
  const scene = await live('unknown-first')
  const id = await scene.novita.train()
  expect(await answers(3, () => novitaSays(scene, id))).toEqual(['UNKNOWN 0 %', 'UNKNOWN 0 %', 'QUEUING 0 %'])
})

test('under new-status one poll answers a word that no document lists, and that is no fault of ours', async () => {
  const scene = await live('new-status', { badAnswers: 'throw' })
  const [style, painted] = [await scene.novita.train(), await paint(scene)]
  const [trained, { id }] = [await scene.modelslab.train(), await scene.modelslab.paint()]
  await scene.clock.advance('2s')
  expect([
    await answers(3, () => novitaSays(scene, style)),
    await answers(3, () => task(scene, painted)),
    await answers(3, () => state(scene, trained)),
    await answers(3, () => fetched(scene, id)),
  ]).toEqual([
    ['QUEUING 0 %', 'PAUSED 0 %', 'QUEUING 0 %'],
    ['TASK_STATUS_PROCESSING', 'TASK_STATUS_PAUSED', 'TASK_STATUS_PROCESSING'],
    ['deploying_gpu', 'training_paused', 'deploying_gpu'],
    ['processing', 'paused', 'processing'],
  ])
  const noted = (await scene.account.exchanges())
    .filter(({ note }) => note !== null)
    .map(({ operation, note }) => [operation, note])
  expect(noted).toEqual(
    ['getStyleTraining', 'getTaskResult', 'getTrainingStatus', 'fetchImagesById'].map((operation) => [
      operation,
      'a status word of no document, as the story of this job has it',
    ]),
  )
})

test('under vanishes a job is not found any more an hour after its success', async () => {
  const scene = await live('vanishes')
  const [style, painted] = [await scene.novita.train(), await paint(scene)]
  const [trained, { id }] = [await scene.modelslab.train(), await scene.modelslab.paint()]
  const found = async () => [
    (await scene.novita.get(`/v3/training/style?task_id=${style}`)).status,
    (await scene.novita.get<{ tasks: unknown[] }>('/v3/training')).body.tasks.length,
    (await scene.novita.get(`/v3/async/task-result?task_id=${painted}`)).status,
    (await scene.modelslab.state(trained)).status,
    (await scene.modelslab.list()).data.length,
    await fetched(scene, id),
  ]
  // A generation takes seconds, a training of Novita ten minutes, one of ModelsLab thirty.
  await scene.clock.advance('1h')
  expect(await found()).toEqual([200, 1, 200, 'success', 1, 'success'])
  await scene.clock.advance('1m')
  expect(await found()).toEqual([200, 1, 404, 'success', 1, 'failed'])
  await scene.clock.advance('29m')
  expect(await found()).toEqual([404, 0, 404, 'error', 0, 'failed'])
})
