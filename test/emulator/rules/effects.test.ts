import { expect, test } from 'vitest'
import type { GivenRule } from '../../../src/emulator/domain/rule-check.js'
import type { Assembled } from '../../../src/emulator/emulator.js'
import { addRule } from '../../../src/emulator/rule-book.js'
import { newServer } from '../../support/emulator.js'
import { byFetch, byNode, ruleThat, type Seen, untilRecorded } from '../../support/wire.js'

const headers = { authorization: 'Bearer test' }
const poll = '/v3/training'
const listed = JSON.stringify({ tasks: [], pagination: { next_cursor: '' } })

/** One poll under a rule, by each client, and what the journal has of it. */
async function polled(rule: GivenRule, signal?: (emulator: Assembled) => AbortSignal) {
  const emulator = await newServer()
  addRule(emulator, () => 'test', rule)
  const ask = () => ({ headers, ...(signal === undefined ? {} : { signal: signal(emulator) }) })
  const node = await byNode(emulator.url + poll, ask())
  const undici = await byFetch(emulator.url + poll, ask())
  const inProcess = await byFetch(`http://loradock.test${poll}`, ask(), async (url, init) =>
    emulator.app.fetch(new Request(url, init)),
  )
  const journal = emulator.context.store.exchanges.list({ limit: 9 }).map(({ status, rule: fired }) => [status, fired])
  return { seen: { node, undici, inProcess }, journal }
}

const broken = (seen: Readonly<Record<string, Seen>>) =>
  Object.fromEntries(Object.entries(seen).map(([client, one]) => [client, 'broke' in one ? one.broke : one.status]))

const thrice = (status: number) => Array.from({ length: 3 }, () => [status, 'rul_1'])

test('a reset is a TCP RST, over a socket and in process', async () => {
  const { seen, journal } = await polled(ruleThat({ reset: true }))
  expect(seen).toEqual({ node: { broke: 'ECONNRESET' }, undici: { broke: 'ECONNRESET' }, inProcess: { broke: 'ECONNRESET' } })
  expect(journal).toEqual(thrice(0))
})

test('an empty answer is a closed connection', async () => {
  const { seen, journal } = await polled(ruleThat({ empty: true }))
  // Node says ECONNRESET ("socket hang up") where a connection ends before its answer.
  expect(broken(seen)).toEqual({ node: 'ECONNRESET', undici: 'UND_ERR_SOCKET', inProcess: 'UND_ERR_SOCKET' })
  expect(journal).toEqual(thrice(0))
})

test('a hang lasts until the client leaves', async () => {
  const { seen, journal } = await polled(ruleThat({ hang: true }), untilRecorded)
  expect(broken(seen)).toEqual({ node: 'ABORT_ERR', undici: 'TimeoutError', inProcess: 'TimeoutError' })
  expect(journal).toEqual(thrice(0))
})

test('a hang lasts until the emulator closes, which it does at once', async () => {
  const emulator = await newServer()
  addRule(emulator, () => 'test', ruleThat({ hang: true }))
  const heard = new Promise<void>((resolve) => emulator.subscribe((news) => news.type === 'exchange' && resolve()))
  const call = byNode(emulator.url + poll, { headers })
  await heard
  const started = performance.now()
  await emulator.close()
  expect(await call).toEqual({ broke: 'ECONNRESET' })
  expect(performance.now() - started).toBeLessThan(900)
})

test('a cut answer has its head and the first half of its JSON', async () => {
  const { seen, journal } = await polled(ruleThat({ truncate: true }))
  const partly = listed.slice(0, Math.floor(listed.length / 2))
  expect(seen).toEqual({
    node: { broke: 'ECONNRESET', status: 200, partly },
    undici: { broke: 'UND_ERR_SOCKET', status: 200, partly },
    inProcess: { broke: 'UND_ERR_SOCKET', status: 200, partly },
  })
  expect(journal).toEqual(thrice(200))
})

test('garbage is declared as JSON and is none', async () => {
  const { seen } = await polled(ruleThat({ garbage: true }))
  for (const one of Object.values(seen)) {
    if ('broke' in one) throw new Error(one.broke)
    expect([one.status, one.headers['content-type']]).toEqual([200, 'application/json'])
    expect(() => JSON.parse(one.body)).toThrow(SyntaxError)
    expect(one.body.length).toBe(66)
  }
})

