import { expect, test } from 'vitest'
import { presign, region, storeCredentials } from '../../../../src/emulator/storage/presign.js'
import { newServer } from '../../../support/emulator.js'
import { blobsOf, newFolder, tablesOf } from '../../store/rows.js'
import { badOrders } from './bad-orders.js'
import { type BadRequest, badCalls, type Told } from './bad-requests.js'
import { newWorld, populate, told } from './bad-world.js'
import { newClient } from './client.js'

const badRequests = [...badCalls, ...badOrders]

// What is refused for its fields names every field under strict, and only what no job can do without otherwise.
function underStrict([, , expected]: BadRequest): object {
  if (expected.violations.length === 0) return expected
  return { ...expected, status: 400, reason: 'INVALID_REQUEST_BODY', message: expect.any(String) }
}

const modes = [
  ['observe', ([, , expected]: BadRequest): object => expected],
  ['off', ([, , expected]: BadRequest): object => ({ ...expected, violations: [] })],
  ['strict', underStrict],
] as const

test.each(modes)('under %s every bad request gets the provider’s answer', async (validation, expected) => {
  const server = await newWorld({ validation })
  const answers: Record<string, Told> = {}
  for (const [name, send] of badRequests) answers[name] = await told(server, server.world, send)
  expect(answers).toEqual(Object.fromEntries(badRequests.map((bad) => [bad[0], expected(bad)])))
})

test.each(['observe', 'off', 'strict'] as const)(
  'under %s nothing that is refused leaves a row or a file',
  async (validation) => {
    const data = newFolder()
    const first = await newServer({ data, validation })
    const world = await populate(first)
    await first.close()
    const before = { tables: tablesOf(data), blobs: blobsOf(data) }
    const second = await newServer({ data, validation })
    const statuses: number[] = []
    for (const [, send, expected] of badRequests) {
      const isRefused = expected.status !== 200 || (validation === 'strict' && expected.violations.length > 0)
      if (isRefused) statuses.push((await told(second, world, send)).status)
    }
    const now = second.context.accounts.now('test')
    for (const link of badLinks(second.url, now)) statuses.push((await fetch(link, { method: 'PUT', body: 'x' })).status)
    await second.close()
    const after = { tables: tablesOf(data), blobs: blobsOf(data) }
    expect(statuses.filter((status) => status < 400)).toEqual([])
    expect(statuses.length).toBeGreaterThan(30)
    // The journal tells of each of them; nothing else changed.
    expect({ ...after, tables: { ...after.tables, exchanges: before.tables['exchanges'] } }).toEqual(before)
  },
)

/** Upload links that have expired, or of which one thing was changed. */
function badLinks(origin: string, now: number): readonly string[] {
  const order = {
    method: 'PUT',
    origin,
    bucket: 'faas-training-dataset',
    key: 'test/1.png',
    expiresSeconds: 600,
    region,
  } as const
  const link = presign({ ...order, now, credentials: storeCredentials, operation: 'PutObject' })
  const expired = presign({ ...order, now: now - 600_000, credentials: storeCredentials, operation: 'PutObject' })
  return [
    expired,
    link.replace('1.png', '2.png'),
    link.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    link.split('?')[0] ?? '',
  ]
}

test('a body of more than 16 MB is refused, also when nobody says who sends it', async () => {
  const { url } = await newServer()
  const body = Buffer.alloc(16 * 1024 * 1024 + 1, 0x20)
  const answers = []
  for (const headers of [{ authorization: 'Bearer test' }, {}]) {
    const answer = await fetch(`${url}/v3/async/txt2img`, { method: 'POST', headers, body })
    answers.push({ status: answer.status, body: await answer.json() })
  }
  const message = 'the body is larger than 16777216 bytes'
  const refused = { status: 413, body: { code: 413, reason: 'REQUEST_BODY_TOO_LARGE', message, metadata: {} } }
  expect(answers).toEqual([refused, refused])
})

test('a wrong method is told the right ones, and a wrong path its nearest', async () => {
  const { url, context } = await newServer()
  const { headers } = await fetch(`${url}/v3/training/style`, { method: 'DELETE' })
  await fetch(`${url}/v3/trainings/style`)
  const notes = context.store.exchanges.list({ limit: 9 }).map(({ note }) => note)
  expect({ allow: headers.get('allow'), notes }).toEqual({
    allow: 'GET, POST',
    notes: [
      'no such method; GET /v3/training/style, POST /v3/training/style are there',
      'no such route; nearest: GET /v3/training/style (training for trainings); POST /v3/training/style (training for trainings, method POST)',
    ],
  })
})

test('a list of keys keeps every other key out, and lets a listed one carry a scenario', async () => {
  const { url, context } = await newServer({ keys: ['ci'] })
  const statuses = await Promise.all(
    ['ci', 'ci+train-fails', 'other', 'other+train-fails'].map(
      async (key) => (await newClient(url, key).get('/v3/training')).status,
    ),
  )
  expect({ statuses, accounts: [...context.accounts.keys()] }).toEqual({
    statuses: [200, 200, 403, 403],
    accounts: ['ci', 'ci+train-fails'],
  })
})

test.each(['Bearer test', 'bearer test', 'test', 'Bearer test;', '  Bearer   test  ', 'test;'])(
  'the header "%s" names the account test',
  async (authorization) => {
    const { url, context } = await newServer()
    await fetch(`${url}/v3/training`, { headers: { authorization } })
    expect([...context.accounts.keys()]).toEqual(['test'])
  },
)
