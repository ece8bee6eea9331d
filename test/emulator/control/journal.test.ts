import { expect, test } from 'vitest'
import { newReceiver } from '../../support/receiver.js'
import { newClient as newLab } from '../providers/modelslab/client.js'
import { newClient, pictureOf, trainingOrder } from '../providers/novita/client.js'
import { mistake, newSteered } from './steering.js'

/** An account with one exchange of each sort: fine, refused, to no route. */
async function newJournal() {
  const steered = await newSteered()
  const client = newClient(steered.url)
  await client.slot()
  await client.post('/v3/training/style', { ...trainingOrder(['none']), name: 5 })
  await client.get('/v3/trainings')
  return { ...steered, client }
}

const ids = (body: { exchanges: readonly { id: string }[] }) => body.exchanges.map(({ id }) => id)

test.each([
  ['service=novita', ['req_1', 'req_2', 'req_3']],
  ['service=storage', []],
  ['operation=createStyleTraining', ['req_2']],
  ['status=400', ['req_2']],
  ['status=4xx', ['req_2', 'req_3']],
  ['status=2xx&service=novita', ['req_1']],
  ['after=req_2&service=novita', ['req_3']],
  ['limit=1', ['req_1']],
  ['account=test', ['req_1', 'req_2', 'req_3']],
])('exchanges are found by %s', async (query, expected) => {
  const { get } = await newJournal()
  expect(ids((await get(`/exchanges?${query}`)).body)).toEqual(expected)
})

test('a list says how many there are, however few are shown', async () => {
  const { get } = await newJournal()
  const totals = []
  for (const query of ['limit=1', 'status=4xx&limit=1', 'service=storage'])
    totals.push((await get(`/exchanges?${query}`)).body.total)
  expect(totals).toEqual([3, 2, 0])
})

test('a list says whose an exchange was, what job it was about, and how it was refused', async () => {
  const { get, client } = await newJournal()
  const job = await client.train()
  const { exchanges } = (await get('/exchanges?service=novita&after=req_1')).body
  const told = exchanges.map(({ account, jobId, refusal }: Readonly<Record<string, unknown>>) => [account, jobId, refusal])
  expect([told[0], told.at(-1)]).toEqual([
    ['test', null, '{"code":400,"reason":"INVALID_REQUEST_BODY","message":"assets_id none was never issued","metadata":{}}'],
    ['test', job, null],
  ])
})

test.each(['limit=0', 'limit=10001', 'limit=many', 'after=ntc_1', 'status=often', 'status=999'])(
  'a filter that means nothing is refused: %s',
  async (query) => {
    const { get } = await newJournal()
    expect(mistake(await get(`/exchanges?${query}`))).toEqual([400, 'E_QUERY'])
  },
)

test('an exchange is shown with both sides, and without its key', async () => {
  const { get } = await newJournal()
  const { status, body } = await get('/exchanges/req_1')
  expect([status, body.account, body.target, body.jobId]).toEqual([200, 'test', '/v3/assets/training_dataset', null])
  expect(body.request).toMatchObject({ body: '{"file_extension":"png"}', bytes: 24, headers: { authorization: 'Bearer ***' } })
  expect(JSON.parse(body.answer.body).upload_url).toMatch(/X-Amz-Signature=\*\*\*$/)
  expect(mistake(await get('/exchanges/req_99'))).toEqual([404, 'E_EXCHANGE_UNKNOWN'])
  expect(mistake(await get('/exchanges/first'))).toEqual([404, 'E_EXCHANGE_UNKNOWN'])
})

test('an exchange of another account is not there for the one that is named', async () => {
  const { get, url } = await newJournal()
  await newClient(url, 'other').slot()
  expect(mistake(await get('/exchanges/req_1?account=other'))).toEqual([404, 'E_EXCHANGE_UNKNOWN'])
  expect((await get('/exchanges/req_1?account=test')).status).toBe(200)
})

test('the journal is emptied for one account or for all, and jobs stay', async () => {
  const { call, get, client, url } = await newJournal()
  await client.train()
  await newClient(url, 'other').slot()
  expect((await call('DELETE', '/exchanges?account=other')).body).toEqual({ done: 'the journal of account "other" is empty' })
  expect((await get('/exchanges?account=other')).body).toEqual({ exchanges: [], total: 0 })
  expect((await get('/exchanges?account=test')).body.exchanges).toHaveLength(6)
  expect((await call('DELETE', '/exchanges')).body).toEqual({ done: 'the journal is empty' })
  expect((await get('/exchanges?account=test')).body).toEqual({ exchanges: [], total: 0 })
  expect((await get('/jobs?account=test')).body.jobs).toHaveLength(1)
})

test('violations are listed with the request that they were in, a hint and a source', async () => {
  const { get } = await newJournal()
  const { violations } = (await get('/violations')).body
  expect(violations).toEqual([
    {
      exchange: 'req_2',
      at: '2026-01-01T00:00:00.000Z',
      service: 'novita',
      operation: 'createStyleTraining',
      path: '$.name',
      message: 'must be a string, you sent the number 5',
      hint: 'send "5"',
      source: expect.stringMatching(/name/),
    },
  ])
})

