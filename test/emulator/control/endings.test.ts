import { expect, test } from 'vitest'
import { newReceiver } from '../../support/receiver.js'
import { newClient as newLab } from '../providers/modelslab/client.js'
import { newClient } from '../providers/novita/client.js'
import { mistake, newSteered } from './steering.js'

test('a finished job has moved its clock to its end, and its receiver was told on the way', async () => {
  const { url, post } = await newSteered()
  const receiver = await newReceiver()
  const id = await newLab(url).train({ webhook: receiver.url })
  const finished = await post(`/jobs/${id}/finish`)
  expect([finished.status, finished.body.now, finished.body.happenings.length]).toEqual([200, '2026-01-01T00:30:00.000Z', 15])
  expect(receiver.calls).toHaveLength(8)
  expect(mistake(await post(`/jobs/${id}/finish`))).toEqual([409, 'E_JOB_ENDED'])
})

test('a job that is planned never to end cannot be finished', async () => {
  const { url, put, post } = await newSteered()
  const client = newClient(url)
  await client.slot()
  await put('/scenario', { scenario: 'deploy-never' })
  const id = await client.train()
  const refused = await post(`/jobs/${id}/finish`)
  expect(mistake(refused)).toEqual([400, 'E_NEVER'])
  expect(refused.body.error.fix).toEqual([`loradock jobs fail ${id}`])
})

test('a failed job says why to its provider, and its receiver hears of the failure alone', async () => {
  const { url, post } = await newSteered()
  const receiver = await newReceiver()
  const lab = newLab(url)
  const id = await lab.train({ webhook: receiver.url })
  await post('/clock/run-until', { job: id, state: 'training_started' })
  const failed = await post(`/jobs/${id}/fail`, { reason: 'out of memory' })
  expect(failed).toMatchObject({ status: 200, body: { id, state: 'failed', word: 'training_failed' } })
  await post('/clock/settle')
  expect(receiver.calls.map(({ body }) => JSON.parse(body).training_status)).toEqual([
    'deploying_gpu',
    'training_started',
    'training_failed',
  ])
  expect(await lab.state(id)).toEqual({ status: 'success', messege: 'training_failed', data: 'out of memory' })
  expect(mistake(await post(`/jobs/${id}/fail`, {}))).toEqual([409, 'E_JOB_ENDED'])
})

test('a cancelled job is silent, and its poll says so', async () => {
  const { url, post } = await newSteered()
  const receiver = await newReceiver()
  const client = newClient(url)
  const [id, other] = [await client.train(), await newLab(url).train({ webhook: receiver.url })]
  expect(await post(`/jobs/${id}/cancel`)).toMatchObject({ status: 200, body: { id, state: 'cancelled', word: 'CANCELED' } })
  expect(await post(`/jobs/${other}/cancel`)).toMatchObject({ status: 200, body: { id: other, state: 'cancelled' } })
  await post('/clock/settle')
  expect(await client.training(id)).toMatchObject({ task_status: 'CANCELED' })
  expect(receiver.calls).toEqual([])
  expect(mistake(await post(`/jobs/${id}/cancel`))).toEqual([409, 'E_JOB_ENDED'])
})

test.each(['finish', 'fail', 'cancel'])('an unknown job cannot %s', async (verb) => {
  const { url, post } = await newSteered()
  await newClient(url).slot()
  expect(mistake(await post(`/jobs/none/${verb}`, {}))).toEqual([404, 'E_JOB_UNKNOWN'])
})

test('a reason that is no text is refused, and the job goes on', async () => {
  const { url, get, post } = await newSteered()
  const id = await newClient(url).train()
  expect(mistake(await post(`/jobs/${id}/fail`, { reason: 5 }))).toEqual([400, 'E_BODY'])
  expect((await get(`/jobs/${id}`)).body.job.state).toBe('queued')
})
