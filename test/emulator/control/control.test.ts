import { expect, test } from 'vitest'
import { newServer } from '../../support/emulator.js'
import { newReceiver } from '../../support/receiver.js'

type Server = Awaited<ReturnType<typeof newServer>>

const training = {
  instance_prompt: 'photo of ambika0 man',
  class_prompt: 'photo of a man',
  base_model_type: 'sdxl',
  images: ['https://example.com/1.png', 'https://example.com/2.png', 'https://example.com/3.png'],
  training_type: 'men',
  max_train_steps: '18',
  lora_type: 'lora',
}

async function call(server: Server, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  const text = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(server.url + path, { method, headers: { ...type, ...headers }, ...text })
  return { status: answer.status, body: JSON.parse(await answer.text()) }
}

async function train(server: Server, webhook: string | null, key = 'test'): Promise<string> {
  const { body } = await call(server, 'POST', '/api/v3/lora_fine_tune', { key, ...training, webhook })
  return body.training_id
}

test('a test author steers a training by the control API alone', async () => {
  const server = await newServer()
  const receiver = await newReceiver()
  const id = await train(server, receiver.url)
  const shown = await call(server, 'GET', `/_/api/v1/jobs/${id}`)
  expect(shown.body.job).toMatchObject({ id, provider: 'modelslab', state: 'queued', word: 'deploying_gpu' })
  expect(shown.body.notices).toHaveLength(8)

  const moved = await call(server, 'POST', '/_/api/v1/clock/run-until', { job: id, state: 'ready' })
  expect(moved.status).toBe(200)
  expect(moved.body.happenings.filter((one: { what: string }) => one.what === 'attempt')).toHaveLength(8)
  expect(receiver.calls).toHaveLength(8)
  const listed = await call(server, 'GET', '/_/api/v1/notices?account=test')
  expect(listed.body.notices.map((one: { state: string }) => one.state)).toEqual(Array(8).fill('delivered'))

  const last = listed.body.notices[7].id
  const replayed = await call(server, 'POST', `/_/api/v1/notices/${last}/replay`, {})
  expect(replayed).toMatchObject({ status: 200, body: { noticeId: last, status: 200, error: null } })
  expect(receiver.calls).toHaveLength(9)
})

test('the clock is shown, set and moved', async () => {
  const server = await newServer()
  await train(server, null)
  const shown = await call(server, 'GET', '/_/api/v1/clock')
  expect(shown).toEqual({
    status: 200,
    body: { account: 'test', now: '2026-01-01T00:00:00.000Z', mode: 'manual', pace: 1, nextAt: '2026-01-01T00:01:00.000Z' },
  })
  expect((await call(server, 'PUT', '/_/api/v1/clock', { pace: 60 })).body).toMatchObject({ mode: 'manual', pace: 60 })
  const advanced = await call(server, 'POST', '/_/api/v1/clock/advance', { by: '10m' })
  expect(advanced.body.now).toBe('2026-01-01T00:10:00.000Z')
  const next = await call(server, 'POST', '/_/api/v1/clock/next?account=test')
  expect(next.body.happenings).toHaveLength(1)
  const settled = await call(server, 'POST', '/_/api/v1/clock/settle')
  expect(settled.body.happenings.at(-1).text).toMatch(/model_ready$/)
})

test('scenarios, accounts, exchanges, ledger, status and document are told', async () => {
  const server = await newServer()
  await train(server, null)
  expect((await call(server, 'PUT', '/_/api/v1/scenario', { scenario: 'train-fails' })).body).toEqual({
    scenario: 'train-fails',
    parameters: {},
  })
  expect((await call(server, 'GET', '/_/api/v1/accounts')).body.accounts).toEqual([
    { account: 'test', now: '2026-01-01T00:00:00.000Z', mode: 'manual', pace: 1, scenario: 'train-fails' },
  ])
  expect((await call(server, 'GET', '/_/api/v1/scenarios')).body.scenarios).toContainEqual({
    name: 'train-fails',
    story: 'The training fails at 40 %.',
  })
  const { exchanges } = (await call(server, 'GET', '/_/api/v1/exchanges?account=test')).body
  expect(exchanges).toMatchObject([{ id: 'req_1', service: 'modelslab', operation: 'createLoraTraining', status: 200 }])
  expect((await call(server, 'GET', '/_/api/v1/exchanges?after=req_1')).body.exchanges[0].id).toBe('req_2')
  expect((await call(server, 'GET', '/_/api/v1/jobs')).body.jobs).toHaveLength(1)
  expect((await call(server, 'GET', '/_/api/v1/ledger')).body).toEqual({ slots: [] })
  expect((await call(server, 'GET', '/_/api/v1/status')).body).toMatchObject({ version: '0.1.0', accounts: 1, jobs: 1, seed: 1 })
  expect((await call(server, 'GET', '/_/api/v1/openapi.json')).body.info.title).toBe('loradock control API')
})

