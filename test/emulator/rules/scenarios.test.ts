import { expect, test } from 'vitest'
import { accountClock } from '../../../src/emulator/account.js'
import { httpScenarios } from '../../../src/emulator/domain/scenario-http.js'
import { newServer } from '../../support/emulator.js'
import { type Ask, byFetch, byNode, type Seen, untilRecorded } from '../../support/wire.js'
import { newClient as modelslabClient } from '../providers/modelslab/client.js'
import { newClient as novitaClient, pictureOf, trainingOrder } from '../providers/novita/client.js'

type Server = Awaited<ReturnType<typeof newServer>>

const picture = pictureOf('png')
const said = (seen: Seen) => ('broke' in seen ? seen.broke : seen.status)

/** The same call of each provider, by the key that names a story. */
function callsOf(server: Server, scenario: string) {
  const key = `test+${scenario}`
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  return {
    key,
    novita: (more: Ask = {}) => byFetch(`${server.url}/v3/training`, { headers, ...more }),
    modelslab: (more: Ask = {}) =>
      byNode(`${server.url}/api/v3/finetune_list`, { method: 'POST', body: JSON.stringify({ key }), ...more }),
    post: (path: string, body: object, more: Ask = {}) =>
      byFetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body), ...more }),
    journal: () => server.context.store.exchanges.list({ account: key, limit: 999 }),
    advance: (by: `${number}m`) => accountClock(server, key).advance(by),
  }
}

async function repeat<T>(times: number, call: () => Promise<T>): Promise<T[]> {
  const seen: T[] = []
  for (let round = 0; round < times; round++) seen.push(await call())
  return seen
}

const json = (seen: Seen) => ('broke' in seen ? seen : { status: seen.status, body: JSON.parse(seen.body) })

test('bad-key: both providers refuse the key in their own words', async () => {
  const { novita, modelslab } = callsOf(await newServer(), 'bad-key')
  expect([json(await novita()), json(await modelslab())]).toEqual([
    { status: 403, body: { code: 403, reason: 'INVALID_API_KEY', message: 'invalid api-key', metadata: {} } },
    { status: 200, body: { status: 'error', message: 'Invalid Api Key', messege: 'Invalid Api Key' } },
  ])
})

test('out-of-credit: what makes a job is refused, everything else works', async () => {
  const server = await newServer()
  const { key, novita, modelslab } = callsOf(server, 'out-of-credit')
  const [one, other] = [novitaClient(server.url, key), modelslabClient(server.url, key)]
  const assets_id = await one.upload(picture)
  const made = [
    await one.post('/v3/training/style', trainingOrder([assets_id])),
    await other.post('/api/v3/lora_fine_tune', { instance_prompt: 'a', images: ['https://example.org/1.png'] }),
  ]
  const text = 'Insufficient credits. Please add more credits to continue.'
  expect(made.map(({ status, body }) => ({ status, body }))).toEqual([
    { status: 400, body: { code: 400, reason: 'BILLING_BALANCE_NOT_ENOUGH', message: 'balance not enough', metadata: {} } },
    { status: 200, body: { status: 'error', message: text, messege: text } },
  ])
  expect([said(await novita()), said(await modelslab())]).toEqual([200, 200])
})

test('rate-limited: five calls a minute, and five more when the minute is over', async () => {
  const { novita, advance, journal } = callsOf(await newServer(), 'rate-limited')
  const first = await repeat(7, novita)
  await advance('1m')
  const second = await repeat(6, novita)
  expect([first.map(said), second.map(said)]).toEqual([
    [200, 200, 200, 200, 200, 429, 429],
    [200, 200, 200, 200, 200, 429],
  ])
  expect(journal().map(({ rule }) => rule === 'scenario rate-limited')).toEqual(
    [...first, ...second].map((one) => said(one) === 429),
  )
})

