import { expect, test } from 'vitest'
import { createApp } from '../../../src/emulator/http/app.js'
import type { Service } from '../../../src/emulator/http/service.js'
import { newEmulator, newServer } from '../../support/emulator.js'
import { sendRaw } from '../storage/raw-http.js'

const noRoute = (path: string, prefixes: string) => ({
  error: { code: 'E_NO_ROUTE', message: `nothing is served at ${path}; routes begin with ${prefixes}` },
})

test.each(['/', '/v2/models', '/v3x', '/V3/training', '/unknown-bucket/key', '//v3/training'])(
  'nothing is served at %s, and the answer says where routes begin',
  async (path) => {
    const { app, services } = newEmulator()
    const response = await app.fetch(new Request(`http://localhost${path}`))
    const prefixes = services.flatMap((service) => service.prefixes).join(', ')
    expect([response.status, await response.json()]).toEqual([404, noRoute(path, prefixes)])
  },
)

test('the same request gets the same answer in process and over a socket', async () => {
  const server = await newServer()
  const ask = async (fetcher: (request: Request) => Response | Promise<Response>) => {
    const headers = { authorization: 'test', 'content-type': 'application/json' }
    const request = new Request(`${server.url}/v3/assets/training_dataset`, {
      method: 'POST',
      headers,
      body: '{"file_extension":7}',
    })
    const response = await fetcher(request)
    const names = ['content-type', 'content-length', 'x-loradock-violations']
    return [response.status, names.map((name) => response.headers.get(name)), await response.json()]
  }
  expect(await ask(server.app.fetch)).toEqual(await ask(fetch))
})

test('HEAD answers the headers of a GET', async () => {
  const { url } = await newServer()
  const headers = { authorization: 'test' }
  const [get, head] = await Promise.all(['GET', 'HEAD'].map((method) => fetch(`${url}/v3/training`, { method, headers })))
  const shown = [get, head].map((response) => [response?.status, response?.headers.get('content-length')])
  expect([shown[1], await head?.text()]).toEqual([shown[0], ''])
})

/** The emulator's app with one handler of a provider replaced. */
function appWith(handler: Service['handlers'][string], badAnswers: 'throw' | 'report') {
  const emulator = newEmulator({ badAnswers })
  const services = emulator.services.map((service) => ({ ...service, handlers: { ...service.handlers, getUser: handler } }))
  const bugs: string[] = []
  const context = {
    ...emulator.context,
    tell: (news: { type: string; message?: string }) => news.type === 'bug' && bugs.push(news.message ?? ''),
  }
  const app = createApp(services, { ...context, tell: (news) => void context.tell(news) })
  const ask = () => app.fetch(new Request('http://localhost/v3/user', { headers: { authorization: 'test' } }))
  return { ask, bugs, journal: () => emulator.context.store.exchanges.list({ limit: 9 }) }
}

test('a handler that throws is told in the provider’s shape, to whoever listens, and in the journal', async () => {
  const { ask, bugs, journal } = appWith(() => {
    throw new Error('boom')
  }, 'throw')
  const response = await ask()
  const body = { code: 500, reason: 'GET_RESULT_FAILED', message: 'loradock failed: boom', metadata: {} }
  expect([response.status, await response.json(), bugs, journal().map(({ note }) => note)]).toEqual([
    500,
    body,
    ['GET /v3/user: boom'],
    ['bug: boom'],
  ])
})

test('an answer of ours that breaks our document is fatal where tests ask for it', async () => {
  const { ask } = appWith(() => ({ status: 200, body: { credit_balance: 'much' } }), 'throw')
  await expect(ask).rejects.toThrow(
    'our answer breaks our document: novita getUser 200: $.allow_features is required and missing',
  )
})

test('elsewhere it is sent, with a header, a word to whoever listens, and a note in the journal', async () => {
  const { ask, bugs, journal } = appWith(() => ({ status: 200, body: { credit_balance: 'much' } }), 'report')
  const response = await ask()
  expect([response.status, response.headers.get('x-loradock-bug'), bugs, journal().map(({ note }) => note)]).toEqual([
    200,
    'answer breaks the document',
    ['our answer breaks our document: novita getUser 200: $.allow_features is required and missing'],
    ['our answer breaks the document: $.allow_features is required and missing'],
  ])
})

test('an answer whose status no document has is fatal as well', async () => {
  const { ask } = appWith(() => ({ status: 418, body: {} }), 'throw')
  await expect(ask).rejects.toThrow('novita getUser 418: status 418 is not documented')
})

test.each([
  ['a Host with spaces', 'GET /v3/training HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
  ['a Host with markup', 'GET /v3/training HTTP/1.1\r\nHost: "><script>\r\nConnection: close\r\n\r\n'],
  ['no Host', 'GET /v3/training HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['a backslash in the path', 'GET /v3\\training HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
  ['a target that is no path', 'GET * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
  ['a CONNECT', 'CONNECT example.test:443 HTTP/1.1\r\nHost: example.test\r\n\r\n'],
  ['no HTTP', 'hello\r\n\r\n'],
])('%s harms nobody: the next request is answered as ever', async (_what, text) => {
  const server = await newServer()
  const { statuses } = await sendRaw(server.port, text)
  const next = await fetch(`${server.url}/v3/training`, { headers: { authorization: 'test' } })
  expect([statuses.filter((status) => status === 200 || status >= 500), next.status]).toEqual([[], 200])
})

test.each([
  ['the Host that was used', {}, 'localhost:4650', 'http://localhost:4650'],
  ['a name that is no host', {}, 'a"b', 'http://localhost'],
  ['the public URL where one is set', { publicUrl: 'https://loradock.test/' }, 'localhost:1', 'https://loradock.test'],
])('links are made for %s', async (_what, options, host, expected) => {
  const server = await newServer(options)
  const body = '{"file_extension":"png"}'
  const head = `POST /v3/assets/training_dataset HTTP/1.1\r\nHost: ${host}\r\nAuthorization: test\r\nContent-Length: ${body.length}`
  const answer = await sendRaw(server.port, `${head}\r\nConnection: close\r\n\r\n${body}`)
  // The adapter answers a Host that is no host by itself: nothing of ours knows yet what it is for.
  if (answer.statuses[0] === 400) expect([host, answer.body.toString()]).toEqual(['a"b', 'loradock: Invalid host header'])
  else expect(new URL(JSON.parse(answer.body.toString()).upload_url).origin).toBe(expected)
})
