import { expect, test } from 'vitest'
import type { Resolve } from '../../../src/emulator/webhooks/post.js'
import type { TargetRules } from '../../../src/emulator/webhooks/target.js'
import { newReceiver } from '../../support/receiver.js'
import { newPoster } from './delivery.js'
import { newScene } from './scene.js'

/** A resolver that knows a few names; a list of answers is used up from the left. */
function resolverOf(names: Readonly<Record<string, readonly (readonly string[])[]>>): Resolve {
  const asked = new Map<string, number>()
  return (hostname, _options, callback) => {
    const answers = names[hostname] ?? []
    const count = asked.get(hostname) ?? 0
    asked.set(hostname, count + 1)
    const addresses = answers[Math.min(count, answers.length - 1)]
    if (addresses === undefined) callback(Object.assign(new Error(`no ${hostname}`), { code: 'ENOTFOUND' }), [])
    else
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
  }
}

interface Sending {
  readonly rules?: Partial<TargetRules>
  /** Makes the receiver's port one of ours. */
  readonly own?: boolean
}

/** Calls a receiver under a name that resolves as told. */
async function send(host: string, addresses: readonly (readonly string[])[], { rules = {}, own = false }: Sending = {}) {
  const receiver = await newReceiver()
  const url = new URL(receiver.url)
  url.hostname = host
  const ownPorts = () => new Set(own ? [Number(url.port)] : [])
  const poster = newPoster({ ...rules, ownPorts }, resolverOf({ [host]: addresses }))
  const post = { url: url.href, headers: {}, body: Buffer.from('{}'), deadlineMs: 2000 }
  const { error, detail } = await poster.post(post)
  return { error, detail, calls: receiver.calls.length, again: async () => (await poster.post(post)).error, receiver }
}

test('a name that resolves to loopback is called', async () => {
  expect(await send('hooks.test', [['127.0.0.1']])).toMatchObject({ error: null, calls: 1 })
})

test.each([
  ['a private address', ['10.0.0.1'], '"hooks.test": 10.0.0.1 is not loopback and not allowed'],
  ['one private address among others', ['127.0.0.1', '10.0.0.1'], '"hooks.test": 10.0.0.1 is not loopback and not allowed'],
  [
    'the metadata address',
    ['169.254.169.254'],
    '"hooks.test": 169.254.169.254 is link-local, multicast or unspecified: never a target',
  ],
  [
    'the metadata address mapped into IPv6',
    ['::ffff:169.254.169.254'],
    '"hooks.test": ::ffff:169.254.169.254 is link-local, multicast or unspecified: never a target',
  ],
  ['no address', ['0.0.0.0'], '"hooks.test": 0.0.0.0 is link-local, multicast or unspecified: never a target'],
])('a name that resolves to %s is not called', async (_name, addresses, detail) => {
  expect(await send('hooks.test', [addresses])).toMatchObject({ error: 'blocked', detail, calls: 0 })
})

test('a name on the allow-list that resolves to the metadata address is not called', async () => {
  expect(await send('app', [['169.254.169.254']], { rules: { allow: ['app'] } })).toMatchObject({ error: 'blocked', calls: 0 })
})

test('what is judged is what is connected: a name that changes between two calls is judged at each', async () => {
  const { error, again, receiver } = await send('rebind.test', [['127.0.0.1'], ['10.0.0.1'], ['127.0.0.1']])
  expect([error, await again(), await again(), receiver.calls.length]).toEqual([null, 'blocked', null, 2])
})

test('one call asks for the addresses once: nothing can change between judging and connecting', async () => {
  const { error, receiver } = await send('rebind.test', [['127.0.0.1'], ['10.0.0.1']])
  expect([error, receiver.calls.length]).toEqual([null, 1])
})

test.each([
  ['a name', {}],
  ['a name on the allow-list', { allow: ['hooks.test'] }],
  ['a name that a rewrite leads to', { rewrite: { elsewhere: 'hooks.test' } }],
])('our own port is not called by %s that resolves to loopback', async (_name, rules) => {
  const { error, detail, calls } = await send('hooks.test', [['127.0.0.1']], { rules, own: true })
  expect({ error, detail: detail?.replace(/:\d+/, ''), calls }).toEqual({
    error: 'blocked',
    detail: '"hooks.test": 127.0.0.1 is loradock itself',
    calls: 0,
  })
})

test('a name nobody knows is a failure of DNS, whatever the allow-list', async () => {
  expect(await send('gone.test', [], { rules: { allow: ['gone.test'] } })).toMatchObject({ error: 'dns', detail: 'no gone.test' })
})

test('a rewritten host is the one that is looked up', async () => {
  const receiver = await newReceiver()
  const port = new URL(receiver.url).port
  const poster = newPoster({ rewrite: { localhost: 'docker.test' } }, resolverOf({ 'docker.test': [['127.0.0.1']] }))
  await poster.post({ url: `http://localhost:${port}/hook`, headers: {}, body: Buffer.from('{}'), deadlineMs: 2000 })
  expect(receiver.calls.map(({ headers }) => headers['host'])).toEqual([`docker.test:${port}`])
})

test.each([
  ['127.0.0.1', {}],
  ['localhost', {}],
  ['[::1]', {}],
  ['[::ffff:127.0.0.1]', {}],
  ['localhost on the allow-list', { webhookAllow: ['localhost', '0.0.0.0/0'] }],
])('an emulator never calls itself at %s', async (host, options) => {
  const scene = await newScene({ ...options, scenario: 'instant' })
  await scene.train(`http://${host.split(' ')[0]}:${scene.port}/api/v3/finetune_list`)
  await scene.clock().settle()
  const attempts = scene.outbox.recentAttempts('test', 99)
  expect(new Set(attempts.map(({ error }) => error))).toEqual(new Set(['blocked']))
  expect(scene.context.store.exchanges.list({ limit: 99 }).map(({ operation }) => operation)).toEqual(['createLoraTraining'])
})

test('a second port of the emulator is its own as well', async () => {
  const scene = await newScene()
  const second = await scene.listen({ port: 0, host: '127.0.0.1' })
  await scene.train('port' in second ? `http://localhost:${second.port}/hook` : '')
  await scene.clock().advance(0)
  expect(scene.outbox.recentAttempts('test', 9).map(({ error }) => error)).toEqual(['blocked'])
})
