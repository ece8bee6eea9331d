import { createServer } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { createDirect } from '../../../src/emulator/http/direct.js'
import type { Service } from '../../../src/emulator/http/service.js'
import { bound } from '../../support/bound.js'
import { newEmulator } from '../../support/emulator.js'

const closers: (() => void)[] = []

afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A bare server that asks the direct way only, with the handler of `getUser` replaced, and says so where it is not taken. */
async function serverOf(handler?: Service['handlers'][string]): Promise<string> {
  const emulator = newEmulator({ badAnswers: 'throw' })
  const services = emulator.services.map((service) =>
    handler === undefined ? service : { ...service, handlers: { ...service.handlers, getUser: handler } },
  )
  const direct = createDirect(services, emulator.context)
  const server = createServer((request, response) => {
    if (!direct(request, response)) response.writeHead(299).end('not taken')
  })
  closers.push(() => void server.close())
  return `http://127.0.0.1:${await bound(server)}`
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
