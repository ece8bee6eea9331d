import { expect, test } from 'vitest'
import { ruleThat } from '../../support/wire.js'
import { newClient } from '../providers/novita/client.js'
import { mistake, newSteered } from './steering.js'

const start = '2026-01-01T00:00:00.000Z'

test('a rule is added before its account makes a call, counts, and is removed', async () => {
  const { url, call, get, post } = await newSteered()
  const rule = ruleThat({ status: 429, retryAfter: 30 }, { when: { operation: 'createTrainingAsset', nth: 2, account: 'test' } })
  const view = { id: 'rul_1', account: 'test', addedAt: start, rule }
  expect(await post('/rules', rule)).toEqual({ status: 200, body: { rule: { ...view, met: 0, fired: 0 }, warnings: [] } })
  const client = newClient(url)
  const made = []
  for (let round = 0; round < 3; round++)
    made.push((await client.post('/v3/assets/training_dataset', { file_extension: 'png' })).status)
  expect(made).toEqual([200, 429, 200])
  expect((await get('/rules?account=test')).body).toEqual({ rules: [{ ...view, met: 3, fired: 1 }] })
  expect((await get('/exchanges?account=test')).body.exchanges.map((one: { rule: unknown }) => one.rule)).toEqual([
    null,
    'rul_1',
    null,
  ])
  expect(await call('DELETE', '/rules/rul_1')).toEqual({ status: 200, body: { done: 'rul_1 is removed' } })
  expect(mistake(await call('DELETE', '/rules/rul_1'))).toEqual([404, 'E_RULE_UNKNOWN'])
  expect(mistake(await call('DELETE', '/rules/one'))).toEqual([404, 'E_RULE_UNKNOWN'])
  expect((await get('/rules')).body).toEqual({ rules: [] })
})

test('the rules of one account are cleared without those of another, or all of them', async () => {
  const { call, get, post } = await newSteered()
  for (const account of ['one', 'one', 'other', '*']) await post('/rules', ruleThat({ reset: true }, { when: { account } }))
  const ids = async (query = '') => (await get(`/rules${query}`)).body.rules.map((one: { id: string }) => one.id)
  expect([await ids('?account=one'), await ids()]).toEqual([
    ['rul_1', 'rul_2', 'rul_4'],
    ['rul_1', 'rul_2', 'rul_3', 'rul_4'],
  ])
  expect((await call('DELETE', '/rules?account=one')).body).toEqual({ done: '2 rules are removed' })
  expect(await ids()).toEqual(['rul_3', 'rul_4'])
  await call('DELETE', '/rules')
  expect(await ids()).toEqual([])
})

test.each([
  ['nothing', {}, '$.then'],
  ['no effect', ruleThat({}), '$.then'],
  ['two answers', ruleThat({ status: 500, reset: true }), '$.then'],
  ['no status', JSON.parse('{"then":{"status":"500"}}'), '$.then.status'],
  ['a misspelt field', JSON.parse('{"when":{"operatoin":"x"},"then":{"reset":true}}'), '$.when.operatoin'],
  ['no length of time', JSON.parse('{"then":{"delay":"soon"}}'), '$.then.delay'],
  ['no number of times', JSON.parse('{"then":{"reset":true},"times":-1}'), '$.times'],
  ['a plan that is none', JSON.parse('{"then":{"plan":{"failAt":40}}}'), '$.then.plan.failAt'],
  ['a limit of nothing', ruleThat({ limit: {} }), '$.then.limit'],
  ['a name all objects have', JSON.parse('{"then":{"constructor":true}}'), '$.then.constructor'],
])('what is no rule is refused and changes nothing: %s', async (_, rule, where) => {
  const { post, get } = await newSteered()
  const refused = await post('/rules', rule)
  expect([mistake(refused), refused.body.error.where]).toEqual([[400, 'E_RULE'], where])
  expect((await get('/rules')).body).toEqual({ rules: [] })
})

test('a rule without an account needs one that can be told', async () => {
  const { post } = await newSteered()
  expect(mistake(await post('/rules', ruleThat({ reset: true })))).toEqual([400, 'E_ACCOUNT'])
})

test.each([
  [
    { when: { operation: 'createStyleTrainin' } },
    'No provider has operation "createStyleTrainin". Did you mean "createStyleTraining"?',
  ],
  [{ when: { provider: 'novta' } }, 'There is no provider "novta". Did you mean "novita"?'],
  [{ when: { provider: 'novita', operation: 'fetchImages' } }, '"novita" has no operation "fetchImages".'],
  [
    { when: { path: '/v4/training' } },
    'Nothing is served at "/v4/training": paths begin with /v3, /api, /faas-training-dataset, /faas-output-image, /generations.',
  ],
  [{ when: { operation: 'getStyleTraining', makes: 'training' } }, 'Operation "getStyleTraining" makes no training.'],
  [{ when: { job: 'abc' } }, 'Account "test" has no job "abc".'],
  [{ when: { nth: 2, every: 3 } }, 'nth is 2 and every is 3: no call is both.'],
  [{ when: { chance: 0 } }, 'chance is 0: it never fires.'],
  [{ times: 0 }, 'times is 0: it never fires.'],
  [{ for: '0s' }, 'for is no time at all: it never fires.'],
] as const)('a rule that can never fire is taken with a warning: %j', async (rest, message) => {
  const { url, post } = await newSteered()
  await newClient(url).slot()
  const { status, body } = await post('/rules', ruleThat({ reset: true }, rest))
  expect([status, body.rule.id, body.warnings]).toEqual([200, 'rul_1', [{ code: 'W_RULE', message }]])
})

test('rules about a bucket, all of an API, or a job there is have nothing against them', async () => {
  const { url, post } = await newSteered()
  const job = await newClient(url).train()
  const matches = [
    { path: '/faas-training-dataset/*' },
    { path: '/v3*' },
    { path: '*' },
    { provider: 'storage' },
    { job },
    { makes: 'job' },
  ] as const
  const warned = []
  for (const when of matches) warned.push((await post('/rules', ruleThat({ delay: 0 }, { when }))).body.warnings)
  expect(warned).toEqual(matches.map(() => []))
})

test('a scenario is shown with its rules', async () => {
  const { get } = await newSteered()
  expect((await get('/scenarios/resets')).body.asks).toEqual({ rules: [ruleThat({ reset: true }, { when: { every: 3 } })] })
})