test('rate-limited: of a provider with a text for it, the text', async () => {
  const { modelslab } = callsOf(await newServer(), 'rate-limited')
  const seen = await repeat(6, modelslab)
  const text = 'Rate limit exceeded'
  expect(json(seen[5] ?? { broke: 'nothing' })).toEqual({
    status: 200,
    body: { status: 'error', message: text, messege: text, retry_after: 60 },
  })
})

test('slow: a client that waits a quarter of a second hears nothing', async () => {
  const { novita, modelslab } = callsOf(await newServer(), 'slow')
  const patience = () => ({ signal: AbortSignal.timeout(250) })
  expect([said(await novita(patience())), said(await modelslab(patience()))]).toEqual(['TimeoutError', 'ABORT_ERR'])
  expect(httpScenarios.slow.rules).toEqual([{ effect: { delay: '5s' } }])
})

test('flaky: exactly one call in four answers 500, over every window of a hundred', async () => {
  const { novita } = callsOf(await newServer(), 'flaky')
  const seen = (await repeat(203, novita)).map(said)
  const windows = Array.from({ length: 104 }, (_, from) => seen.slice(from, from + 100).filter((status) => status === 500).length)
  expect([new Set(seen), new Set(windows)]).toEqual([new Set([200, 500]), new Set([25])])
})

test('down: 503 on everything for ten minutes, then well again, and anew when chosen anew', async () => {
  const server = await newServer()
  const { key, novita, modelslab, advance } = callsOf(server, 'down')
  const both = async () => [said(await novita()), said(await modelslab())]
  const seen = [await both()]
  await advance('9m')
  seen.push(await both())
  await advance('1m')
  seen.push(await both())
  server.context.accounts.change(key, { scenario: 'down' })
  seen.push(await both())
  expect(seen).toEqual([
    [503, 503],
    [503, 503],
    [200, 200],
    [503, 503],
  ])
})

test('resets: every third connection', async () => {
  const { novita, modelslab } = callsOf(await newServer(), 'resets')
  const seen = [...(await repeat(4, novita)), ...(await repeat(5, modelslab))]
  expect(seen.map(said)).toEqual([200, 200, 'ECONNRESET', 200, 200, 'ECONNRESET', 200, 200, 'ECONNRESET'])
})

test('hangs: no answer, and nothing done', async () => {
  const server = await newServer()
  const { post, modelslab, journal } = callsOf(server, 'hangs')
  const slot = await post('/v3/assets/training_dataset', { file_extension: 'png' }, { signal: untilRecorded(server) })
  const list = await modelslab({ signal: untilRecorded(server) })
  expect([said(slot), said(list)]).toEqual(['TimeoutError', 'ABORT_ERR'])
  expect(journal().map(({ status, rule }) => [status, rule])).toEqual(Array(2).fill([0, 'scenario hangs']))
})

test('cut-answer: the head promises more than comes', async () => {
  const { novita, modelslab } = callsOf(await newServer(), 'cut-answer')
  for (const seen of [await novita(), await modelslab()]) {
    if (!('broke' in seen)) throw new Error('the answer was whole')
    expect([seen.status, seen.partly?.startsWith('{"')]).toEqual([200, true])
    expect(() => JSON.parse(seen.partly ?? '')).toThrow(SyntaxError)
  }
})

test('html-error and edge-refusal: an answer that comes from something in front of the API', async () => {
  const server = await newServer()
  const shown = async (scenario: string) => {
    const { novita, modelslab } = callsOf(server, scenario)
    return [await novita(), await modelslab()].map((seen) =>
      'broke' in seen ? seen : { status: seen.status, type: seen.headers['content-type'], begins: seen.body.slice(0, 16) },
    )
  }
  expect([await shown('html-error'), await shown('edge-refusal')]).toEqual([
    Array(2).fill({ status: 502, type: 'text/html', begins: '<html>\n<head><ti' }),
    Array(2).fill({ status: 403, type: 'text/plain', begins: 'error code: 1010' }),
  ])
})