test('a status comes in the shape of the provider, with Retry-After where the rule has one', async () => {
  const expected = { code: 429, reason: 'RATE_LIMIT_EXCEEDED', message: '429 on request of a rule', metadata: {} }
  for (const [rule, retryAfter] of [
    [ruleThat({ status: 429, retryAfter: 30 }), '30'],
    [ruleThat({ status: 429 }), undefined],
  ] as const) {
    const { seen, journal } = await polled(rule)
    for (const one of Object.values(seen)) {
      if ('broke' in one) throw new Error(one.broke)
      expect([one.status, one.headers['retry-after'], one.headers['x-loradock-injected']]).toEqual([429, retryAfter, 'rul_1'])
      expect(JSON.parse(one.body)).toEqual(expected)
    }
    expect(journal).toEqual(thrice(429))
  }
})

test.each([
  ['a text', ruleThat({ status: 502, body: 'upstream gone' }), 502, 'text/plain', 'upstream gone'],
  ['HTML', ruleThat({ status: 502, body: '<h1>502</h1>' }), 502, 'text/html', '<h1>502</h1>'],
  ['JSON of another shape', ruleThat({ body: { tasks: null } }), 200, 'application/json', '{"tasks":null}'],
])('a literal body is sent as it is: %s', async (_, rule, status, type, body) => {
  const { seen } = await polled(rule)
  for (const one of Object.values(seen)) {
    expect(one).toMatchObject({ status, body, headers: { 'content-type': type, 'x-loradock-injected': 'rul_1' } })
  }
})

test('a delay comes after the state was decided, in real time', async () => {
  const emulator = await newServer()
  addRule(emulator, () => 'test', ruleThat({ delay: 120, status: 500 }, { times: 1 }))
  const started = performance.now()
  const seen = await byNode(emulator.url + poll, { headers })
  expect(seen).toMatchObject({ status: 500 })
  expect(performance.now() - started).toBeGreaterThan(115)
})

test('a rule with a job names it by path, query or body', async () => {
  const emulator = await newServer()
  const { context } = emulator
  addRule(emulator, () => 'test', ruleThat({ status: 500 }, { when: { job: 'abc' } }))
  const paths = ['/v3/training/style?task_id=abc', '/v3/training/style?task_id=abcd', '/v3/async/task-result?task_id=abc']
  const asked = await Promise.all(paths.map((path) => byFetch(emulator.url + path, { headers })))
  const body = JSON.stringify({ key: 'test' })
  asked.push(await byFetch(`${emulator.url}/api/v3/fine_tune_status/abc`, { method: 'POST', body }))
  expect(asked.map((one) => ('status' in one ? one.status : one.broke))).toEqual([500, 404, 500, 500])
  expect(context.store.exchanges.list({ limit: 9 }).map(({ rule }) => rule)).toEqual(['rul_1', null, 'rul_1', 'rul_1'])
})

test('rules of one account are not those of another, but for those of every account', async () => {
  const emulator = await newServer()
  addRule(emulator, () => 'one', ruleThat({ status: 500 }))
  addRule(emulator, () => 'one', ruleThat({ status: 418 }, { when: { account: '*' } }))
  const asked = await Promise.all(
    ['one', 'other'].map((key) => byFetch(emulator.url + poll, { headers: { authorization: `Bearer ${key}` } })),
  )
  expect(asked.map((one) => ('status' in one ? one.status : one.broke))).toEqual([500, 418])
})

test('a rule that is removed is gone, with what it remembered', async () => {
  const emulator = await newServer()
  const { stored } = addRule(emulator, () => 'test', ruleThat({ status: 500 }))
  const ask = async () => (await fetch(emulator.url + poll, { headers })).status
  const during = await ask()
  emulator.context.rules.remove(stored.sequence)
  expect([during, await ask(), emulator.context.store.rules.totals('rul_1')]).toEqual([500, 200, { met: 0, fired: 0 }])
})