test('reset forgets one account, or all', async () => {
  const server = await newServer()
  await train(server, null, 'one')
  await train(server, null, 'two')
  await call(server, 'POST', '/_/api/v1/reset?account=one', {})
  expect((await call(server, 'GET', '/_/api/v1/accounts')).body.accounts.map((one: { account: string }) => one.account)).toEqual([
    'two',
  ])
  await call(server, 'POST', '/_/api/v1/reset', { all: true })
  expect((await call(server, 'GET', '/_/api/v1/accounts')).body.accounts).toEqual([])
})

test('health answers without any guard and leaves no exchange', async () => {
  const server = await newServer({ token: 'secret' })
  const answers = await Promise.all(
    ['live', 'ready'].map((what) =>
      fetch(`${server.url}/_/health/${what}`, { headers: { host: 'probe' } }).then((one) => one.json()),
    ),
  )
  expect(answers).toEqual([
    { status: 'live', version: '0.1.0' },
    { status: 'ready', version: '0.1.0' },
  ])
  expect(server.context.store.exchanges.list({ limit: 10 })).toEqual([])
})

test('a catcher receives webhook calls without a connection, and answers as it is told', async () => {
  const server = await newServer()
  const id = await train(server, `${server.url}/_/catch/mine`)
  await call(server, 'POST', '/_/api/v1/clock/run-until', { job: id, state: 'training_started' })
  await call(server, 'PUT', '/_/api/v1/catch/mine', { status: 500 })
  await call(server, 'POST', '/_/api/v1/clock/run-until', { job: id, state: 'ready' })
  const { body } = await call(server, 'GET', '/_/api/v1/catch/mine')
  expect(body.calls.map((one: { body: string }) => JSON.parse(one.body).training_status)).toHaveLength(8)
  const { notices } = (await call(server, 'GET', '/_/api/v1/notices')).body
  expect(notices.map((one: { state: string }) => one.state)).toEqual(['delivered', 'delivered', ...Array(6).fill('refused')])
  expect(await call(server, 'POST', '/_/catch/other', { a: 1 })).toEqual({ status: 200, body: { caught: 'other' } })
})

test('a sample call reaches a receiver in the shape of each provider', async () => {
  const server = await newServer()
  const receiver = await newReceiver()
  const send = (provider: string, word: string) =>
    call(server, 'POST', '/_/api/v1/notices/send', { provider, word, to: receiver.url })
  expect(await send('modelslab', 'model_ready')).toMatchObject({ status: 200, body: { status: 200, error: null } })
  expect(await send('novita', 'TASK_STATUS_FAILED')).toMatchObject({ status: 200, body: { status: 200, error: null } })
  expect(receiver.calls.map((one) => Object.keys(JSON.parse(one.body)))).toEqual([
    ['status', 'training_status', 'logs', 'model_id'],
    ['event_type', 'payload'],
  ])
  expect((await send('modelslab', 'never')).body.error.code).toBe('E_SAMPLE')
  expect((await send('nobody', 'never')).body.error.code).toBe('E_SAMPLE')
})

test.each([
  ['no account yet', 'GET', '/_/api/v1/clock', undefined, 400, 'E_ACCOUNT'],
  ['an unknown account', 'GET', '/_/api/v1/clock?account=nobody', undefined, 404, 'E_ACCOUNT_UNKNOWN'],
  ['an unknown job', 'POST', '/_/api/v1/clock/run-until', { job: 'none', state: 'ready' }, 404, 'E_JOB_UNKNOWN'],
  ['no length of time', 'POST', '/_/api/v1/clock/advance', { by: 'soon' }, 400, 'E_DURATION'],
  ['time going back', 'POST', '/_/api/v1/clock/advance', { by: -5 }, 400, 'E_DURATION'],
  ['a mistyped body', 'POST', '/_/api/v1/clock/advance', { by: true }, 400, 'E_BODY'],
  ['an unknown route', 'GET', '/_/api/v1/clok', undefined, 404, 'E_NO_ROUTE'],
  ['another method', 'DELETE', '/_/api/v1/clock', undefined, 405, 'E_METHOD'],
])('a mistake is told with a code and a fix: %s', async (_what, method, path, body, status, code) => {
  const server = await newServer()
  const answer = await call(server, method, path, body)
  expect({ status: answer.status, code: answer.body.error.code }).toEqual({ status, code })
})

