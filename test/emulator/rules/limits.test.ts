import { expect, test } from 'vitest'
import { accountClock } from '../../../src/emulator/account.js'
import { addRule } from '../../../src/emulator/rule-book.js'
import { newServer } from '../../support/emulator.js'
import { ruleThat } from '../../support/wire.js'
import { newClient as modelslabClient } from '../providers/modelslab/client.js'
import { generationOrder, newClient as novitaClient } from '../providers/novita/client.js'
import { newFolder } from '../store/rows.js'

/** A server with one rule, and a client of each provider. */
async function limited(...rule: Parameters<typeof ruleThat>) {
  const server = await newServer()
  const { warnings } = addRule(server, () => 'test', ruleThat(...rule))
  const [novita, modelslab] = [novitaClient(server.url), modelslabClient(server.url)]
  return {
    warnings,
    clock: accountClock(server, 'test'),
    novita,
    modelslab,
    server,
    paint: async (pictures: number) => {
      const { status, body } = await novita.post<{ reason?: string }>(
        '/v3/async/txt2img',
        generationOrder({ image_num: pictures }),
      )
      return status === 200 ? status : `${status} ${body.reason}`
    },
  }
}

const over = '429 RATE_LIMIT_EXCEEDED'

test('twenty pictures a minute are counted in pictures, and there is room again a minute after the first', async () => {
  const { paint, clock, warnings } = await limited(
    { limit: { pictures: 20, per: '1m' } },
    { when: { provider: 'novita', operation: 'createTextToImage' } },
  )
  const seen = [await paint(8), await paint(8), await paint(8), await paint(4), await paint(1)]
  await clock.advance('59s')
  seen.push(await paint(1))
  await clock.advance('1s')
  seen.push(await paint(8))
  expect([seen, warnings]).toEqual([[200, 200, over, 200, over, over, 200], []])
})

test('what is no request for pictures draws nothing from a limit of pictures', async () => {
  const { novita, paint } = await limited({ limit: { pictures: 1 } })
  const seen = [await paint(1), await paint(1), (await novita.get('/v3/training')).status]
  expect(seen).toEqual([200, over, 200])
})

test('a queue of five is full until a job ends', async () => {
  const { server, modelslab, clock } = await limited({ limit: { queued: 5 } }, { when: { provider: 'modelslab', makes: 'job' } })
  const asked = async () => {
    const { body } = await modelslab.post<{ status: string; message?: string }>('/api/v6/images/text2img', {
      prompt: 'a',
      model_id: 'sdxl',
    })
    return body.status
  }
  const seen = []
  for (let round = 0; round < 6; round++) seen.push(await asked())
  await clock.advance('1h')
  seen.push(await asked())
  expect(seen).toEqual(['processing', 'processing', 'processing', 'processing', 'processing', 'error', 'processing'])
  expect(server.context.store.exchanges.list({ limit: 9 }).map(({ rule }) => rule)).toEqual([
    null,
    null,
    null,
    null,
    null,
    'rul_1',
    null,
  ])
})

test('a full queue is told in the words of its size, under the profile that has them', async () => {
  const { server, modelslab } = await limited({ limit: { queued: 0 } }, { when: { makes: 'job' } })
  server.context.accounts.change('test', { quirks: { 'modelslab.error-status': 'http-codes' } })
  const { status, body } = await modelslab.post('/api/v6/images/text2img', { prompt: 'a', model_id: 'sdxl' })
  const text = 'Rate limit exceeded. Maximum 0 queued requests allowed.'
  expect([status, body]).toEqual([429, { status: 'error', message: text, messege: text, retry_after: 30 }])
})

test('a purse pays for what was made, not for what was refused, and is full again in time', async () => {
  const { novita, paint, clock } = await limited(
    { credit: { purse: 2, training: 1, picture: 0.25, refill: '30d' } },
    { when: { makes: 'job' } },
  )
  const empty = '400 BILLING_BALANCE_NOT_ENOUGH'
  const refused = (await novita.post('/v3/async/txt2img', { request: {} })).status
  await novita.train()
  const seen = [await paint(4), await paint(1)]
  await clock.advance('30d')
  seen.push(await paint(8), await paint(1))
  expect([refused, seen]).toEqual([400, [200, empty, 200, empty]])
})

test('a rule shapes the plan and the calls of the jobs that its calls make, in front of the scenario', async () => {
  const { server, modelslab, clock } = await limited(
    { plan: { failAt: 0.5 }, deliveries: { onlyLast: true } },
    { when: { makes: 'training' }, times: 1 },
  )
  server.context.accounts.change('test', { scenario: 'instant' })
  const webhook = 'http://127.0.0.1:9/hook'
  const [first, second] = [await modelslab.train({ webhook }), await modelslab.train({ webhook })]
  const states = [(await modelslab.state(first)).messege, (await modelslab.state(second)).messege]
  await clock.advance('1h')
  states.push((await modelslab.state(first)).messege)
  const notices = server.context.store.outbox.ofJob('test', first).map(({ word, rule }) => [word, rule])
  expect([states, notices]).toEqual([['deploying_gpu', 'model_ready', 'training_failed'], [['training_failed', 'rul_1']]])
  expect(server.context.store.outbox.ofJob('test', second).map(({ rule }) => rule)).toEqual(Array(8).fill(null))
})

test('counts, limits and purses survive the end of the process', async () => {
  const data = newFolder()
  const ask = async (add: boolean) => {
    const server = await newServer({ data })
    if (add) addRule(server, () => 'test', ruleThat({ status: 500 }, { when: { nth: 2 } }))
    const { status } = await novitaClient(server.url).get('/v3/training')
    await server.close()
    return status
  }
  expect([await ask(true), await ask(false), await ask(false)]).toEqual([200, 500, 200])
})
