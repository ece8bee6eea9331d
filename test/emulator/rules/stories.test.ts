import { expect, test } from 'vitest'
import { accountClock } from '../../../src/emulator/account.js'
import { newServer } from '../../support/emulator.js'
import { newReceiver } from '../../support/receiver.js'
import { newClient } from '../providers/modelslab/client.js'

async function newScene(key = 'test') {
  const server = await newServer()
  const client = newClient(server.url, key)
  const clock = accountClock(server, key)
  /** Adds a rule over the control API; its id, or what was wrong with it. */
  const rule = async (then: object, rest: object = {}) => {
    const body = JSON.stringify(Object.fromEntries([['then', then], ...Object.entries(rest)]))
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${server.url}/_/api/v1/rules?account=${encodeURIComponent(key)}`, {
      method: 'POST',
      headers,
      body,
    })
    return { status: answer.status, text: await answer.text() }
  }
  return { ...server, client, clock, rule }
}

test('a rule tells another story of the one job that it is about, whatever its account and key have chosen', async () => {
  const { client, clock, rule, context } = await newScene('test+deploy-never')
  await client.list()
  context.accounts.change('test+deploy-never', { scenario: 'queue-stuck' })
  expect((await rule({ scenario: 'train-fails' }, { when: { makes: 'training', nth: 2 } })).status).toBe(200)
  const ids = [await client.train(), await client.train(), await client.train()]
  await clock.advance('1h')
  const states = []
  for (const id of ids) states.push((await client.state(id)).messege)
  expect(states).toEqual(['deploying_gpu', 'training_failed', 'deploying_gpu'])
})

test('its webhook calls are those of the story, and name the rule', async () => {
  const { client, clock, rule, context } = await newScene()
  const receiver = await newReceiver()
  await client.list()
  await rule({ scenario: 'webhook-lost' }, { times: 1 })
  await client.train({ webhook: receiver.url })
  await clock.settle()
  expect(receiver.calls.map(({ body }) => JSON.parse(body).training_status).at(-1)).toBe('deploying_model')
  const rules = new Set(context.store.outbox.list('test', 99).map((notice) => notice.rule))
  expect(rules).toEqual(new Set(['rul_1']))
})

test('the quirks of the story hold for that job', async () => {
  const { client, clock, rule } = await newScene()
  const receiver = await newReceiver()
  await client.list()
  await rule({ scenario: 'webhook-final-only' })
  await client.train({ webhook: receiver.url })
  await clock.settle()
  expect(receiver.calls.map(({ body }) => JSON.parse(body).training_status)).toEqual(['model_ready'])
})

test.each([
  ['train-fial', 'then.scenario is no scenario: \\"train-fial\\"; did you mean train-fails?'],
  ['flaky', 'then.scenario: flaky is a story about calls and not about jobs'],
])('a rule cannot tell %s', async (scenario, why) => {
  const { client, rule } = await newScene()
  await client.list()
  const { status, text } = await rule({ scenario })
  expect([status, text.includes('E_RULE'), text.includes(why)]).toEqual([400, true, true])
})
