import { expect, test } from 'vitest'
import { newServer } from '../../support/emulator.js'
import { linkTo, now } from './raw-http.js'

const changes: Readonly<Record<string, (url: string) => [link: string, headers: Record<string, string>, waived: string]>> = {
  'another host': (url) => [
    linkTo(url.replace('127.0.0.1', 'localhost')).replace('localhost', '127.0.0.1'),
    {},
    'SignatureDoesNotMatch',
  ],
  'a changed signature': (url) => [linkTo(url).replace(/.{64}$/, '0'.repeat(64)), {}, 'SignatureDoesNotMatch'],
  'an expired link': (url) => [linkTo(url, { now: now - 3_600_000 }), {}, 'AccessDenied'],
  'an unsigned header': (url) => [linkTo(url), { 'x-amz-meta-owner': 'me' }, 'AccessDenied'],
  'an unknown access key': (url) => [
    linkTo(url, { credentials: { accessKeyId: 'AKIA', secretAccessKey: 'x' } }),
    {},
    'InvalidAccessKeyId',
  ],
}

test.each(Object.entries(changes))('a lenient store lets %s pass, and the journal says so', async (_what, change) => {
  const { url, context } = await newServer({ storage: 'lenient' })
  const [link, headers, waived] = change(url)
  const { status } = await fetch(link, { method: 'PUT', headers, body: 'x' })
  const [exchange] = context.store.exchanges.list({ limit: 1 })
  expect([status, exchange?.note]).toEqual([200, `lenient: ${waived} was let pass`])
})

test.each(Object.entries(changes))('a strict store refuses %s and stores nothing', async (_what, change) => {
  const { url, context } = await newServer()
  const [link, headers] = change(url)
  const { status } = await fetch(link, { method: 'PUT', headers, body: 'x' })
  expect([status, context.store.objects.blobs().size]).toEqual([403, 0])
})

test('a lenient store still refuses a link without a signature, and says nothing of an honest one', async () => {
  const { url, context } = await newServer({ storage: 'lenient' })
  const [bare = ''] = linkTo(url).split('?')
  const statuses = [
    (await fetch(bare, { method: 'PUT', body: 'x' })).status,
    (await fetch(linkTo(url), { method: 'PUT', body: 'x' })).status,
  ]
  const notes = context.store.exchanges.list({ limit: 9 }).map(({ note }) => note)
  expect([statuses, notes]).toEqual([
    [403, 200],
    [null, null],
  ])
})

test('a lenient store says so of a GET as well', async () => {
  const { url, context } = await newServer({ storage: 'lenient' })
  await fetch(linkTo(url), { method: 'PUT', body: 'x' })
  const { status } = await fetch(linkTo(url, { method: 'GET', now: now - 3_600_000 }))
  const [, exchange] = context.store.exchanges.list({ limit: 9 })
  expect([status, exchange?.note]).toEqual([200, 'lenient: AccessDenied was let pass'])
})
