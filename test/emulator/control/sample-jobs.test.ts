import { expect, test } from 'vitest'
import { newReceiver } from '../../support/receiver.js'
import { ruleThat } from '../../support/wire.js'
import { course } from '../providers/modelslab/client.js'
import { mistake, newSteered } from './steering.js'

test.each([
  ['novita', 'training', ['createTrainingAsset', 'putObject', 'createStyleTraining'], 9],
  ['novita', 'generation', ['createTextToImage'], 1],
  ['modelslab', 'training', ['cropBase64', 'createLoraTraining'], 8],
  ['modelslab', 'generation', ['createTextToImage'], 1],
])('a sample %s %s is started by the calls of a client, and ends well', async (provider, kind, operations, calls) => {
  const { post, get } = await newSteered()
  const { status, body } = await post('/jobs', { provider, kind })
  expect([status, body.provider, body.kind, body.state]).toEqual([
    200,
    provider,
    kind,
    expect.stringMatching(/^(queued|running)$/),
  ])
  const { exchanges } = (await get('/exchanges?account=test')).body
  const asked = exchanges.filter(({ service }: { service: string }) => service !== 'control')
  expect(new Set(asked.map(({ operation }: { operation: string }) => operation))).toEqual(new Set(operations))
  await post('/clock/run-until', { job: body.id, state: 'ready' })
  const shown = (await get(`/jobs/${body.id}`)).body.job
  const { clean, findings } = (await get('/findings')).body
  expect({ state: shown.state, calls: asked.length, clean, findings }).toEqual({
    state: 'ready',
    calls,
    clean: true,
    findings: [],
  })
})

test('a sample training that calls back makes every call to the receiver', async () => {
  const receiver = await newReceiver()
  const { post } = await newSteered()
  const { body } = await post('/jobs?account=looker', { provider: 'modelslab', kind: 'training', webhook: receiver.url })
  await post('/clock/run-until?account=looker', { job: body.id, state: 'ready' })
  expect(receiver.calls.map((call) => JSON.parse(call.body).training_status)).toEqual(course.map(([word]) => word))
})

test('the pictures of a sample training are real, and the ledger has them', async () => {
  const { post, get } = await newSteered()
  const { body } = await post('/jobs', { provider: 'novita', kind: 'training' })
  const { uploads } = (await get('/uploads')).body
  const seen = uploads.map(({ format, usedBy }: { format: string; usedBy: string[] }) => [format, usedBy])
  expect(seen).toEqual(Array.from({ length: 4 }, () => ['png', [body.id]]))
})

test.each([
  ['an unknown provider', { provider: 'acme', kind: 'training' }, [400, 'E_SAMPLE']],
  ['a webhook nobody would call', { provider: 'novita', kind: 'training', webhook: 'http://127.0.0.1:1/' }, [400, 'E_SAMPLE']],
  ['an unknown kind', { provider: 'novita', kind: 'song' }, [400, 'E_BODY']],
  ['no kind', { provider: 'novita' }, [400, 'E_BODY']],
])('%s starts no sample job', async (_what, order, expected) => {
  const { post, get } = await newSteered()
  expect(mistake(await post('/jobs', order))).toEqual(expected)
  expect((await get('/status')).body.jobs).toBe(0)
})

test.each([
  ['out-of-credit', 'test+out-of-credit', /createStyleTraining|was answered/],
  ['resets', undefined, /the connection broke/],
])('a scenario or rule stands in the way of a sample job as of a client: %s', async (_name, key = 'test', message) => {
  const { post, server } = await newSteered()
  if (key === 'test') {
    server.context.accounts.open('test')
    await post('/rules?account=test', ruleThat({ reset: true }))
  }
  const answer = await post(`/jobs?account=${encodeURIComponent(key)}`, { provider: 'novita', kind: 'training' })
  expect(mistake(answer)).toEqual([409, 'E_SAMPLE_REFUSED'])
  expect(answer.body.error.message).toMatch(message)
})
