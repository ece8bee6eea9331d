import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PresignOrder, presign, region, storeCredentials } from '../../../src/emulator/storage/presign.js'
import { verifyPresigned } from '../../../src/emulator/storage/verify.js'
import { hosts, instants, keys, lives } from './urls.js'

const order: PresignOrder = {
  method: 'PUT',
  origin: 'http://127.0.0.1:4650',
  bucket: 'faas-training-dataset',
  key: 'prod/34558688e2f42a0137ca2d5274a8cf43.png',
  expiresSeconds: 600,
  now: Date.UTC(2026, 10, 21, 8, 45, 37, 250),
  credentials: storeCredentials,
  region,
  operation: 'PutObject',
}

test('a presigned URL has the parts and the order of the one in the document', () => {
  const url = presign(order)
  expect(url.replace(/[0-9a-f]{64}$/, '<signature>')).toBe(
    'http://127.0.0.1:4650/faas-training-dataset/prod/34558688e2f42a0137ca2d5274a8cf43.png' +
      '?X-Amz-Algorithm=AWS4-HMAC-SHA256' +
      '&X-Amz-Credential=LORADOCKTESTACCESS01%2F20261121%2Fap-southeast-1%2Fs3%2Faws4_request' +
      '&X-Amz-Date=20261121T084537Z&X-Amz-Expires=600&X-Amz-SignedHeaders=host&x-id=PutObject&X-Amz-Signature=<signature>',
  )
})

test("the store's key has the lengths of a real one and says what it is", () => {
  expect(storeCredentials).toEqual({
    accessKeyId: expect.stringMatching(/^LORADOCK\w{12}$/),
    secretAccessKey: expect.stringMatching(/^LORADOCK.{32}$/),
  })
})

test.each([
  ['http://localhost:80', 'http://localhost/'],
  ['https://store.example.test:443', 'https://store.example.test/'],
  ['http://LocalHost:4650/ignored?path', 'http://localhost:4650/'],
  ['http://[::1]:4650', 'http://[::1]:4650/'],
])('a URL for %s begins with %s', (origin, beginning) => {
  const url = presign({ ...order, origin })
  expect(url.slice(0, url.indexOf(order.bucket))).toBe(beginning)
})

test.each([0, -1, 0.5, 604_801, Number.NaN])('a life of %d seconds is a bug of the caller', (expiresSeconds) => {
  expect(() => presign({ ...order, expiresSeconds })).toThrow(
    new RangeError(`A presigned URL lives 1 to 604800 whole seconds, not ${expiresSeconds}.`),
  )
})

test('whatever is presigned is verified until the second it expires, and not from then on', () => {
  fc.assert(
    fc.property(keys, hosts, lives, instants, fc.nat(), (key, host, expiresSeconds, now, later) => {
      const rawTarget = presign({ ...order, origin: `http://${host}`, key, expiresSeconds, now }).slice(`http://${host}`.length)
      const expiresAt = Math.floor(now / 1000) * 1000 + expiresSeconds * 1000
      const ask = (at: number) =>
        verifyPresigned({
          method: 'PUT',
          rawTarget,
          headers: [['Host', host]],
          now: at,
          credentials: storeCredentials,
          region,
          lenient: false,
        })
      const verified = { kind: 'verified', bucket: order.bucket, key, expiresAt, contentSha256: null, waived: null }
      expect([ask(now), ask(expiresAt - 1)]).toEqual([verified, verified])
      const expired = { kind: 'store-error', code: 'AccessDenied', case: 'expired', expiresSeconds, expiresAt }
      expect([ask(expiresAt), ask(expiresAt + later)]).toEqual([
        { ...expired, serverNow: expiresAt },
        { ...expired, serverNow: expiresAt + later },
      ])
    }),
    { numRuns: 1000 },
  )
})
