import { expect, test } from 'vitest'
import { newClient } from '../providers/novita/client.js'
import { mistake, newSteered } from './steering.js'

test('a scenario is shown with what it asks for and the ways to choose it', async () => {
  const { get } = await newSteered()
  const { timelines, ...told } = (await get('/scenarios/train-fails')).body
  expect(timelines).toHaveLength(4)
  expect(told).toEqual({
    name: 'train-fails',
    story: 'The training fails at 40 %.',
    for: ['novita', 'modelslab'],
    parameters: [
      {
        name: 'at',
        unit: 'share',
        about: 'share of the training that is done when it fails',
        value: '0.4',
        default: '0.4',
        least: '0',
        most: '1',
      },
    ],
    asks: { training: { failAt: 0.4 } },
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
  expect((await call('DELETE', '/scenario')).body).toEqual({ scenario: null, parameters: {} })
  seen.push(await inForce())
  await put('/scenario', { scenario: 'canceled' })
  expect((await put('/scenario', { scenario: null })).body).toEqual({ scenario: null, parameters: {} })
  seen.push(await inForce())
  expect(seen).toEqual(['webhook-lost', 'train-fails', 'webhook-lost', 'webhook-lost'])
})
