import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { createDirect } from '../../../src/emulator/http/direct.js'
import type { Service } from '../../../src/emulator/http/service.js'
import { newEmulator } from '../../support/emulator.js'
import { listening } from '../../support/listening.js'

/** A bare server that asks the direct way only, with the handler of `getUser` replaced, and says so where it is not taken. */
async function serverOf(handler?: Service['handlers'][string]): Promise<string> {
  const emulator = newEmulator({ badAnswers: 'throw' })
  const services = emulator.services.map((service) =>
    handler === undefined ? service : { ...service, handlers: { ...service.handlers, getUser: handler } },
  )
  const direct = createDirect(services, emulator.context)
  const { url } = await listening((request, response) => {
    if (!direct(request, response)) response.writeHead(299).end('not taken')
  })
  return url
}

const headers = { authorization: 'test' }

test('a GET of a path without parameters is answered', async () => {
  const answer = await fetch(`${await serverOf()}/v3/training?pagination.limit=3`, { headers })
  expect([answer.status, await answer.json()]).toEqual([200, { tasks: [], pagination: { next_cursor: '' } }])
})

test.each([
  ['another method', '/v3/training', 'DELETE'],
  ['a path with a parameter', '/_/api/v1/jobs/1', 'GET'],
  ['a path that nobody has', '/v3/nothing', 'GET'],
])('%s is left to Hono', async (_, path, method) => {
  const answer = await fetch(`${await serverOf()}${path}`, { headers, method })
  expect([answer.status, await answer.text()]).toEqual([299, 'not taken'])
})

test('a handler that is not done at once is waited for', async () => {
  const url = await serverOf(async () => {
    await Promise.resolve()
    throw new Error('boom')
  })
  const answer = await fetch(`${url}/v3/user`, { headers })
  expect([answer.status, await answer.json()]).toMatchObject([500, { message: 'loradock failed: boom' }])
})

test('an answer of ours that breaks our document is no provider’s answer where tests ask for it', async () => {
  const answer = await fetch(`${await serverOf(() => ({ status: 200, body: {} }))}/v3/user`, { headers })
  const said = 'loradock: our answer breaks our document: novita getUser 200: $.allow_features is required and missing'
  expect([answer.status, await answer.text()]).toEqual([500, said])
})

test('requests that come in one packet are answered one after the other, whole, and the body that one of them has is read', async () => {
  const { port } = new URL(await serverOf())
  const requests: (readonly [path: string, body?: string])[] = [
    ['/v3/training'],
    ['/v3/nothing'],
    ['/v3/user'],
    ['/v3/training/style', '{"task_id":"four"}'],
    ['/v3/training?pagination.limit=1'],
  ]
  const socket = connect(Number(port), '127.0.0.1')
  const last = requests.length - 1
  const sent = requests.map(([path, body], index) => {
    const length = body === undefined ? '' : `Content-Length: ${body.length}\r\n`
    const head = `Host: a\r\nAuthorization: test\r\nConnection: ${index === last ? 'close' : 'keep-alive'}\r\n${length}`
    return `GET ${path} HTTP/1.1\r\n${head}\r\n${body ?? ''}`
  })
  socket.end(sent.join(''))
  const answers = (await text(socket)).split(/(?=HTTP\/1\.1 )/)
  const seen = answers.map((answer) => {
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    const [length] = /(?<=content-length: )\d+/i.exec(head) ?? []
    return [head.split(' ')[1], length === undefined || Number(length) === body.length, body.slice(0, 12)]
  })
  expect(seen).toEqual([
    ['200', true, '{"tasks":[],'],
    ['299', true, '9\r\nnot taken'],
    ['200', true, '{"allow_feat'],
    ['404', true, '{"code":404,'],
    ['200', true, '{"tasks":[],'],
  ])
})