test('findings name violations, unknown routes and refused webhook calls, each with what mends it', async () => {
  const { get, url, post } = await newJournal()
  const receiver = await newReceiver({ script: [503] })
  await newLab(url).train({ webhook: receiver.url })
  await post('/clock/advance', { by: 0 })
  const { body } = await get('/findings')
  expect([body.account, body.clean]).toEqual(['test', false])
  expect(body.findings.map((one: { kind: string; fix: string | null }) => [one.kind, one.fix])).toEqual([
    ['violation', 'send "5"'],
    ['no-route', null],
    ['webhook', 'loradock webhooks replay ntc_1'],
  ])
  // A call that is heard later is no finding any more.
  await post('/notices/ntc_1/replay', {})
  expect((await get('/findings')).body.findings.map((one: { kind: string }) => one.kind)).toEqual(['violation', 'no-route'])
})

test('findings name uploads used too early and uploads that are no pictures; one that was never used is a note', async () => {
  const { url, get } = await newSteered()
  const client = newClient(url)
  const { assets_id: early } = await client.slot()
  const odd = await client.upload(Buffer.from('no picture'))
  await client.post('/v3/training/style', trainingOrder([early]))
  const { body } = await get('/findings')
  const seen = body.findings.map((one: { kind: string; asset: string; isNote: boolean }) => [one.kind, one.asset, one.isNote])
  expect(seen).toEqual(
    [
      ['upload', early, false],
      ['upload', odd, false],
    ].toSorted(([, a], [, b]) => String(a).localeCompare(String(b))),
  )
})

test('an account that did nothing wrong is clean, though a picture was never used', async () => {
  const { url, get } = await newSteered()
  const client = newClient(url)
  await client.train()
  await client.upload(pictureOf('png', { seed: 2 }))
  const { body } = await get('/findings')
  expect([body.clean, body.findings.map((one: { isNote: boolean }) => one.isNote)]).toEqual([true, [true]])
})

test('what a full journal dropped is a finding, since it may have held others', async () => {
  const { url, get } = await newSteered({ journalRows: 2 })
  const client = newClient(url)
  for (let count = 0; count < 5; count++) await client.slot()
  const { findings } = (await get('/findings')).body
  expect(findings.at(-1)).toMatchObject({ kind: 'dropped', text: '3 exchanges were dropped to keep the journal in its bounds' })
})

test('an answer of ours that breaks the document is a finding', async () => {
  const { url, get, server } = await newSteered({ badAnswers: 'report' })
  await newClient(url).slot()
  const whole = server.context.store.exchanges.list({ limit: 1 })[0]
  if (whole === undefined) throw new Error('nothing was kept')
  const sequence = server.context.store.exchanges.nextSequence()
  const [answerHeaders, note] = [{ 'x-loradock-bug': 'answer breaks the document' }, 'our answer breaks the document: $ is odd']
  server.context.store.exchanges.append({ ...whole, sequence, answerHeaders, note })
  expect((await get('/findings')).body.findings.map((one: { kind: string }) => one.kind)).toEqual(['bad-answer'])
})

test('findings tell the nearest routes with what differs, a prefix that nobody serves included', async () => {
  const { url, get } = await newSteered()
  const headers = { authorization: 'Bearer test' }
  for (const [method, path] of [
    ['GET', '/v3/user'],
    ['POST', '/v1/training/style'],
    ['PUT', '/v3/async/txt2img'],
  ] as const) {
    await fetch(url + path, { method, headers })
  }
  const { body } = await get('/findings')
  expect(body.findings.map((one: { kind: string; text: string }) => [one.kind, one.text])).toEqual([
    [
      'no-route',
      'POST /v1/training/style (req_2) no such route; nearest: POST /v3/training/style (v3 for v1); GET /v3/training/style (v3 for v1, method GET)',
    ],
    ['no-route', 'PUT /v3/async/txt2img (req_3) no such method; POST /v3/async/txt2img is there'],
  ])
})

test('a misspelt field is told the documented one, wherever it lies; one like no other is let be', async () => {
  const { url, get } = await newSteered()
  const client = newClient(url)
  const { base_model, ...order } = trainingOrder([await client.upload(pictureOf('png'))])
  const [item] = order.image_dataset_items
  const items = [{ assets_id: item?.assets_id, captoin: 'a portrait' }]
  await client.post('/v3/training/style', { ...order, base_modle: base_model, image_dataset_items: items, wholly_else: 1 })
  const { findings } = (await get('/findings')).body
  const violations = findings.filter(({ kind }: { kind: string }) => kind === 'violation')
  expect(violations.map((one: { text: string; fix: string }) => [one.text, one.fix])).toEqual([
    ['POST /v3/training/style (req_3) $.base_model is required and missing', 'add base_model'],
    [
      'POST /v3/training/style (req_3) $.image_dataset_items[0].captoin is a field that no document describes',
      'did you mean caption?',
    ],
    ['POST /v3/training/style (req_3) $.base_modle is a field that no document describes', 'did you mean base_model?'],
  ])
})
