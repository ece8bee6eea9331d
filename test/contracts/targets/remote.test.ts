import { afterAll, expect, test } from 'vitest'
import { play } from '../../../src/contracts/play.js'
import { startReceiver } from '../../../src/contracts/receiver.js'
import { scenario } from '../../../src/contracts/scenario.js'
import loraHappy from '../../../src/contracts/scenarios/modelslab/lora-happy.js'
import webhookPerStatus from '../../../src/contracts/scenarios/modelslab/webhook-per-status.js'
import styleHappy from '../../../src/contracts/scenarios/novita/style-happy.js'
import { type RemoteOptions, remoteTarget } from '../../../src/contracts/targets/remote.js'
import { createEmulator } from '../../../src/emulator/index.js'
import { listening } from '../../support/listening.js'

const emulator = await createEmulator()
const { url } = await emulator.listen()
const receiver = await startReceiver()
afterAll(async () => {
  await receiver.close()
  await emulator.close()
})

/** Another implementation, whose time passes while the kit believes that it sleeps. */
function custom(key: string, more: Partial<RemoteOptions> = {}) {
  const { clock } = emulator.account(key)
  const origins = { novita: url, modelslab: url }
  const sleep = async (ms: number) => void (await clock.advance(ms))
  return remoteTarget({ kind: 'custom', name: `custom:${url}`, origins, key, sleep, receiver, ...more })
}

test.each([styleHappy, loraHappy, webhookPerStatus])(
  '$name holds at a server that is reached over sockets and polled by the clock',
  async (one) => {
    const played = await play(one, custom(`custom ${one.name}`))
    expect({ outcome: played.outcome, findings: played.findings }).toEqual({ outcome: 'played', findings: [] })
  },
)

test('polls of one step are at least ten seconds apart', async () => {
  const slept: number[] = []
  const { clock } = emulator.account('spaced')
  const sleep = async (ms: number) => {
    slept.push(ms)
    await clock.advance(ms)
  }
  await play(loraHappy, custom('spaced', { sleep }))
  // Pauses of the scenario itself are whole; what the target adds to them is real time, which hardly passes here.
  expect(slept.filter((ms) => ms > 5000 && ms < 10_000).length).toBeGreaterThan(10)
})

test('a redirect to another host is not followed, and the key goes nowhere else', async () => {
  const seen: string[] = []
  const { url: other } = await listening((request, response) => {
    seen.push(String(request.headers.authorization))
    response.end('{}')
  })
  const { url: api } = await listening((_request, response) => {
    response.writeHead(302, { location: `${other}/v3/training` }).end()
  })
  const played = await play(listing, custom('secret-key', { origins: { novita: api, modelslab: api }, sleep: async () => {} }))
  expect({ seen, statuses: played.findings.map(({ left }) => left) }).toEqual({ seen: [], statuses: [302] })
})

test('a link to a host that is not listed is a finding and no request; a listed one is asked without the key', async () => {
  const seen: unknown[] = []
  const { url: storage } = await listening((request, response) => {
    seen.push(request.headers.authorization)
    response.writeHead(200, { etag: '"0"' }).end()
  })
  const upload = scenario.local('novita/upload-elsewhere', {
    provider: 'novita',
    behaviour: 'an upload goes where the slot says',
    basis: ['own'],
    targets: { custom: 'full' },
    run: async (steps) => void (await steps.upload({ upload_url: `${storage}/bucket/key` }, new Uint8Array(3))),
  })
  const refused = await play(upload, custom('secret-key', { sleep: async () => {} }))
  const allowed = await play(upload, custom('secret-key', { sleep: async () => {}, linkHosts: [new URL(storage).host] }))
  expect({ refused: refused.findings.map(({ level, kind }) => [level, kind]), allowed: allowed.findings, seen }).toEqual({
    refused: [['host', 'no-answer']],
    allowed: [],
    seen: [undefined],
  })
})

test('a server that says it is busy is waited for as long as it asks, and not for ever', async () => {
  const slept: number[] = []
  const { url: api } = await listening((_request, response) => {
    response.writeHead(429, { 'retry-after': '30', 'content-type': 'application/json' }).end('{}')
  })
  const sleep = async (ms: number) => void slept.push(ms)
  const played = await play(listing, custom('k', { origins: { novita: api, modelslab: api }, sleep }))
  expect({ slept, classes: played.findings.map((one) => one.class) }).toEqual({
    slept: [30_000, 30_000, 30_000, 30_000],
    classes: ['unmeasured'],
  })
})

test('what must not be asked is not: a ledger or a budget that says no comes before the call', async () => {
  const seen: string[] = []
  const { url: api } = await listening((request, response) => {
    seen.push(String(request.url))
    response.end('{}')
  })
  const before = async () =>
    ({ kind: 'no-answer', class: 'guard', failure: 'budget', message: 'it would cost too much' }) as const
  const played = await play(listing, custom('k', { origins: { novita: api, modelslab: api }, before }))
  expect({ seen, classes: played.findings.map((one) => one.class) }).toEqual({ seen: [], classes: ['guard'] })
})

const listing = scenario('novita/listing', {
  provider: 'novita',
  behaviour: 'a list is answered',
  cost: 'none',
  basis: ['own'],
  targets: { custom: 'full' },
  run: async ({ call }) => void (await call('listTrainings')),
})
