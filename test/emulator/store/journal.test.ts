import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { newServer } from '../../support/emulator.js'
import { newClient } from '../providers/novita/client.js'
import { newFolder } from './rows.js'

type Server = Awaited<ReturnType<typeof newServer>>

const journalOf = ({ context }: Server) => context.store.exchanges.list({ limit: 999 })

async function ask({ url }: Server, count: number, key = 'test'): Promise<void> {
  for (let number = 0; number < count; number++) await newClient(url, key).get(`/v3/training?number=${number}`)
}

test.each([
  ['in memory', () => ({})],
  ['on disk', () => ({ data: newFolder() })],
])('a journal %s keeps the newest rows and counts the ones it dropped', async (_where, folder) => {
  const server = await newServer({ journalRows: 5, ...folder() })
  await ask(server, 12)
  const looked = journalOf(server).map(({ sequence }) => sequence)
  await ask(server, 3)
  expect([looked, journalOf(server).map(({ sequence }) => sequence), server.context.store.exchanges.dropped()]).toEqual([
    [8, 9, 10, 11, 12],
    [11, 12, 13, 14, 15],
    10,
  ])
})

test('a journal is bounded by bytes as well', async () => {
  const server = await newServer({ journalBytes: 20_000 })
  const client = newClient(server.url)
  for (let number = 0; number < 30; number++) await client.post('/v3/async/txt2img', { request: { prompt: 'x'.repeat(2000) } })
  const rows = journalOf(server)
  const bytes = rows.reduce((sum, row) => sum + (row.requestBody?.length ?? 0) + (row.answerBody?.length ?? 0), 0)
  expect(bytes).toBeLessThan(20_000)
  expect(rows.at(-1)?.sequence).toBe(30)
  expect(rows.length + server.context.store.exchanges.dropped()).toBe(30)
})

test('a long body is cut, and its length is kept', async () => {
  const server = await newServer()
  const prompt = 'x'.repeat(50_000)
  await newClient(server.url).post('/v3/async/txt2img', { prompt })
  const [exchange] = journalOf(server)
  const sent = JSON.stringify({ prompt })
  expect([exchange?.requestBody, exchange?.requestBytes]).toEqual([
    `${sent.slice(0, 16_384)}… (cut, ${sent.length} characters in all, sha256 ${hash('sha256', sent, 'hex')})`,
    sent.length,
  ])
})

test('what is kept of a call is what was sent and answered, without its secrets', async () => {
  const server = await newServer()
  const client = newClient(server.url, 'sk_secret')
  const { upload_url } = await client.slot('jpg')
  await fetch(upload_url, { method: 'PUT', body: 'x' })
  const [slot, put] = journalOf(server)
  const signature = new URL(upload_url).searchParams.get('X-Amz-Signature') ?? ''
  expect({ ...slot, tookMs: 0, requestHeaders: slot?.requestHeaders['authorization'], answerHeaders: null }).toEqual({
    sequence: 1,
    account: 'sk_secret',
    madeAt: 1_767_225_600_000,
    service: 'novita',
    operation: 'createTrainingAsset',
    method: 'POST',
    target: '/v3/assets/training_dataset',
    status: 200,
    tookMs: 0,
    requestHeaders: 'Bearer ***',
    requestBody: '{"file_extension":"jpg"}',
    requestBytes: 24,
    answerHeaders: null,
    answerBody: expect.stringContaining('X-Amz-Signature=***'),
    answerBytes: expect.any(Number),
    violations: [
      {
        path: '$.file_extension',
        message: 'must be one of the documented values, you sent the string "jpg"',
        hint: 'send "png", "webp", "jpeg"',
        source: 'D-up, file_extension (D); document, 1. Upload images for training (D)',
      },
    ],
    job: null,
    rule: null,
    note: null,
  })
  expect([put?.account, put?.operation, put?.status, put?.requestBody, put?.requestBytes]).toEqual([
    'sk_secret',
    'putObject',
    200,
    null,
    1,
  ])
  const kept = JSON.stringify([slot?.requestHeaders, slot?.requestBody, slot?.answerBody, put?.target, put?.requestHeaders])
  expect([kept.includes('sk_secret'), kept.includes(signature), signature.length]).toEqual([false, false, 64])
})

test('each account has a journal of its own, and an unknown path is in that of whoever asked', async () => {
  const server = await newServer()
  await ask(server, 1, 'one')
  await ask(server, 1, 'two')
  await newClient(server.url, 'one').get('/v3/nowhere')
  await fetch(`${server.url}/v3/training`)
  const accounts = journalOf(server).map(({ account, target, status }) => [account, target, status])
  expect(accounts).toEqual([
    ['one', '/v3/training?number=0', 200],
    ['two', '/v3/training?number=0', 200],
    ['one', '/v3/nowhere', 404],
    [null, '/v3/training', 403],
  ])
})

test('numbers of exchanges go on after a restart, so that an id is never used twice', async () => {
  const data = newFolder()
  const first = await newServer({ data })
  await ask(first, 3)
  await first.close()
  const second = await newServer({ data })
  await ask(second, 1)
  expect(journalOf(second).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
})