test.each([-1, -0.6, '-5s', '', ' ', 's', '1 week', '1e3s', 1e300, '999999999d', '100y'])(
  'the length of time %j moves no clock, of one account or of all',
  async (by) => {
    const server = await newServer()
    await train(server, null)
    const answers = [
      await call(server, 'POST', '/_/api/v1/clock/advance?account=test', { by }),
      await call(server, 'POST', '/_/api/v1/clock/advance', { by }),
    ]
    expect(answers.map(({ status, body }) => [status, body.error.code])).toEqual(Array(2).fill([400, 'E_DURATION']))
    expect((await call(server, 'GET', '/_/api/v1/clock')).body.now).toBe('2026-01-01T00:00:00.000Z')
  },
)

test('no clock is moved beyond the year 9999, not even one of several', async () => {
  const server = await newServer()
  await train(server, null)
  server.context.accounts.open('other')
  server.context.accounts.change('test', { clock: { mode: 'manual', atMs: Date.UTC(9999, 11, 31, 23, 59) } })
  const answer = await call(server, 'POST', '/_/api/v1/clock/advance', { by: '2m' })
  expect([answer.status, answer.body.error.code]).toEqual([400, 'E_DURATION'])
  expect((await call(server, 'GET', '/_/api/v1/clock?account=other')).body.now).toBe('2026-01-01T00:00:00.000Z')
  const { body } = await call(server, 'POST', '/_/api/v1/clock/advance?account=test', { by: '59s' })
  expect(body.now).toBe('9999-12-31T23:59:59.000Z')
})

test('mistakes about one of an account name it', async () => {
  const server = await newServer()
  await train(server, null)
  expect((await call(server, 'GET', '/_/api/v1/jobs/none')).body.error).toMatchObject({
    code: 'E_JOB_UNKNOWN',
    where: 'account "test"',
  })
  expect((await call(server, 'GET', '/_/api/v1/notices/ntc_9')).body.error.code).toBe('E_NOTICE_UNKNOWN')
  expect((await call(server, 'PUT', '/_/api/v1/scenario', { scenario: 'train-fail' })).body.error.message).toBe(
    'Unknown scenario "train-fail". Did you mean "train-fails"?',
  )
})

test.each([
  ['a foreign Host', { host: 'evil.example' }, 403, 'E_HOST_HEADER'],
  ['a Host that is none', { host: 'a b[' }, 403, 'E_HOST_HEADER'],
  ['a foreign Origin', { origin: 'https://evil.example' }, 403, 'E_ORIGIN'],
  ['a null Origin', { origin: 'null' }, 403, 'E_ORIGIN'],
])('a page of another site is refused: %s', async (_what, headers, status, code) => {
  const server = await newServer()
  // Asked in process, where the caller chooses every header: fetch over a socket lets nobody set Host or Origin.
  const answer = await server.app.request('http://127.0.0.1/_/api/v1/status', { headers })
  expect({ status: answer.status, code: JSON.parse(await answer.text()).error.code }).toEqual({ status, code })
})

test('a form cannot post, and a token is needed where one is set', async () => {
  const server = await newServer({ token: 'secret' })
  const form = await fetch(`${server.url}/_/api/v1/reset`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{"all":true}',
  })
  expect({ status: form.status, code: JSON.parse(await form.text()).error.code }).toEqual({ status: 403, code: 'E_CONTENT_TYPE' })
  expect((await call(server, 'GET', '/_/api/v1/status')).body.error.code).toBe('E_TOKEN')
  expect((await call(server, 'GET', '/_/api/v1/status', undefined, { authorization: 'Bearer wrong!' })).status).toBe(401)
  expect((await call(server, 'GET', '/_/api/v1/status', undefined, { authorization: 'Bearer secret' })).status).toBe(200)
})
