import { expect, test } from 'vitest'
import { newClient } from '../providers/novita/client.js'
import { mistake, newSteered } from './steering.js'

test('a scenario is shown with what it asks for and the ways to choose it', async () => {
  const { get } = await newSteered()
  expect((await get('/scenarios/train-fails')).body).toEqual({
    name: 'train-fails',
    story: 'The training fails at 40 %.',
    training: { failAt: 0.4 },
    generation: {},
    deliveries: {},
    ways: {
      key: 'test+train-fails',
      command: 'loradock scenario use train-fails',
      code: "await account.use('train-fails')",
      server: 'loradock --scenario train-fails',
    },
  })
  expect(mistake(await get('/scenarios/train-fail'))).toEqual([404, 'E_SCENARIO'])
})

test('an account that leaves its scenario lives that of its key again', async () => {
  const { url, call, get, put } = await newSteered()
  await newClient(url, 'test+webhook-lost').slot()
  const inForce = async () => (await get('/accounts')).body.accounts[0].scenario
  const seen = [await inForce()]
  await put('/scenario', { scenario: 'train-fails' })
  seen.push(await inForce())
  expect((await call('DELETE', '/scenario')).body).toEqual({ scenario: null })
  seen.push(await inForce())
  await put('/scenario', { scenario: 'canceled' })
  expect((await put('/scenario', { scenario: null })).body).toEqual({ scenario: null })
  seen.push(await inForce())
  expect(seen).toEqual(['webhook-lost', 'train-fails', 'webhook-lost', 'webhook-lost'])
})