test('lost-answer: the create times out, yet the job exists, and a retry trains twice', async () => {
  const server = await newServer()
  const { key, post, journal } = callsOf(server, 'lost-answer')
  const order = trainingOrder([await novitaClient(server.url, key).upload(picture)])
  const lost = await post('/v3/training/style', order, { signal: untilRecorded(server) })
  const made = [lost, await post('/v3/training/style', order)]
  const jobs = server.context.store.jobs.recent(key, 9).map(({ id }) => id)
  expect([made.map(said), jobs.length]).toEqual([['TimeoutError', 200], 2])
  const told = journal().filter(({ operation }) => operation === 'createStyleTraining')
  expect(told.map(({ status, job, rule }) => [status, job, rule])).toEqual([
    [0, jobs[1], 'scenario lost-answer'],
    [200, jobs[0], null],
  ])
})

/** Uploads of one slot after the other under a story: what each PUT was answered. */
async function uploads(scenario: string, puts: number, bytes: Uint8Array = picture) {
  const server = await newServer()
  const client = novitaClient(server.url, `test+${scenario}`)
  const slot = await client.slot()
  const seen = await repeat(puts, () =>
    byNode(slot.upload_url, { method: 'PUT', body: bytes, headers: { 'content-length': String(bytes.length) } }),
  )
  const rules = server.context.store.exchanges.list({ service: 'storage', limit: 99 }).map(({ rule }) => rule)
  const stored = server.context.store.assets
    .list(`test+${scenario}`)
    .map((asset) => server.context.store.objects.find(asset.bucket, asset.objectKey)?.sizeBytes)
  return { seen, rules, stored, client }
}

const codeIn = (seen: Seen) =>
  'broke' in seen ? seen.broke : [seen.status, /<Code>(.*?)<\/Code><Message>(.*?)<\/Message>/.exec(seen.body)?.slice(1)]

test('upload-expired: a slot whose link is over before it is used', async () => {
  const { seen, stored } = await uploads('upload-expired', 1)
  expect([seen.map(codeIn), stored]).toEqual([[[403, ['AccessDenied', 'Request has expired']]], [undefined]])
})

test('upload-refused: the signature does not hold for what arrives', async () => {
  const { seen, rules, stored } = await uploads('upload-refused', 2)
  const message =
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.'
  expect([seen.map(codeIn), rules, stored]).toEqual([
    Array(2).fill([403, ['SignatureDoesNotMatch', message]]),
    Array(2).fill('scenario upload-refused'),
    [undefined],
  ])
})

test('upload-busy: two PUTs of each slot are told to slow down, the third works', async () => {
  const { seen, rules, stored, client } = await uploads('upload-busy', 3)
  const slowDown = [503, ['SlowDown', 'Please reduce your request rate.']]
  expect([seen.map(codeIn), stored]).toEqual([[slowDown, slowDown, [200, undefined]], [picture.length]])
  expect(rules).toEqual(['scenario upload-busy', 'scenario upload-busy', null])
  const other = await client.slot()
  expect(said(await byNode(other.upload_url, { method: 'PUT', body: picture }))).toBe(503)
})

test('upload-cut: the connection drops after 64 KB of the first PUT, a second one works', async () => {
  const { seen, rules, stored } = await uploads('upload-cut', 2, new Uint8Array(3_000_000))
  expect([['ECONNRESET', 'EPIPE'].includes(String(codeIn(seen[0] ?? { broke: 'nothing' }))), seen.slice(1).map(codeIn)]).toEqual([
    true,
    [[200, undefined]],
  ])
  expect([rules, stored]).toEqual([['scenario upload-cut', null], [3_000_000]])
})

test('upload-slow: 4 KB take half a second', async () => {
  const started = performance.now()
  const { seen, stored } = await uploads('upload-slow', 1, new Uint8Array(4096))
  expect([seen.map(codeIn), stored]).toEqual([[[200, undefined]], [4096]])
  expect(performance.now() - started).toBeGreaterThan(480)
})
