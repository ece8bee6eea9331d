import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newServer } from '../../support/emulator.js'
import { blobsOf, newFolder } from '../store/rows.js'
import { answer } from './answers.js'
import { bucket, errorOf, linkTo, sendRaw } from './raw-http.js'
import { keys } from './urls.js'

type Server = Awaited<ReturnType<typeof newServer>>

/** Sends a link's own target, which `fetch` would tidy up: dot segments, doubled slashes, escapes. */
async function raw({ url, port }: Server, method: string, target: string, body = '') {
  const length = method === 'PUT' ? `Content-Length: ${Buffer.byteLength(body)}\r\n` : ''
  return sendRaw(port, `${method} ${target} HTTP/1.1\r\nHost: ${new URL(url).host}\r\nConnection: close\r\n${length}\r\n${body}`)
}

const targetOf = (url: string, change: Parameters<typeof linkTo>[1]) => linkTo(url, change).slice(url.length)

const spelled = [
  '../outside.png',
  '../../../../etc/passwd',
  'a/../../b',
  './.',
  '..',
  '//',
  'a//b',
  'a/',
  '/a',
  '%2e%2e/%2e%2e/x',
  '..\\..\\x',
  'a b+c',
  'ключ/鍵',
  '"<>&\'',
  '\u0001',
  'loradock.db',
  'CON',
  'x'.repeat(1024),
]

test.each(spelled)('the key %j is stored and served under exactly that name, in the folder of blobs', async (key) => {
  const data = newFolder()
  const server = await newServer({ data })
  const put = await raw(server, 'PUT', targetOf(server.url, { key }), 'bytes')
  const get = await raw(server, 'GET', targetOf(server.url, { key, method: 'GET' }))
  const object = server.context.store.objects.find(bucket, key)
  expect([put.statuses, get.statuses, get.body.toString(), Object.keys(blobsOf(data))]).toEqual([
    [200],
    [200],
    'bytes',
    [object?.blob],
  ])
  expect(object?.blob).toMatch(/^[0-9a-f-]{36}$/)
  const files = readdirSync(data).filter((name) => !name.startsWith('loradock.db'))
  expect([files.toSorted(), readdirSync(join(data, '..')).includes('outside.png')]).toEqual([['blobs', 'holder.json'], false])
})

test('keys of any spelling never meet each other', async () => {
  const server = await newServer()
  // A key that is empty names the bucket itself, which is no object.
  const named = fc.uniqueArray(
    keys.filter((key) => key !== '' && Buffer.byteLength(key) <= 1024),
    { minLength: 2, maxLength: 4 },
  )
  await fc.assert(
    fc.asyncProperty(named, async (names) => {
      for (const key of names) await raw(server, 'PUT', targetOf(server.url, { key }), key)
      for (const key of names) {
        const { statuses, body } = await raw(server, 'GET', targetOf(server.url, { key, method: 'GET' }))
        expect([statuses, body.toString()]).toEqual([[200], key])
      }
    }),
    { numRuns: 40 },
  )
})

test('another spelling of the same path is the same object', async () => {
  const server = await newServer()
  const target = targetOf(server.url, { key: 'a b/c' })
  await raw(server, 'PUT', target, 'bytes')
  const get = targetOf(server.url, { key: 'a b/c', method: 'GET' })
  const spellings = [get, get.replace('a%20b', 'a+b'), get.replace('a%20b/c', '%61%20b%2Fc')]
  const bodies = await Promise.all(spellings.map(async (one) => (await raw(server, 'GET', one)).body.toString()))
  expect(bodies).toEqual(['bytes', 'bytes', 'bytes'])
})

test.each([
  ['a raw dot segment', '/faas-training-dataset/../etc/passwd'],
  ['an escaped one', '/faas-training-dataset/%2e%2e/%2e%2e/etc/passwd'],
  ['a bucket that is climbed out of', '/generations/../faas-training-dataset/secret'],
  ['a bucket that is escaped out of', '/generations/%2e%2e%2ffaas-training-dataset/secret'],
  ['an absolute target', 'http://127.0.0.1/generations/x'],
])('%s leads nowhere', async (_name, target) => {
  const server = await newServer()
  await raw(server, 'PUT', targetOf(server.url, { key: 'secret' }), 'secret')
  const { statuses, body } = await raw(server, 'GET', target)
  expect([
    statuses.length,
    [400, 403, 404].includes(statuses[0] ?? 0),
    body.includes('root:'),
    body.toString() === 'secret',
  ]).toEqual([1, true, false, false])
})

test.each(['GET', 'PUT'] as const)('a %s of a bucket itself is no call on an object', async (method) => {
  const server = await newServer()
  const target = targetOf(server.url, { key: '', method })
  const { statuses, body } = await raw(server, method, target, method === 'PUT' ? 'x' : '')
  const expected = answer(
    405,
    'MethodNotAllowed',
    'The specified method is not allowed against this resource.',
    ['Method', method],
    ['ResourceType', 'BUCKET'],
  )
  expect([errorOf(statuses[0] ?? 0, body.toString()), server.context.store.objects.blobs().size]).toEqual([expected, 0])
})
