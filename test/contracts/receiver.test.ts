import { expect, test } from 'vitest'
import { type ReceivedCall, startReceiver } from '../../src/contracts/receiver.js'

test('a receiver keeps the raw bytes of calls under a known token, and refuses strangers and floods', async () => {
  const receiver = await startReceiver({ maxBytes: 100 })
  const heard: ReceivedCall[] = []
  const leave = receiver.hear('token', (call) => heard.push(call))
  const post = async (url: string, body: string) =>
    (await fetch(url, { method: 'POST', body, headers: { 'content-type': 'text/odd' } })).status
  const statuses = [
    await post(receiver.url('token'), 'not json \u{1F4A5}'),
    await post(receiver.url('other'), '{}'),
    await post(receiver.url('token'), 'x'.repeat(101)),
  ]
  leave()
  statuses.push(await post(receiver.url('token'), '{}'))
  await receiver.close()
  expect({
    statuses,
    heard: heard.map(({ bytes, headers, method }) => [method, headers['content-type'], new TextDecoder().decode(bytes)]),
  }).toEqual({
    statuses: [200, 404, 413, 404],
    heard: [['POST', 'text/odd', 'not json \u{1F4A5}']],
  })
})
