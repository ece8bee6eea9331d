import { expect, test } from 'vitest'
import { accountHandle } from '../../../src/emulator/account.js'
import { newServer } from '../../support/emulator.js'
import { newClient } from '../providers/novita/client.js'
import { newFolder } from '../store/rows.js'
import { live, novitaSays } from './scene.js'

async function control(url: string, method: string, path: string, body?: unknown) {
  const sent = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(`${url}/_/api/v1/${path}`, { method, ...sent })
  return { status: answer.status, body: JSON.parse(await answer.text()) }
}

/** How a training that is accepted now will end. */
async function ending({ novita, account }: Awaited<ReturnType<typeof live>>): Promise<string | undefined> {
  return (await account.job(await novita.train())).transitions.at(-1)?.word
}

test('the choice of the account comes before the suffix of its key, and that before the default of the server', async () => {
  const scene = await live('train-fails', { scenario: 'canceled' })
  const plain = {
    ...scene,
    novita: newClient(scene.server.url, 'plain'),
    account: accountHandle(scene.server, 'plain', () => ''),
  }
  expect([await ending(plain), await ending(scene)]).toEqual(['CANCELED', 'FAILED'])
  await scene.account.use('happy')
  expect(await ending(scene)).toBe('SERVING')
  await control(scene.server.url, 'DELETE', `scenario?account=${encodeURIComponent(scene.key)}`)
  expect(await ending(scene)).toBe('FAILED')
})

test('an unknown suffix is refused as a wrong key, with the nearest name', async () => {
  const { novita } = await live('train-fial')
  expect((await novita.get('/v3/training')).body).toMatchObject({
    code: 403,
    reason: 'INVALID_API_KEY',
    message: expect.stringContaining('unknown scenario "train-fial" in the key, did you mean "train-fails"?'),
  })
})

test('a choice holds for the jobs accepted from then on, with its parameters', async () => {
  const scene = await live('')
  const before = await scene.novita.train()
  await scene.account.use('train-fails', { at: 0.73 })
  const after = await scene.novita.train()
  await scene.clock.advance(409_000)
  expect([await novitaSays(scene, before), await novitaSays(scene, after)]).toEqual(['TRAINING 72 %', 'TRAINING 72 %'])
  await scene.clock.advance(1400)
  expect([await novitaSays(scene, before), await novitaSays(scene, after)]).toEqual(['TRAINING 73 %', 'FAILED'])
})

test.each([
  ['train-fails', { att: 0.5 }, 'E_SCENARIO_PARAMETER', 'Scenario train-fails has no parameter "att". Did you mean "at"?'],
  ['train-fails', { at: 2 }, 'E_SCENARIO_PARAMETER', 'Parameter at of train-fails must be a number, from 0 to 1; you gave 2.'],
  [
    'queue-long',
    { for: 'ages' },
    'E_SCENARIO_PARAMETER',
    'Parameter for of queue-long must be a length of time such as 90s, from 0ms to 30d; you gave "ages".',
  ],
  [
    'by-polls',
    { every: 1.5 },
    'E_SCENARIO_PARAMETER',
    'Parameter every of by-polls must be a whole number, from 1 to 100; you gave 1.5.',
  ],
  ['happy', { at: 1 }, 'E_SCENARIO_PARAMETER', 'Scenario happy has no parameter "at".'],
  ['train-fail', {}, 'E_SCENARIO', 'Unknown scenario "train-fail". Did you mean "train-fails"?'],
])('%s with %j is refused in process and over the control API, and changes nothing', async (name, parameters, code, message) => {
  const { server, account } = await live('')
  await account.use('deploy-slow')
  await expect(account.use(name, parameters)).rejects.toMatchObject({ code, message })
  const put = await control(server.url, 'PUT', 'scenario', { scenario: name, parameters })
  expect([put.status, put.body.error.code, put.body.error.message]).toEqual([400, code, message])
  expect((await control(server.url, 'GET', 'accounts')).body.accounts[0].scenario).toBe('deploy-slow')
})

test('a scenario is shown with its parameters as the account chose them, and the timelines they make', async () => {
  const { server } = await live('')
  const put = await control(server.url, 'PUT', 'scenario', { scenario: 'deploy-slow', parameters: { for: '5m' } })
  expect(put).toEqual({ status: 200, body: { scenario: 'deploy-slow', parameters: { for: 300_000 } } })
  const { body } = await control(server.url, 'GET', 'scenarios/deploy-slow?account=test')
  expect(body).toMatchObject({
    name: 'deploy-slow',
    for: ['novita', 'modelslab'],
    parameters: [
      { name: 'for', unit: 'duration', about: 'time of deploying', value: '5m', default: '30m', least: '0ms', most: '30d' },
    ],
    asks: { training: { lastMs: { deploying: 300_000 } } },
    ways: { key: 'test+deploy-slow', command: 'loradock scenario use deploy-slow' },
  })
  expect(body.timelines.map(({ provider, kind }: { provider: string; kind: string }) => [provider, kind])).toEqual([
    ['novita', 'training'],
    ['novita', 'generation'],
    ['modelslab', 'training'],
    ['modelslab', 'generation'],
  ])
  expect(body.timelines[0].steps).toEqual([
    { afterMs: 0, after: '0 ms', state: 'queued', word: 'QUEUING' },
    { afterMs: 60_000, after: '1 m', state: 'running', word: 'TRAINING' },
    { afterMs: 540_000, after: '9 m', state: 'deploying', word: 'DEPLOYING' },
    { afterMs: 840_000, after: '14 m', state: 'ready', word: 'SERVING' },
  ])
  expect((await control(server.url, 'GET', 'scenarios/deploy-slow')).body.parameters[0].value).toBe('30m')
})

test('a story that a provider cannot tell says so', async () => {
  const { server } = await live('')
  const told = async (name: string) => (await control(server.url, 'GET', `scenarios/${name}`)).body.for
  expect([await told('worker-steps'), await told('bad-picture'), await told('happy')]).toEqual([
    ['modelslab'],
    ['novita'],
    ['novita', 'modelslab'],
  ])
})

test('the alternative that a story chooses is shown as its choice', async () => {
  const { server, account } = await live('')
  await account.use('worker-steps')
  const { quirks } = (await control(server.url, 'GET', 'quirks')).body
  expect(quirks.find(({ name }: { name: string }) => name === 'modelslab.status-set')).toMatchObject({
    value: 'worker',
    chosenBy: 'scenario',
  })
})

test('a choice and its parameters outlive the process, where a data folder keeps them', async () => {
  const data = newFolder()
  const first = await live('', { data })
  await first.account.use('train-fails', { at: 0.73 })
  await first.server.close()
  const again = await newServer({ data })
  const { body } = await control(again.url, 'GET', 'scenarios/train-fails?account=test')
  expect(body.parameters[0].value).toBe('0.73')
})
