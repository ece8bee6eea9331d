import { expect, test } from 'vitest'
import { newServer } from '../../support/emulator.js'
import { evidence, type Faulty, faults, plain, targetOf } from './faults-http.js'
import { errorOf, linkTo, sendRaw } from './raw-http.js'

type Server = Awaited<ReturnType<typeof newServer>>

async function ask({ url, port }: Server, { method = 'PUT', target, headers = {}, body = 'picture' }: Faulty) {
  const sent = { host: new URL(url).host, 'content-length': String(Buffer.byteLength(body)), connection: 'close', ...headers }
  const lines = Object.entries(sent).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  const answer = await sendRaw(port, `${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, body)
  return { statuses: answer.statuses, headers: answer.headers, text: answer.body.toString() }
}

test.each(Object.entries(faults))('%s gets S3’s error', async (_fault, [faulty, expected]) => {
  const server = await newServer({ maxUploadBytes: 100 })
  const { statuses, headers, text } = await ask(server, faulty(server))
  const { status, children } = errorOf(statuses[0] ?? 0, text)
  const shown = children.map(([name, value]) => [
    name,
    evidence.includes(name) && status === 403 && children.length > 4 ? '…' : value,
  ])
  expect({ status, children: shown, interim: statuses.length - 1, type: headers['content-type'] }).toEqual({
    ...expected,
    interim: 0,
    type: 'application/xml',
  })
  expect(server.context.store.objects.blobs().size).toBe(0)
})

test.each(['-1', 'abc', ''])('a Content-Length of "%s" is refused with 400 before anything of ours sees it', async (length) => {
  const server = await newServer()
  const { statuses } = await ask(server, plain({ 'content-length': length })(server))
  expect(statuses).toEqual([400])
})

test('an error says which methods there are, and to a HEAD it has no body', async () => {
  const server = await newServer()
  const target = targetOf(linkTo(server.url))
  const [deleted, head] = [
    await ask(server, { target, method: 'DELETE' }),
    await ask(server, { target, method: 'HEAD', body: '' }),
  ]
  expect([deleted.headers['allow'], head.statuses, head.text]).toEqual(['GET, HEAD, PUT, OPTIONS', [403], ''])
})

test('a link for another name of this machine is refused, and the journal says why', async () => {
  const server = await newServer()
  const target = targetOf(linkTo(server.url))
  await ask(server, { target, headers: { host: `localhost:${server.port}` } })
  const [exchange] = server.context.store.exchanges.list({ limit: 1 })
  expect(exchange?.note).toBe(
    `E_PRESIGN_HOST: the URL was signed for 127.0.0.1:${server.port}, the request came for localhost:${server.port}; use one name for both, or set a public URL`,
  )
})
